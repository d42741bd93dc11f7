package io.github.aimsgate.asset;

import java.util.Arrays;
import java.util.Optional;

/** A file that finders look at; it is read at most once, and only as far as somebody asks. */
public interface LookedAt {

  /** Its path relative to the tree, with {@code /} between its parts. */
  String path();

  /** Its length in bytes. */
  long size();

  /** What the file is there for, as its path tells. */
  Scope scope();

  /**
   * Its first bytes.
   *
   * @param most how many at most; not above 65,536
   * @return fewer only if the file has fewer, or cannot be read
   */
  byte[] head(int most);

  /**
   * Its last bytes.
   *
   * @param most how many at most; not above 65,536
   * @return fewer only if the file has fewer; none if they are not to be had
   */
  default byte[] tail(int most) {
    byte[] head = head(1 << 16);
    boolean isWhole = head.length == size();
    return isWhole
        ? Arrays.copyOfRange(head, Math.max(0, head.length - most), head.length)
        : new byte[0];
  }

  /**
   * Its text, line ends as LF, bytes that are no UTF-8 replaced.
   *
   * @return empty if it is longer than 4 MiB, holds a NUL, or cannot be read
   */
  Optional<String> text();

  /**
   * All of its bytes.
   *
   * @param most how many at most; not above 64 MiB
   * @return empty if it is longer, or cannot be read
   */
  Optional<byte[]> bytes(int most);

  /** SHA-256 of the bytes, lower-case hexadecimal; empty if they cannot be read. */
  Optional<String> sha256();
}
