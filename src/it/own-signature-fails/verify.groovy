String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert report.decision == 'FAILED'
assert report.shadowAi.any { it.kind == 'call-site' && it.location.startsWith("src/main/java/org/example/churn/Churn.java:3:") }
assert log.contains('[ERROR] AI that no declared system covers')
assert log.contains('Acme Scoring is used by code')
assert log.contains('src/main/java/org/example/churn/Churn.java:3:8 · import com.acme.scoring.Scorer')
assert !log.contains('Exception:')
