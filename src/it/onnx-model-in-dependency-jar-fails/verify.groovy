String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert report.decision == 'FAILED'
assert report.shadowAi.size() == 1
assert report.shadowAi[0].kind == 'model-file'
assert report.shadowAi[0].name == 'com.acme:scoring:1.0!/com/acme/scoring/scorer.onnx'
assert report.shadowAi[0].location == 'pom.xml:15:5'
assert report.shadowAi[0].sha256 ==~ /[0-9a-f]{64}/
assert log.contains('com.acme:scoring:1.0!/com/acme/scoring/scorer.onnx')
assert !log.contains(localRepositoryPath.toString().replace('\\', '/') + '/com/acme')
