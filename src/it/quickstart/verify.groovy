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

// What the README shows is what the tour prints.
def root = new File(basedir, '../../../..').canonicalFile
def tour = new File(root, 'src/tour/tour.sh')
if (tour.exists() && File.separatorChar == '/' as char) {
    def settings = new File(basedir, 'target/tour-settings.xml')
    settings.setText(new File(root, 'src/it/settings.xml').getText('UTF-8')
        .replace('@localRepositoryUrl@', localRepositoryPath.toURI().toString()), 'UTF-8')
    def process = new ProcessBuilder('sh', tour.path)
    process.environment().put('AIMS_TOUR_INSTALLED', 'yes')
    process.environment().put('AIMS_TOUR_MAVEN_ARGS',
        "-s ${settings} -Dmaven.repo.local=${localRepositoryPath}".toString())
    def started = process.redirectErrorStream(true).start()
    def shown = started.inputStream.getText('UTF-8')
    assert started.waitFor() == 0: shown
    // Other stories hold the transcripts that are marked as theirs.
    def transcript = new File(root, 'README.md').getText('UTF-8')
        .replaceAll(/(?s)<!-- story: \S+ -->\n```\n.*?\n```\n/, '').readLines()
        .findAll { it =~ /^\[(ERROR|INFO)\] / && !it.contains('---') }
    assert transcript.size() >= 12
    // Identifiers and digests are new each time: the README leaves them out.
    transcript.each { assert shown.contains(it.split('…')[0]): it + '\nis not in\n' + shown }
}
return true
