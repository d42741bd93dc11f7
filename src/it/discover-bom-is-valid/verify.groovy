String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('of them covered by no system')
assert log.contains('  model-file models/detector.onnx')
assert log.contains('      requirements.txt:1:1')
assert log.contains('no AI came, went or changed')
assert log.contains('Tests run: 3, Failures: 0, Errors: 0, Skipped: 0')
