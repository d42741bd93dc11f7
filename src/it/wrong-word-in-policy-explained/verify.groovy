String log = new File(basedir, 'build.log').getText('UTF-8')

assert log =~ /aims-policy\.yaml:4:\d+: .*basline/
assert log.contains('baseline')
assert !new File(basedir, 'target/aims').exists()
assert !log.contains('Caused by')
