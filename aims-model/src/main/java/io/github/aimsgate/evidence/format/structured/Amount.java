package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.yaml.Node;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a field holds it, in quotes or not.
 *
 * @param value with the scale that was written
 * @param percent whether a percent sign follows
 */
record Amount(BigDecimal value, boolean percent) {

  private static final Pattern NUMBER =
      Pattern.compile(
          "([-+]?(?:\\d{1,18}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][-+]?\\d{1,2})?)\\s*(%)?");

  static Optional<Amount> of(Node node) {
    if (!(node instanceof Node.Scalar scalar)
        || scalar.type() == Node.Type.NULL
        || scalar.type() == Node.Type.BOOLEAN) {
      return Optional.empty();
    }
    Matcher number = NUMBER.matcher(scalar.text().strip());
    return number.matches()
        ? Optional.of(new Amount(new BigDecimal(number.group(1)), number.group(2) != null))
        : Optional.empty();
  }
}
