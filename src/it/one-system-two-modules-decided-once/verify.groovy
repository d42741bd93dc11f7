String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert log.count('churn-scorer is ready for verification') == 1
assert log.indexOf('churn-scorer is ready') > log.indexOf('@ scoring')
assert report.decision == 'PASSED'
assert !new File(basedir, 'scoring/target/aims').exists()
