package io.github.aimsgate.evidence.format;

import io.github.aimsgate.yaml.Node;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes numbers from their text, so that 0.90 keeps its scale. */
final class Numbers {

  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][-+]?\\d{1,2})?");

  private Numbers() {}

  /** The number, if the value is a finite decimal one of a sane length. */
  static Optional<BigDecimal> of(Node node) {
    return node instanceof Node.Scalar scalar
            && scalar.type() == Node.Type.NUMBER
            && DECIMAL.matcher(scalar.text()).matches()
        ? Optional.of(new BigDecimal(scalar.text()))
        : Optional.empty();
  }
}
