package io.github.aimsgate.asset.code;

import java.nio.charset.StandardCharsets;

/**
 * The bytes of a class file with its constant pool (Java Virtual Machine Specification, section
 * 4.4). Reading beyond the end throws {@link IndexOutOfBoundsException}; what is no class file,
 * {@link IllegalArgumentException}.
 */
final class ClassBytes {

  static final int UTF8 = 1;
  static final int CLASS = 7;
  static final int STRING = 8;
  static final int FIELD = 9;
  static final int METHOD = 10;
  static final int INTERFACE_METHOD = 11;
  static final int DYNAMIC = 17;
  static final int INVOKE_DYNAMIC = 18;
  static final int MODULE = 19;
  static final int PACKAGE = 20;

  private static final int MAGIC = 0xCAFEBABE;
  private static final int POOL = 10;

  private final byte[] bytes;
  private final int[] constants;
  private final int end;

  ClassBytes(byte[] bytes) {
    this.bytes = bytes;
    if (bytes.length < POOL || int4(0) != MAGIC) {
      throw new IllegalArgumentException("no class file");
    }
    constants = new int[int2(POOL - 2)];
    end = findConstants();
  }

  /** How long the file is. */
  int length() {
    return bytes.length;
  }

  /** Where the constant pool ends. */
  int end() {
    return end;
  }

  /** How many constants there are, the one that is none included. */
  int count() {
    return constants.length;
  }

  /** The kind of a constant; 0 for an index that has none. */
  int tag(int index) {
    return index < constants.length && constants[index] > 0 ? bytes[constants[index]] : 0;
  }

  /** The constant that another one refers to, first or second. */
  int reference(int index, int which) {
    return int2(constants[index] + 1 + 2 * which);
  }

  /** The text of a constant; empty if it has none. Beyond ASCII, it serves to tell names apart. */
  String text(int index) {
    if (tag(index) != UTF8) {
      return "";
    }
    int at = constants[index];
    return new String(bytes, at + 3, int2(at + 1), StandardCharsets.UTF_8);
  }

  /** The first character of a text; NUL if it has none. */
  char firstOf(int index) {
    int at = constants[index];
    return int2(at + 1) == 0 ? '\0' : (char) int1(at + 3);
  }

  /** The name that a constant for a class, a module or a package refers to. */
  String name(int index) {
    return tag(index) == 0 ? "" : text(reference(index, 0));
  }

  int int1(int at) {
    return bytes[at] & 0xFF;
  }

  int int2(int at) {
    return int1(at) << 8 | int1(at + 1);
  }

  int int4(int at) {
    return int2(at) << 16 | int2(at + 2);
  }

  private int findConstants() {
    int at = POOL;
    int index = 1;
    while (index < constants.length) {
      constants[index] = at;
      int tag = int1(at);
      at += length(at, tag);
      // Long and double take two places (section 4.4.5).
      index += tag == 5 || tag == 6 ? 2 : 1;
    }
    if (at > bytes.length) {
      throw new IllegalArgumentException("cut short");
    }
    return at;
  }

  private int length(int at, int tag) {
    return switch (tag) {
      case UTF8 -> 3 + int2(at + 1);
      case CLASS, STRING, MODULE, PACKAGE, 16 -> 3;
      case 15 -> 4;
      case 3, 4, FIELD, METHOD, INTERFACE_METHOD, 12, DYNAMIC, INVOKE_DYNAMIC -> 5;
      case 5, 6 -> 9;
      default -> throw new IllegalArgumentException("unknown constant " + tag);
    };
  }
}
