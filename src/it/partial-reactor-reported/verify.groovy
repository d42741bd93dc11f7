String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert report.decision == 'PARTIAL'
assert log.contains('module scoring is not in this build')
assert log.contains('as far as it was looked at')
assert log.contains('BUILD SUCCESS')
