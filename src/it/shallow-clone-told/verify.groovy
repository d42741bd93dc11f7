String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert log.contains('freshness not judged')
assert log.contains('git fetch --unshallow')
assert report.decision == 'PASSED'
assert report.systems[0].controls.every { it.status != 'stale' }
