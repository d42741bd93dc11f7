String log = new File(basedir, 'build.log').getText('UTF-8')

def systems = ['churn', 'fraud'].collectEntries {
    [it, new groovy.json.JsonSlurper().parse(new File(basedir, it + '/target/aims/report.json'))]
}
assert systems.churn.systems*.id == ['churn-model']
assert systems.fraud.systems*.id == ['fraud-model']
assert systems.values().every { it.decision == 'PASSED' && it.policy.name == 'house' }
assert log.count('is ready for verification') == 2
