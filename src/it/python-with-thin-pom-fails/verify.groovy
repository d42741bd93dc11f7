String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert report.decision == 'FAILED'
assert report.shadowAi.any { it.kind == 'dependency' && it.name == 'pypi:scikit-learn' && it.location == 'requirements.txt:3:1' }
assert report.shadowAi.any { it.kind == 'call-site' && it.location == 'src/churn/train.py:4:6' }
assert report.shadowAi.size() == 2
assert log.contains('from sklearn.linear_model import LogisticRegression')
