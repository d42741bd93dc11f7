String log = new File(basedir, 'build.log').getText('UTF-8')
def release = new File(basedir, '../go-live-authorised-recorded-verified-release')
def record = { String line ->
    def envelope = new groovy.json.JsonSlurper().parseText(line)
    new groovy.json.JsonSlurper().parseText(new String(envelope.payload.decodeBase64(), 'UTF-8'))
}
def records = new File(release, 'ledger/ledger.jsonl').readLines('UTF-8').collect(record)
String model = java.security.MessageDigest.getInstance('SHA-256').digest(new File(basedir, 'models/churn.onnx').bytes).encodeHex()

assert records*.predicate*.recordType == ['genesis', 'authorized', 'deployment']
assert records[1].subject == [[name: 'churn.onnx', digest: [sha256: model]]]
assert records[2].subject == records[1].subject
assert records[2].predicate.relatesTo*.recordId.contains(records[1].predicate.recordId)
assert records[1].predicate.deployment.environment == 'production'
assert log.contains('AUTHORIZED') && log.contains('VERIFIED')
assert new groovy.json.JsonSlurper().parse(new File(basedir, 'target/ledger.json')).outcome == 'VERIFIED'

// The key and its passphrase are nowhere but in the key file, and that one is encrypted.
String key = new File(release, 'release.pem').getText('UTF-8')
assert key.startsWith('-----BEGIN ENCRYPTED PRIVATE KEY-----')
assert !log.contains('correct-horse') && !log.contains(key.readLines()[1])
