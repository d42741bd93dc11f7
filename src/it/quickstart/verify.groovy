// Run by the plugin's own build; a copy of this folder does not need it.
def log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))
def system = report.systems[0]

assert report.decision == 'PASSED'
assert log.contains('wage-band-imputer is ready for verification')
assert system.controls.every { it.status in ['satisfied', 'not-applicable'] }
assert system.controls.findAll { it.status == 'satisfied' }.every { !it.evidence.isEmpty() }
assert system.controls*.findings.flatten().every { it.rule != 'A.6.2.4/unmeasured' }
assert new File(basedir, 'target/aims/aims.sarif').exists()
assert new File(basedir, 'target/aims/TEST-aims.xml').exists()
