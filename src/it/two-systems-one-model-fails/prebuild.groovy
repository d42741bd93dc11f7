// The same bytes twice: each system says that they are its own.
def model = new ByteArrayOutputStream()
model.write([0x08, 0x08, 0x12, 0x07] as byte[])
model.write('trainer'.getBytes('US-ASCII'))
model.write([0x3A, 0x0C, 0x0A, 0x01, 0x78, 0x12, 0x01, 0x79, 0x22, 0x04] as byte[])
model.write('Relu'.getBytes('US-ASCII'))
model.write([0x42, 0x02, 0x10, 0x11] as byte[])
['churn', 'fraud'].each {
    new File(basedir, it + '/model').mkdirs()
    new File(basedir, it + '/model/scorer.onnx').bytes = model.toByteArray()
}
return true
