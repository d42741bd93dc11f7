package io.github.aimsgate.asset.model;

/**
 * Models that are Protocol Buffers messages, which have no magic: told by fields of the numbers and
 * types that their schemas have, down to the first operation.
 */
final class ProtobufShapes {

  /** Of the schema's version; there are 13 so far. */
  private static final int MOST_IR_VERSION = 30;

  private ProtobufShapes() {}

  /** ONNX, {@code ModelProto} of onnx.proto: a version, and a graph with an operation. */
  static boolean isOnnx(Head head) {
    boolean version = false;
    boolean graph = false;
    Protobuf model = new Protobuf(head, 0, head.fileSize());
    while (!graph && model.next()) {
      int field = model.field();
      if (model.is(1, Protobuf.VARINT)) {
        version = model.value() >= 1 && model.value() <= MOST_IR_VERSION;
        if (!version) {
          return false;
        }
      } else if (model.is(7, Protobuf.BYTES)) {
        graph = isOnnxGraph(model.inside());
        if (!graph) {
          return false;
        }
      } else if (!isOtherModelField(field, model.wire())) {
        return false;
      }
    }
    return version && graph;
  }

  private static boolean isOtherModelField(int field, int wire) {
    return switch (field) {
      case 2, 3, 4, 6, 8, 14, 20, 25, 26 -> wire == Protobuf.BYTES;
      case 5 -> wire == Protobuf.VARINT;
      default -> false;
    };
  }

  /** {@code GraphProto}: all of its fields are texts or messages; nodes come first. */
  private static boolean isOnnxGraph(Protobuf graph) {
    if (!graph.next()) {
      return false;
    }
    return switch (graph.field()) {
      case 1 -> graph.wire() == Protobuf.BYTES && isOnnxNode(graph.inside());
      case 2, 5, 10, 11, 12, 13, 14, 15, 16 -> graph.wire() == Protobuf.BYTES;
      default -> false;
    };
  }

  /** {@code NodeProto}: names, then the type of the operation. */
  private static boolean isOnnxNode(Protobuf node) {
    while (node.next()) {
      if (node.wire() != Protobuf.BYTES || node.field() > 10) {
        return false;
      }
      if (node.field() == 4) {
        return isName(node.ascii());
      }
    }
    return !node.isBroken();
  }

  /** TensorFlow, {@code GraphDef}: first a node with a name and an operation. */
  static boolean isTensorFlowGraph(Head head) {
    Protobuf graph = new Protobuf(head, 0, head.fileSize());
    if (!graph.next() || !graph.is(1, Protobuf.BYTES)) {
      return false;
    }
    Protobuf node = graph.inside();
    return node.next()
        && node.is(1, Protobuf.BYTES)
        && !node.ascii().isEmpty()
        && node.next()
        && node.is(2, Protobuf.BYTES)
        && isName(node.ascii())
        && Character.isUpperCase(node.ascii().charAt(0));
  }

  /** TensorFlow, {@code SavedModel}: the version of the schema, which is 1, and a graph. */
  static boolean isSavedModel(Head head) {
    Protobuf model = new Protobuf(head, 0, head.fileSize());
    return model.next()
        && model.is(1, Protobuf.VARINT)
        && model.value() == 1
        && model.next()
        && model.is(2, Protobuf.BYTES);
  }

  /** Core ML, {@code Model}: the version of the specification, and a description. */
  static boolean isCoreMl(Head head) {
    Protobuf model = new Protobuf(head, 0, head.fileSize());
    return model.next()
        && model.is(1, Protobuf.VARINT)
        && model.value() >= 1
        && model.value() <= MOST_IR_VERSION
        && model.next()
        && model.is(2, Protobuf.BYTES);
  }

  /** Tribuo, {@code ModelProto}: among the first fields the name of a class of its own. */
  static boolean isTribuo(Head head) {
    Protobuf model = new Protobuf(head, 0, head.fileSize());
    for (int i = 0; i < 4 && model.next(); i++) {
      if (model.wire() == Protobuf.BYTES && model.ascii().startsWith("org.tribuo.")) {
        return true;
      }
    }
    return false;
  }

  /** SentencePiece, {@code ModelProto}: first a piece that stands for no text. */
  static boolean isSentencePiece(Head head) {
    Protobuf model = new Protobuf(head, 0, head.fileSize());
    if (!model.next() || !model.is(1, Protobuf.BYTES)) {
      return false;
    }
    Protobuf piece = model.inside();
    return piece.next()
        && piece.is(1, Protobuf.BYTES)
        && piece.ascii().length() < 20
        && piece.ascii().startsWith("<")
        && piece.ascii().endsWith(">")
        && piece.next()
        && piece.is(2, Protobuf.FIXED32);
  }

  private static boolean isName(String text) {
    if (text.isEmpty() || text.length() > 100) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each != '_' && each != '.' && !Character.isLetterOrDigit(each)) {
        return false;
      }
    }
    return true;
  }
}
