String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('aims-policy.yaml:7:')
assert log.contains('"reason"')
assert !new File(basedir, 'target/aims/report.json').exists()
