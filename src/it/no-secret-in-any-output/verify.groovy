// Whatever fails, and however much Maven is asked to say: no key and no passphrase is in anything that was written.
def release = new File(basedir, '../no-secret-in-any-output-release')
def secrets = ['the-right-passphrase', 'a-wrong-passphrase', 'MC4CAQAwBQYDK2VwBCIEIH4BBbUuUrttAxRZidwHhBCHnlbBz4f5QKkPUsx0vaiR',
    'bm90IGEga2V5IGJ1dCBhIHNlY3JldCBhbGwgdGhlIHNhbWU', 'not a key but a secret all the same',
    'MC4CAQAwBQYDK2VwBCIEIH4BBbUuUrttAxRZidwHhBCHnlbBz4f5QKkPUsx0vaiR'.decodeBase64()[-32..-1].collect { String.format('%02x', it & 0xff) }.join()]
secrets += new File(release, 'release.pem').readLines('UTF-8').findAll { !it.startsWith('-----') }

def written = [new File(basedir, 'build.log')]
[new File(basedir, 'target'), release].each { folder ->
    if (folder.exists()) {
        folder.eachFileRecurse(groovy.io.FileType.FILES) { if (it.name != 'release.pem') { written << it } }
    }
}
assert written.size() > 5
written.each { file ->
    String text = file.getText('ISO-8859-1')
    secrets.each { assert !text.contains(it): file.name }
}

String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.count('BUILD FAILURE') == 9
assert log.contains('passphrase')
assert new File(release, 'ledger/ledger.jsonl').readLines('UTF-8').size() == 2
