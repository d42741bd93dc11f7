package io.github.aimsgate.asset.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The first bytes of a file. What lies beyond them reads as nothing, never as an error. */
final class Head {

  /** As many as the words of the formats are looked for in. */
  static final int LENGTH = 4_096;

  private final byte[] bytes;
  private final long fileSize;
  private String text;

  /**
   * The beginning of a file.
   *
   * @param fileSize the length of the whole file in bytes
   */
  Head(byte[] bytes, long fileSize) {
    this.bytes = bytes;
    this.fileSize = fileSize;
  }

  int length() {
    return bytes.length;
  }

  long fileSize() {
    return fileSize;
  }

  /** An unsigned byte, or -1 beyond the end. */
  int at(long offset) {
    return offset >= 0 && offset < bytes.length ? bytes[(int) offset] & 0xFF : -1;
  }

  /** Whether bytes stand at an offset, each given as the character of its number. */
  boolean has(int offset, String expected) {
    if (offset + expected.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < expected.length(); i++) {
      if (at(offset + i) != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A little-endian number of so many bytes; -1 if it is negative or beyond the end. */
  long number(int offset, int width) {
    if (offset + width > bytes.length) {
      return -1;
    }
    long value = 0;
    for (int i = width - 1; i >= 0; i--) {
      value = value << 8 | at(offset + i);
    }
    return Math.max(value, -1);
  }

  /** Printable ASCII of a length at an offset, as far as the head goes. */
  Optional<String> ascii(long offset, long length) {
    if (length < 0 || offset < 0 || offset + length > fileSize) {
      return Optional.empty();
    }
    int end = (int) Math.min(bytes.length, offset + length);
    for (int i = (int) Math.min(offset, end); i < end; i++) {
      if (bytes[i] < 0x20 || bytes[i] == 0x7F) {
        return Optional.empty();
      }
    }
    int start = (int) Math.min(offset, end);
    return Optional.of(new String(bytes, start, end - start, StandardCharsets.US_ASCII));
  }

  /** The bytes as characters of the same number, so that ASCII can be looked for. */
  String text() {
    if (text == null) {
      text = new String(bytes, 0, Math.min(LENGTH, bytes.length), StandardCharsets.ISO_8859_1);
    }
    return text;
  }

  /** Whether somebody may have written this: there is none of the characters that no text has. */
  boolean isText() {
    for (int i = 0; i < Math.min(LENGTH, bytes.length); i++) {
      int each = bytes[i];
      if (each >= 0
          && each < 0x20
          && each != '\n'
          && each != '\r'
          && each != '\t'
          && each != '\f') {
        return false;
      }
    }
    return true;
  }

  byte[] bytes() {
    return bytes;
  }
}
