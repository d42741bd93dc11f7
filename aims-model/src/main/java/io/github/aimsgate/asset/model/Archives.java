package io.github.aimsgate.asset.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of what lies in a zip or tar file, as far as its first and last bytes tell. Nothing is
 * unpacked, so that no archive is too large or too deep (zip: APPNOTE.TXT 4.3; tar: POSIX ustar).
 */
final class Archives {

  private static final int MOST_ENTRIES = 10_000;
  private static final int LOCAL_HEADER = 30;
  private static final int CENTRAL_HEADER = 46;
  private static final int TAR_BLOCK = 512;

  private Archives() {}

  static boolean isZip(Head head) {
    return head.has(0, "PK\u0003\u0004");
  }

  static boolean isTar(Head head) {
    return head.has(257, "ustar");
  }

  /** Names in the headers that stand before entries, and in the list at the end. */
  static List<String> zip(byte[] first, byte[] last) {
    Set<String> names = new LinkedHashSet<>();
    scan(new Head(first, first.length), "PK\u0003\u0004", LOCAL_HEADER, 26, names);
    scan(new Head(last, last.length), "PK\u0001\u0002", CENTRAL_HEADER, 28, names);
    return List.copyOf(names);
  }

  private static void scan(
      Head bytes, String mark, int header, int lengthAt, Collection<String> names) {
    for (int i = 0; i + header <= bytes.length() && names.size() < MOST_ENTRIES; i++) {
      if (bytes.at(i) == 'P' && bytes.has(i, mark)) {
        int length = (int) bytes.number(i + lengthAt, 2);
        int end = i + header + length;
        if (end <= bytes.length()) {
          names.add(new String(bytes.bytes(), i + header, length, StandardCharsets.UTF_8));
          i = end - 1;
        }
      }
    }
  }

  /** Names in the headers that lie within the first bytes. */
  static List<String> tar(byte[] first) {
    List<String> names = new ArrayList<>();
    Head bytes = new Head(first, first.length);
    long next = 0;
    while (next + TAR_BLOCK <= bytes.length() && bytes.has((int) next + 257, "ustar")) {
      names.add(text(first, (int) next, 100));
      next += TAR_BLOCK + blocks(octal(text(first, (int) next + 124, 12))) * TAR_BLOCK;
    }
    return names;
  }

  private static long blocks(long size) {
    return (size + TAR_BLOCK - 1) / TAR_BLOCK;
  }

  private static String text(byte[] bytes, int start, int most) {
    int end = start;
    while (end < start + most && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  private static long octal(String text) {
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit >= 0 && digit < 8) {
        value = value * 8 + digit;
      }
    }
    return value;
  }
}
