package io.github.aimsgate.asset.manifest;

import java.util.Locale;

/** Names of files. */
final class Paths {

  private Paths() {}

  /** The last part of a path. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * Whether a name says that what it lists is for development, such as {@code dev} or {@code
   * tests}.
   */
  static boolean isForDevelopment(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int i = 0; i <= plain.length(); i++) {
      if (i == plain.length() || !Character.isLetterOrDigit(plain.charAt(i))) {
        if (isWordForDevelopment(plain.substring(start, i))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static boolean isWordForDevelopment(String word) {
    return switch (word) {
      case "dev",
          "develop",
          "development",
          "test",
          "tests",
          "testing",
          "lint",
          "docs",
          "doc",
          "typing",
          "ci",
          "build" ->
          true;
      default -> false;
    };
  }
}
