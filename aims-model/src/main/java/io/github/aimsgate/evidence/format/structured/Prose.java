package io.github.aimsgate.evidence.format.structured;

import java.util.Locale;
import java.util.regex.Pattern;

/** The prose in a field: without comments, code and the bytes of images. */
final class Prose {

  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);

  private static final Pattern FENCE =
      Pattern.compile("(?m)^[ \\t]*(```|~~~).*?(?:^[ \\t]*\\1[ \\t]*$|\\z)", Pattern.DOTALL);

  /** No word is as long: encoded bytes. */
  private static final Pattern BYTES = Pattern.compile("[A-Za-z0-9+/=_-]{160,}");

  private static final Pattern RESERVED_HOST =
      Pattern.compile(
          "\\w{1,12}://(?:[\\w.-]{1,200}\\.)?(?:example(?:\\.(?:com|org|net|edu))?|test|invalid)"
              + "(?:[:/?#]\\S*)?");

  private static final Pattern ADDRESS = Pattern.compile("\\w{1,12}://\\S+");

  private static final Pattern WHITE = Pattern.compile("\\s+");

  private Prose() {}

  static String of(String text) {
    if (text.length() > 100 || text.contains("<!--") || text.contains("```")) {
      String plain = COMMENT.matcher(text).replaceAll(" ");
      plain = FENCE.matcher(plain).replaceAll(" ");
      return BYTES.matcher(plain).replaceAll(" ").strip();
    }
    return text.strip();
  }

  /** How many words there are between white space. */
  static int words(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? 0 : WHITE.split(stripped).length;
  }

  /** Whether a text is nothing but an address. */
  static boolean isAddress(String text) {
    return ADDRESS.matcher(text.strip()).matches();
  }

  /** Whether an address leads to a host that is reserved for examples (RFC 2606). */
  static boolean isExampleAddress(String text) {
    return RESERVED_HOST.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether a text is one name without a space, such as a path or an identifier. */
  static boolean isToken(String text) {
    return words(text) == 1 && !isAddress(text);
  }
}
