String log = new File(basedir, 'build.log').getText('UTF-8')
int init = log.indexOf(':init (')
String before = log.substring(0, init)
String after = log.substring(log.indexOf('wrote aims.yaml', init))
String call = 'src/main/java/org/example/assistant/Assistant.java:3:'
String shadow = 'no declared AI system covers it'

// Before anybody declared anything, the build fails for AI in its code and in its dependencies.
assert before.contains(call) && before.contains(shadow)

// One command names all of it.
String yaml = new File(basedir, 'aims.yaml').getText('UTF-8')
assert yaml.contains('#   dependency dev.langchain4j:langchain4j-open-ai 1.4.0, pom.xml:15:5')
assert yaml.contains('#   call-site')
assert yaml.contains('supplies: model') && yaml.contains('model: "gpt-4o"') && yaml.contains('name: "OpenAI"')
assert yaml.contains('version: "[More Information Needed]"')
String card = new File(basedir, 'MODEL_CARD.md').getText('UTF-8')
assert card.contains('> not yet confirmed, taken from pom.xml:15:5')
assert card.contains('langchain4j-open-ai 1.4.0')

// Then the build fails for what people have to answer, each with its place, and for no shadow AI.
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))
assert !after.contains(shadow)
assert report.decision == 'FAILED'
assert report.shadowAi == null || report.shadowAi == []
def errors = report.systems[0].controls*.findings.flatten().findAll { it.severity == 'error' }
assert errors.any { it.file == 'MODEL_CARD.md' }
assert errors.every { it.file in ['aims.yaml', 'MODEL_CARD.md', 'docs/impact-assessment.yaml'] && it.line > 0 }
assert report.systems[0].assetsSha256 ==~ /[0-9a-f]{64}/
assert !log.contains('Exception:')
