package io.github.aimsgate.evidence.format.markdown;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as writers put them into cards. */
final class Figures {

  /** A comma parts decimals unless what it parts could be thousands: 0,93 but not 1,234. */
  private static final String DIGITS =
      "[-+]?(?:\\d{1,15}(?:\\.\\d{1,20})?|\\.\\d{1,20}|0,\\d{1,20}|\\d{1,3},\\d{1,2})"
          + "(?:[eE][-+]?\\d{1,2})?";

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\A(?i:(?:[~≈]|about|around|roughly|circa|ca\\.|approx\\.|approximately)\\s*)?("
              + DIGITS
              + ")\\s*(%|(?i:percent|per cent|pct)\\b)?"
              + "(?i:\\s+on (?:the )?(?:held-?out )?test (?:set|data|split))?"
              + "\\s*(?:[*†‡.]|(?:±|\\(|\\[|\\+/-).*)?\\z");

  /** Marks of footnotes, and what nobody sees. */
  private static final Pattern MARKS = Pattern.compile("[¹²³⁰-⁹\\p{Cf}]");

  private static final char FIRST_BEYOND_ASCII = 0x80;

  private Figures() {}

  /** The number that a cell or value is. */
  static Optional<BigDecimal> number(String text) {
    if (!mayHoldDigits(text)) {
      return Optional.empty();
    }
    Matcher number = NUMBER.matcher(plain(text));
    return number.find()
        ? Optional.of(new BigDecimal(number.group(1).replace(',', '.')))
        : Optional.empty();
  }

  /** Whether the number is written with a percent sign. */
  static boolean percent(String text) {
    Matcher number = NUMBER.matcher(plain(text));
    return number.find() && number.group(2) != null;
  }

  /** Most values are words. */
  private static boolean mayHoldDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || c >= FIRST_BEYOND_ASCII) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String text) {
    if (isAscii(text)) {
      return text.strip();
    }
    String seen = MARKS.matcher(text).replaceAll("");
    return Normalizer.normalize(seen, Normalizer.Form.NFKC).strip();
  }
}
