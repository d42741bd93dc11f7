package io.github.aimsgate.asset.model;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The beginning of what a compressed file holds; never more than a few thousand bytes. */
final class Unpacked {

  /** What is inside is as long as it likes: only its beginning is known. */
  private static final long UNKNOWN_SIZE = Long.MAX_VALUE >> 1;

  private static final int GZIP_HEADER = 10;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int CHECKSUM = 2;

  private Unpacked() {}

  /** What a gzip file (RFC 1952) begins with; empty if it is none. */
  static Optional<Head> gzip(Head head) {
    if (head.at(0) != 0x1F || head.at(1) != 0x8B || head.at(2) != 8) {
      return Optional.empty();
    }
    int flags = head.at(3);
    int start = GZIP_HEADER;
    if ((flags & EXTRA) != 0) {
      start += 2 + (int) Math.max(0, head.number(start, 2));
    }
    start = (flags & NAME) != 0 ? afterZero(head, start) : start;
    start = (flags & COMMENT) != 0 ? afterZero(head, start) : start;
    start = (flags & CHECKSUM) != 0 ? start + 2 : start;
    return inflate(head, start, true);
  }

  /** What a zlib stream (RFC 1950) begins with; empty if it is none. */
  static Optional<Head> zlib(Head head) {
    boolean marked = head.at(0) == 0x78 && (head.at(0) << 8 | Math.max(0, head.at(1))) % 31 == 0;
    return marked ? inflate(head, 0, false) : Optional.empty();
  }

  private static int afterZero(Head head, int start) {
    int next = start;
    while (head.at(next) > 0) {
      next++;
    }
    return next + 1;
  }

  private static Optional<Head> inflate(Head head, int start, boolean bare) {
    if (start >= head.length()) {
      return Optional.empty();
    }
    Inflater inflater = new Inflater(bare);
    try {
      inflater.setInput(head.bytes(), start, head.length() - start);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[Head.LENGTH];
      int count = inflater.inflate(buffer);
      while (count > 0) {
        out.write(buffer, 0, count);
        count = out.size() < Head.LENGTH ? inflater.inflate(buffer) : 0;
      }
      return Optional.of(new Head(out.toByteArray(), UNKNOWN_SIZE));
    } catch (DataFormatException notCompressed) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
