String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert report.decision == 'PASSED'
def documentation = report.systems[0].controls.find { it.id == 'A.6.2.7' }
assert documentation.status == 'satisfied'
assert documentation.evidence.find { it.topic == 'intended-use' }.file == 'MODEL_CARD.md'
def limits = documentation.evidence.find { it.topic == 'limitations' && it.file == 'bom.json' }
assert limits.line > 1
assert report.systems[0].controls*.evidence.flatten()*.file.toSet().containsAll(['MODEL_CARD.md', 'bom.json', 'docs/risk-assessment.yaml'])
assert log.contains('A.6.2.7')
assert report.systems[0].controls*.findings.flatten().every { !it.rule.contains('differ') }
