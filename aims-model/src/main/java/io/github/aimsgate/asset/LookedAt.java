package io.github.aimsgate.asset;

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
   * Its text, line ends as LF, bytes that are no UTF-8 replaced.
   *
   * @return empty if it is longer than 4 MiB, holds a NUL, or cannot be read
   */
  Optional<String> text();

  /** SHA-256 of the bytes, lower-case hexadecimal; empty if they cannot be read. */
  Optional<String> sha256();
}
