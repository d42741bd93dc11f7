package io.github.aimsgate.asset.code;

/** How long the instructions of the JVM are (Java Virtual Machine Specification, section 6.5). */
final class Instructions {

  private static final int TABLE_SWITCH = 170;
  private static final int LOOKUP_SWITCH = 171;
  private static final int WIDE = 196;
  private static final int INCREMENT = 132;

  /** Where a length begins to hold, and the length; 0 stands for those that tell it themselves. */
  private static final int[] LENGTHS = {
    0, 1, 16, 2, 17, 3, 18, 2, 19, 3, 21, 2, 26, 1, 54, 2, 59, 1, 132, 3, 133, 1, 153, 3, 169, 2,
    170, 0, 172, 1, 178, 3, 185, 5, 187, 3, 188, 2, 189, 3, 190, 1, 192, 3, 194, 1, 196, 0, 197, 4,
    198, 3, 200, 5, 202, -1
  };

  private static final byte[] BY_OPERATION = byOperation();

  private Instructions() {}

  /**
   * The length of an instruction in bytes.
   *
   * @param place in the code, to which switches are aligned
   * @throws IllegalArgumentException for an instruction that is not known
   */
  static int length(ClassBytes bytes, int at, int place) {
    int operation = bytes.int1(at);
    int length = BY_OPERATION[operation];
    if (length == 0) {
      length = told(bytes, at, place, operation);
    }
    if (length <= 0) {
      throw new IllegalArgumentException("unknown instruction " + operation);
    }
    return length;
  }

  private static int told(ClassBytes bytes, int at, int place, int operation) {
    if (operation == WIDE) {
      return bytes.int1(at + 1) == INCREMENT ? 6 : 4;
    }
    int padding = 3 - place % 4;
    int table = at + 1 + padding;
    long entries = 0;
    if (operation == TABLE_SWITCH) {
      entries = 3 + (long) bytes.int4(table + 8) - bytes.int4(table + 4) + 1;
    } else if (operation == LOOKUP_SWITCH) {
      entries = 2 + 2 * (long) bytes.int4(table + 4);
    }
    long length = 1 + padding + 4 * entries;
    return length > 0 && length < Integer.MAX_VALUE - at ? (int) length : -1;
  }

  private static byte[] byOperation() {
    byte[] lengths = new byte[256];
    for (int i = 0; i < LENGTHS.length; i += 2) {
      int to = i + 2 < LENGTHS.length ? LENGTHS[i + 2] : lengths.length;
      for (int operation = LENGTHS[i]; operation < to; operation++) {
        lengths[operation] = (byte) LENGTHS[i + 1];
      }
    }
    return lengths;
  }
}
