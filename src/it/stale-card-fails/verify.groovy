String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert report.decision == 'FAILED'
assert report.systems[0].controls.any { it.status == 'stale' }
assert log.contains('models/churn.onnx')
assert report.commit ==~ /[0-9a-f]{40}/
