String log = new File(basedir, 'build.log').getText('UTF-8')
def records = new File(basedir, '../hand-edited-report-authorises-nothing-release/ledger/ledger.jsonl').readLines('UTF-8')

assert records.size() == 2
assert new String(new groovy.json.JsonSlurper().parseText(records[1]).payload.decodeBase64(), 'UTF-8').contains('/denied/v1')
assert log.contains('churn-scorer is not ready for deployment')
