String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('wrote aims-baseline.json: 1 problem')
assert log.contains('1 of 1 baseline problem')
assert log.count('BUILD SUCCESS') == 2
assert log.contains('aims-baseline.json:1:1')
def baseline = new groovy.json.JsonSlurper().parse(new File(basedir, 'aims-baseline.json'))
assert baseline.problems*.rule == ['A.4.2/shadow-ai']
