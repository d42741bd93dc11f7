String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert report.decision == 'FAILED'
def found = report.shadowAi.find { it.kind == 'dependency' }
assert found.name == 'com.microsoft.onnxruntime:onnxruntime'
assert found.version == '1.20.0'
assert found.location == 'pom.xml:17:5'
assert log.contains('com.microsoft.onnxruntime:onnxruntime 1.20.0')
