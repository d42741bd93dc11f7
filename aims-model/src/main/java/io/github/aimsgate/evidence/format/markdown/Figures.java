package io.github.aimsgate.evidence.format.markdown;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as writers put them into cards. */
final class Figures {

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\A[~≈]?\\s*([-+]?\\d{1,15}(?:\\.\\d{1,20})?)\\s*(%?)(?:\\s*(?:±|\\().*)?\\z");

  private Figures() {}

  /** The number that a cell or value is. */
  static Optional<BigDecimal> number(String text) {
    Matcher number = NUMBER.matcher(text.strip());
    return number.find() ? Optional.of(new BigDecimal(number.group(1))) : Optional.empty();
  }

  /** Whether the number is written with a percent sign. */
  static boolean percent(String text) {
    Matcher number = NUMBER.matcher(text.strip());
    return number.find() && !number.group(2).isEmpty();
  }
}
