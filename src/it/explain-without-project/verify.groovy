String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('A.7.5')
assert log.contains('A.7.5/data-provenance')
assert log.contains('BUILD SUCCESS')
