String log = new File(basedir, 'build.log').getText('UTF-8')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/aims/report.json'))

assert report.decision == 'FAILED'
assert report.systems == []
def direct = report.shadowAi.find { it.kind == 'dependency' && it.name == 'dev.langchain4j:langchain4j-open-ai' }
assert direct.location == 'pom.xml:15:5'
def transitive = report.shadowAi.find { it.kind == 'dependency' && it.name == 'dev.langchain4j:langchain4j-core' }
assert transitive.location == 'pom.xml:15:5'
assert report.shadowAi.any { it.kind == 'call-site' && it.location == 'src/main/java/org/example/assistant/Assistant.java:3:8' }

assert log.contains('[ERROR] AI that no declared system covers')
assert log.contains('dev.langchain4j:langchain4j-open-ai:1.4.0 > dev.langchain4j:langchain4j-core:1.4.0')
assert log.contains('src/main/java/org/example/assistant/Assistant.java:3:8')
assert log.contains('import dev.langchain4j.model.chat.ChatModel')
assert log.contains('fix: declare the AI system that it belongs to in an aims.yaml')
assert !log.contains('Exception:')

// What the documentation shows is what is printed.
def root = new File(basedir, '../../../..').canonicalFile
int shown = 0
[new File(root, 'README.md'), new File(root, 'docs/discovery.md')].findAll { it.exists() }.each { page ->
    (page.getText('UTF-8') =~ /(?s)<!-- story: langchain4j-without-card-fails -->\n```\n(.*?)\n```\n/).each { block ->
        block[1].readLines().findAll { it.startsWith('[') && !it.contains('---') }.each { line ->
            assert log.contains(line): line
            shown++
        }
    }
}
assert shown >= 20
