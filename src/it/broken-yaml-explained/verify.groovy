String log = new File(basedir, 'build.log').getText('UTF-8')

assert log =~ /aims\.yaml:\d+:\d+: .*; fix: /
assert !log.contains('\tat ') && !log.contains('Caused by')
assert !new File(basedir, 'target/aims').exists()
assert !log.contains('please report it')
