def git = { File folder, String... words ->
    def builder = new ProcessBuilder(['git', '-c', 'init.defaultBranch=main', '-c', 'commit.gpgsign=false', '-c', 'core.autocrlf=false', *words] as List<String>)
    builder.environment().putAll([
        GIT_AUTHOR_NAME: 'Ada Bell', GIT_AUTHOR_EMAIL: 'ada@example.org', GIT_AUTHOR_DATE: '2026-10-01T10:00:00Z',
        GIT_COMMITTER_NAME: 'Ada Bell', GIT_COMMITTER_EMAIL: 'ada@example.org', GIT_COMMITTER_DATE: '2026-10-01T10:00:00Z'])
    def process = builder.directory(folder).redirectErrorStream(true).start()
    String said = process.inputStream.getText('UTF-8')
    assert process.waitFor() == 0 : said
}

// Keys and the ledger lie outside of the project, as they would on a release machine.
new File(basedir, '../gate-shadow-ai-denied-release').deleteDir()
new File(basedir, '.gitignore').setText('target/\nbuild.log\n*.groovy\ninvoker.properties\n', 'UTF-8')
git(basedir, 'init', '-q')
git(basedir, 'add', '-A')
git(basedir, 'commit', '-q', '-m', 'the system and its evidence')
return true
