package io.github.aimsgate.record;

/** Forms that texts in a record have; refuses others with what is wrong. */
final class Form {

  private Form() {}

  /** A SHA-256, 64 digits in lower case. */
  static void sha256(String text) {
    if (text.length() != 64 || !hexadecimal(text)) {
      throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits in lower case");
    }
  }

  /** An object of git, by SHA-1 or SHA-256. */
  static void gitObject(String text) {
    if ((text.length() != 40 && text.length() != 64) || !hexadecimal(text)) {
      throw new IllegalArgumentException("a git object has 40 or 64 hexadecimal digits");
    }
  }

  private static boolean hexadecimal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
        return false;
      }
    }
    return true;
  }
}
