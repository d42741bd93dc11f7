String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

def lines = new File(basedir, 'notebooks/trial.ipynb').readLines('UTF-8')
int line = lines.findIndexOf { it.contains('from transformers import') } + 1
assert report.decision == 'FAILED'
assert report.shadowAi.any { it.kind == 'call-site' && it.location.startsWith("notebooks/trial.ipynb:$line:") }
assert report.shadowAi.any { it.kind == 'model-reference' && it.name == 'distilbert-base-uncased' }
assert !report.shadowAi.any { it.location.startsWith('notebooks/trial.ipynb:8:') }
assert log.contains("notebooks/trial.ipynb:$line:")
