// A library as a supplier would ship it: nothing but its bytes tells that there is a model inside.
def folder = new File(localRepositoryPath, 'com/acme/scoring/1.0')
folder.mkdirs()
new File(folder, 'scoring-1.0.pom').setText("""<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.acme</groupId>
  <artifactId>scoring</artifactId>
  <version>1.0</version>
</project>
""", 'UTF-8')
// A ModelProto: ir_version 8, producer_name "trainer", a graph with a name, an opset import.
def model = new ByteArrayOutputStream()
model.write([0x08, 0x08, 0x12, 0x07] as byte[])
model.write('trainer'.getBytes('US-ASCII'))
model.write([0x3A, 0x0C, 0x0A, 0x01, 0x78, 0x12, 0x01, 0x79, 0x22, 0x04] as byte[])
model.write('Relu'.getBytes('US-ASCII'))
model.write([0x42, 0x02, 0x10, 0x11] as byte[])
new java.util.jar.JarOutputStream(new FileOutputStream(new File(folder, 'scoring-1.0.jar'))).withCloseable { jar ->
    jar.putNextEntry(new java.util.jar.JarEntry('com/acme/scoring/scorer.onnx'))
    jar.write(model.toByteArray())
    jar.closeEntry()
}
return true
