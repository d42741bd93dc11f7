String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert report.decision == 'FAILED'
assert report.shadowAi.size() == 1
assert report.shadowAi[0].kind == 'model-file'
assert report.shadowAi[0].name == 'models/detector.onnx'
assert report.shadowAi[0].sha256 == '4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393'
assert log.contains('models/detector.onnx')
