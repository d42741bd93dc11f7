String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'churn/target/aims/report.json'))

assert report.policy.name == 'acme'
assert report.policy.sha256 ==~ /[0-9a-f]{64}/
assert report.systems[0].controls.find { it.id == 'A.6.2.6' }.status == 'missing'
assert log.contains('fix: ask the platform team for its monitoring page')
