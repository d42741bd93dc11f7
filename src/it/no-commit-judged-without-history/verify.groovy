String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert log.contains('freshness not judged: the git repository has no commit yet')
assert report.decision == 'PASSED'
assert report.commit == null
assert !log.contains('Exception')
