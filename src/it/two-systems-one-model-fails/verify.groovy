String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('churn/model/scorer.onnx')
assert log.contains('fraud/model/scorer.onnx')
assert log.contains('churn-scorer')
assert log.contains('fraud-scorer')
assert ['churn', 'fraud'].any { folder ->
    def report = new File(basedir, 'target/aims').listFiles().findAll { it.isDirectory() }
        .collect { new groovy.json.JsonSlurper().parse(new File(it, 'report.json')) }
        .find { it.systems[0].id == folder + '-scorer' }
    report.systems[0].controls.any { control -> control.findings.any { it.rule == 'A.4.2/claimed-twice' } }
}
