String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert report.decision == 'PASSED'
assert report.shadowAi == []
assert log.contains('the exclusion "com.microsoft.onnxruntime:*" leaves out 1 asset')
assert log.contains('The image codec ships the runtime and loads no model')
