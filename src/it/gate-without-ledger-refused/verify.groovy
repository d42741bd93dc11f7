String log = new File(basedir, 'build.log').getText('UTF-8')
def release = new File(basedir, '../gate-without-ledger-refused-release')
def record = { String line ->
    def envelope = new groovy.json.JsonSlurper().parseText(line)
    new groovy.json.JsonSlurper().parseText(new String(envelope.payload.decodeBase64(), 'UTF-8'))
}
assert !new File(release, 'ledger').exists()
assert log.contains('ledger-init')
