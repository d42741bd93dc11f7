package io.github.aimsgate.report.inventory;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The encoding of package URLs (package-url core specification, "Character encoding"). */
final class PackageUrl {

  private PackageUrl() {}

  /** A part, with all characters encoded but letters, digits, and {@code . - _ ~ :}. */
  static String encoded(String part) {
    StringBuilder encoded = new StringBuilder();
    for (byte unit : part.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (unit & 0xFF);
      if (isPlain(character)) {
        encoded.append(character);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) character));
      }
    }
    return encoded.toString();
  }

  /** Takes the version, the qualifiers and the sub-path off. */
  static String withoutVersion(String purl) {
    String bare = purl.split("[?#]", 2)[0];
    int at = bare.lastIndexOf('@');
    return at > bare.lastIndexOf('/') ? bare.substring(0, at) : bare;
  }

  private static boolean isPlain(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || ".-_~:".indexOf(character) >= 0;
  }
}
