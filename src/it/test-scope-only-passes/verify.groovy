String log = new File(basedir, 'build.log').getText('UTF-8')

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))
assert report.decision == 'PASSED'
assert report.shadowAi == []
assert report.hints*.scope.contains('test')
assert log.contains('in tests alone')
assert log.contains('org.tribuo:tribuo-core')
