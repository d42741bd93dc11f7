package io.github.aimsgate.asset.manifest;

import java.util.Optional;

/** Other files of the tree that a file refers to. Is asked from several threads at once. */
@FunctionalInterface
public interface Siblings {

  /**
   * The text of a file, line ends as LF.
   *
   * @param path relative to the tree, with {@code /} between its parts
   * @return empty if there is none, or it cannot be read
   */
  Optional<String> text(String path);

  /** No other files. */
  static Siblings none() {
    return path -> Optional.empty();
  }
}
