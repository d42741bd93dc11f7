String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert report.decision == 'FAILED'
assert report.shadowAi.any { it.kind == 'call-site' && it.location.startsWith('src/main/kotlin/org/example/ranker/Ranker.kt:') }
assert report.shadowAi.any { it.kind == 'dependency' && it.name == 'org.tribuo:tribuo-core' }
