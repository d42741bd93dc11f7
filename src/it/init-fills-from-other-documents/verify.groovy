String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))
String card = new File(basedir, 'MODEL_CARD.md').getText('UTF-8')

assert card.contains('> not yet confirmed, taken from bom.json:')
assert card.contains('not yet confirmed, taken from README.md:')
assert card.contains('> Ranking customers by their risk of leaving, for the calls of the retention team')
assert new File(basedir, 'aims.yaml').getText('UTF-8').contains('not yet confirmed, taken from bom.json:')
assert log.contains('remove each mark')
assert report.decision == 'FAILED'
def findings = report.systems[0].controls*.findings.flatten()
def marks = findings.find { it.rule == 'A.6.2.7/unconfirmed' }
assert marks.severity == 'error' && marks.file == 'MODEL_CARD.md' && marks.message.contains('not yet confirmed')
assert findings.any { it.rule == 'A.6.2.2/purpose' && it.message.contains('not yet confirmed') }
assert new File(basedir, 'README.md').getText('UTF-8').startsWith('---\nlicense: apache-2.0')
