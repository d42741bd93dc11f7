String log = new File(basedir, 'build.log').getText('UTF-8')
def release = new File(basedir, '../gate-beside-tests-refused-release')
def record = { String line ->
    def envelope = new groovy.json.JsonSlurper().parseText(line)
    new groovy.json.JsonSlurper().parseText(new String(envelope.payload.decodeBase64(), 'UTF-8'))
}
assert new File(release, 'ledger/ledger.jsonl').readLines('UTF-8').size() == 1
assert log.contains('an invocation of its own')
