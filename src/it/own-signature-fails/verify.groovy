String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert report.decision == 'FAILED'
assert report.shadowAi.any { it.kind == 'call-site' && it.location.startsWith("src/main/java/org/example/churn/Churn.java:3:") }
assert log.contains('[ERROR] churn contains AI that no system covers')
assert log.contains('Acme Scoring is used by code (import com.acme.scoring.Scorer)')
assert !log.contains('Exception:')
