String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert ['aims.yaml', 'MODEL_CARD.md', 'docs/impact-assessment.yaml'].every { new File(basedir, it).isFile() }
assert new File(basedir, 'aims.yaml').getText('UTF-8').contains('Churn scorer')
assert log.contains('wrote aims.yaml')
assert log.contains('mvn aims:check')
assert report.decision == 'FAILED'
assert log.contains('MODEL_CARD.md:')
