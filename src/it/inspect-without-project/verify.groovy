String log = new File(basedir, 'build.log').getText('UTF-8')

def line = new groovy.json.JsonSlurper().parseText(new File(basedir, 'out/read.jsonl').readLines('UTF-8')[0])
assert line.file == 'card.md'
assert line.kind == 'model-card'
assert line.topics['intended-use'].strength == 'strong' && line.topics['intended-use'].line > 1
assert log.contains('BUILD SUCCESS')
