String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert report.decision == 'FAILED'
assert report.systems[0].controls.find { it.id == 'A.7.5' }.status == 'missing'
assert log.contains('[ERROR] churn-scorer is not ready for verification')
assert log.contains('fix: name where the data came from and pin it')
assert log.contains('mvn aims:explain -Daims.control=A.7.5')
