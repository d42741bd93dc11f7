package io.github.aimsgate.asset.model;

import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Signature;
import java.util.Locale;
import java.util.Optional;

/** Asks the forms that take code whether bytes are theirs. */
final class Shapes {

  private static final int LONG_HEAD = 1 << 16;

  private final ModelFormats formats;
  private final ObjectShapes objects;

  Shapes(ModelFormats formats, ObjectShapes objects) {
    this.formats = formats;
    this.objects = objects;
  }

  Optional<Recognised> fit(
      Shape shape, Format format, String fileName, Head head, Content content) {
    return switch (shape) {
      case SAFETENSORS -> plain(PlainShapes.isSafetensors(head), format);
      case XGBOOST -> plain(PlainShapes.isXgboost(head), format);
      case SAVED_MODEL -> plain(ProtobufShapes.isSavedModel(head), format);
      case TENSORFLOW_GRAPH -> plain(ProtobufShapes.isTensorFlowGraph(head), format);
      case ONNX -> plain(ProtobufShapes.isOnnx(head), format);
      case CORE_ML -> plain(ProtobufShapes.isCoreMl(head), format);
      case TRIBUO -> plain(ProtobufShapes.isTribuo(head), format);
      case SENTENCEPIECE -> plain(ProtobufShapes.isSentencePiece(head), format);
      case WORD_VECTORS -> plain(PlainShapes.isWordVectors(head), format);
      case BINARY -> plain(!head.isText(), format);
      case KERAS_HDF5 -> hdf5(format, fileName, head, content);
      case PICKLE -> pickle(format, fileName, head);
      case JAVA_OBJECT -> java(head);
    };
  }

  private static Optional<Recognised> plain(boolean fits, Format format) {
    return fits
        ? Optional.of(
            new Recognised(
                format.name(),
                format.category(),
                format.confidence(),
                format.name() + " by its content"))
        : Optional.empty();
  }

  /** HDF5 holds measurements as often, so what Keras writes beside weights has to be there. */
  private Optional<Recognised> hdf5(Format format, String fileName, Head head, Content content) {
    if (!PlainShapes.isHdf5(head)) {
      return Optional.empty();
    }
    Head more = new Head(content.head(LONG_HEAD), head.fileSize());
    if (PlainShapes.isKeras(more)) {
      return plain(true, format);
    }
    return formats
        .shared(fileName)
        .map(shared -> new Recognised("HDF5", format.category(), byName(fileName), "HDF5 data"));
  }

  private Confidence byName(String fileName) {
    return formats.speaksOfModel(fileName) ? Confidence.LIKELY : Confidence.HINT;
  }

  /** Any value can be pickled: modules of a known library make it a model, a name a likely one. */
  private Optional<Recognised> pickle(Format format, String fileName, Head head) {
    if (!ObjectShapes.isPickle(head)) {
      return Optional.empty();
    }
    Optional<Signature> library = objects.python(head);
    if (library.isPresent()) {
      return library.map(known -> objectOf("pickle", known));
    }
    return formats.isOf(format, fileName)
        ? Optional.of(
            new Recognised("pickle", format.category(), byName(fileName), "a Python object"))
        : Optional.empty();
  }

  private Optional<Recognised> java(Head head) {
    return ObjectShapes.isJava(head)
        ? objects.java(head).map(known -> objectOf("Java serialisation", known))
        : Optional.empty();
  }

  private static Recognised objectOf(String format, Signature library) {
    return new Recognised(
        String.format(Locale.ROOT, "%s (%s)", format, library.name()),
        library.category(),
        library.confidence(),
        "an object of " + library.name());
  }
}
