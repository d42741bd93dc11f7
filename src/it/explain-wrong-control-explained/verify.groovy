String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('"A.75" is no control of Annex A')
assert log.contains('A.7.5')
assert !log.contains('Caused by')
