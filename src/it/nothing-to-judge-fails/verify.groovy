String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert report.decision == 'FAILED'
assert log.contains('nothing checked is not a pass')
assert log.contains('BUILD FAILURE')
