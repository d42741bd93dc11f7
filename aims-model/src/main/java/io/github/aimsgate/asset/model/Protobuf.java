package io.github.aimsgate.asset.model;

/**
 * Walks over the fields of a Protocol Buffers message as far as its first bytes are known
 * (protobuf.dev, "Encoding"). Bytes that are no message end the walk and are remembered.
 */
final class Protobuf {

  static final int VARINT = 0;
  static final int FIXED64 = 1;
  static final int BYTES = 2;
  static final int FIXED32 = 5;

  private final Head head;
  private final long end;
  private long position;
  private int field;
  private int wire;
  private long value;
  private long start;
  private boolean broken;

  /**
   * A message at a place of a file.
   *
   * @param length of the message in bytes
   */
  Protobuf(Head head, long start, long length) {
    this.head = head;
    this.position = start;
    this.end = Math.min(start + length, head.fileSize());
  }

  /** Steps to the next field; no if there is none in what is known, or it is none. */
  boolean next() {
    if (broken || position >= end || position >= head.length()) {
      return false;
    }
    long tag = varint();
    field = (int) (tag >>> 3);
    wire = (int) (tag & 7);
    if (broken || tag < 8 || tag > Integer.MAX_VALUE) {
      return stop();
    }
    switch (wire) {
      case VARINT -> value = varint();
      case FIXED64 -> position += 8;
      case FIXED32 -> position += 4;
      case BYTES -> {
        value = varint();
        start = position;
        position += value;
      }
      default -> {
        return stop();
      }
    }
    return (!broken && value >= 0 && position >= 0 && position <= end) || stop();
  }

  private boolean stop() {
    broken = true;
    return false;
  }

  private long varint() {
    long result = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int each = head.at(position++);
      if (each < 0) {
        broken = true;
        return -1;
      }
      result |= (long) (each & 0x7F) << shift;
      if (each < 0x80) {
        return result;
      }
    }
    broken = true;
    return -1;
  }

  int field() {
    return field;
  }

  int wire() {
    return wire;
  }

  /** Of a varint its value, of bytes their length. */
  long value() {
    return value;
  }

  /** Whether something stood there that is no field. */
  boolean isBroken() {
    return broken;
  }

  boolean is(int expectedField, int expectedWire) {
    return field == expectedField && wire == expectedWire;
  }

  /** The message inside of the present field. */
  Protobuf inside() {
    return new Protobuf(head, start, value);
  }

  /** The printable ASCII in the present field; empty text if it is none. */
  String ascii() {
    return head.ascii(start, value).orElse("");
  }
}
