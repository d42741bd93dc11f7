String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert report.decision == 'FAILED'
def open = report.systems[0].controls.findAll { it.status in ['weak', 'missing'] }*.id
assert open.containsAll(['A.6.2.2', 'A.6.2.4', 'A.7.2', 'A.7.5'])
assert report.systems[0].controls.collectMany { it.findings }.any { it.file == 'MODEL_CARD.md' && it.line > 1 }
assert log.contains('MODEL_CARD.md:')
