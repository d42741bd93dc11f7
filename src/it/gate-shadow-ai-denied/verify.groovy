String log = new File(basedir, 'build.log').getText('UTF-8')
def release = new File(basedir, '../gate-shadow-ai-denied-release')
def record = { String line ->
    def envelope = new groovy.json.JsonSlurper().parseText(line)
    new groovy.json.JsonSlurper().parseText(new String(envelope.payload.decodeBase64(), 'UTF-8'))
}
def records = new File(release, 'ledger/ledger.jsonl').readLines('UTF-8').collect(record)
String place = 'src/main/java/org/example/churn/Embedding.java:3:'

assert records*.predicate*.recordType == ['genesis', 'denied']
assert records[1].predicate.verdict == 'FAILED'
assert records[1].predicate.aiSystem.assetsSha256 ==~ /[0-9a-f]{64}/
assert records[1].predicate.controls.find { it.id == 'A.4.2' }.status == 'missing'

// The baseline lists it, and the gate refuses it all the same.
String gate = log.substring(log.indexOf(':gate'))
assert gate.contains(place)
assert gate.contains('import ai.djl.inference.Predictor')
assert gate.contains('churn-scorer is not ready for deployment')
assert gate.contains('DENIED for production')
