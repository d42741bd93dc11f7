String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

def control = report.systems[0].controls.find { it.id == 'A.6.2.4' }
assert control.status == 'contradicted'
def finding = control.findings.find { it.rule == 'A.6.2.4/claim-contradicted' }
assert finding.file == 'MODEL_CARD.md' && finding.line > 25
assert finding.message.contains('0.93') && finding.message.contains('0.88')
assert log.contains('target/metrics.json')
