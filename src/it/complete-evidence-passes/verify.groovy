String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert report.decision == 'PASSED'
assert report.systems*.id == ['churn-scorer']
assert log.contains('churn-scorer is ready for verification')
assert new File(basedir, 'target/aims').list().every { !it.endsWith('.part') }
