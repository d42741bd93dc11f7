String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('[INFO] plain contains no AI that is known here')
assert !new File(basedir, 'target/aims').exists()
