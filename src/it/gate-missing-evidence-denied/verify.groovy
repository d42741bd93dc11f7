String log = new File(basedir, 'build.log').getText('UTF-8')
def release = new File(basedir, '../gate-missing-evidence-denied-release')
def record = { String line ->
    def envelope = new groovy.json.JsonSlurper().parseText(line)
    new groovy.json.JsonSlurper().parseText(new String(envelope.payload.decodeBase64(), 'UTF-8'))
}
def records = new File(release, 'ledger/ledger.jsonl').readLines('UTF-8').collect(record)

assert records*.predicate*.recordType == ['genesis', 'denied']
assert log.contains('churn-scorer is not ready for deployment')
assert log.contains('A.7.5 data provenance')
// The denial names the artifact without being about it: nobody can take it for a release.
assert records[1].subject.every { it.name != 'churn.onnx' }
assert log.contains('no AUTHORIZED')
