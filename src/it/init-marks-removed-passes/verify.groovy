// The card that init wrote in the story init-fills-from-other-documents, after a person removed the marks.
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))
def controls = report.systems[0].controls.collectEntries { [it.id, it] }

assert report.decision == 'PASSED'
assert ['A.6.2.2', 'A.6.2.4', 'A.7.2', 'A.7.5'].every { controls[it].status == 'satisfied' }
assert ['A.6.2.2', 'A.6.2.4', 'A.7.2', 'A.7.5'].every { controls[it].evidence*.file.toSet() == ['MODEL_CARD.md'] as Set }
