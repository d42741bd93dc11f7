String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('[WARNING] aims: check is skipped (aims.skip); gate decides afresh')
assert !new File(basedir, 'target/aims').exists()
assert log.contains('BUILD SUCCESS')
