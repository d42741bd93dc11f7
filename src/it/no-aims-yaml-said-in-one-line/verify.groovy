String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('[INFO] no aims.yaml for plain: AI was not looked for')
assert log.count('aims.yaml') == 1
assert !new File(basedir, 'target/aims').exists()
