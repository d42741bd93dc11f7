String log = new File(basedir, 'build.log').getText('UTF-8')
def release = new File(basedir, '../record-other-artifact-refused-release')
def record = { String line ->
    def envelope = new groovy.json.JsonSlurper().parseText(line)
    new groovy.json.JsonSlurper().parseText(new String(envelope.payload.decodeBase64(), 'UTF-8'))
}
def records = new File(release, 'ledger/ledger.jsonl').readLines('UTF-8').collect(record)

assert records*.predicate*.recordType == ['genesis', 'authorized']
assert log.contains('MODEL_CARD.md') && log.contains('staging')
assert log.count('no AUTHORIZED') >= 2
