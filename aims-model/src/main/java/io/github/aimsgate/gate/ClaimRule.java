package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.Claim;
import io.github.aimsgate.evidence.Measurement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A figure in a document is compared with the one that was measured, as exactly as the document
 * states it: {@code 0.93} agrees with 0.9271, and not with 0.88.
 */
final class ClaimRule implements Rule {

  /** Words for the whole test set. */
  private static final Set<String> WHOLE =
      Set.of(
          "",
          "test",
          "testset",
          "overall",
          "all",
          "total",
          "heldout",
          "heldouttest",
          "value",
          "testsplit",
          "heldoutset",
          "heldouttestset",
          "heldoutdata",
          "testdata",
          "heldouttestdata",
          "result",
          "score",
          "everyone");

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  @Override
  public List<Finding> findings(GateInput input) {
    List<Finding> findings = new ArrayList<>();
    List<Measurement> measured =
        input.metrics().stream().flatMap(file -> file.document().measurements().stream()).toList();
    input.documents().stream()
        .flatMap(document -> document.claims().stream())
        .forEach(claim -> compare(claim, measured, findings));
    return findings;
  }

  private static void compare(Claim claim, List<Measurement> measured, List<Finding> findings) {
    List<Measurement> same =
        measured.stream()
            .filter(figure -> MetricName.same(figure.metric(), claim.metric()))
            .filter(figure -> sameSlice(figure.slice(), claim.slice()))
            .toList();
    if (!same.isEmpty() && same.stream().noneMatch(figure -> agrees(claim, figure.value()))) {
      Measurement figure = same.get(0);
      findings.add(
          new Finding(
              "A.6.2.4/claim-contradicted",
              Severity.ERROR,
              Status.CONTRADICTED,
              claim.location(),
              "claims "
                  + claim.metric()
                  + " "
                  + claim.value().toPlainString()
                  + (claim.percent() ? " %" : "")
                  + (claim.slice().isEmpty() ? "" : " for " + claim.slice())
                  + ", and "
                  + figure.location()
                  + " measured "
                  + figure.value().toPlainString(),
              "write the measured value, or find out why it changed"));
    }
  }

  private static boolean sameSlice(String measured, String claimed) {
    String one = plain(measured);
    String other = plain(claimed);
    return one.isEmpty()
        ? WHOLE.contains(other)
        : one.equals(other) || plain(measured.substring(measured.indexOf('=') + 1)).equals(other);
  }

  private static String plain(String slice) {
    return NOT_WORD.matcher(slice.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** Whether a value rounds to the claim, as a fraction or as a percentage. */
  private static boolean agrees(Claim claim, BigDecimal value) {
    BigDecimal hundredfold = value.movePointRight(2);
    boolean fraction = value.abs().compareTo(BigDecimal.ONE) <= 0;
    if (claim.percent()) {
      return rounds(claim.value(), fraction ? hundredfold : value);
    }
    return rounds(claim.value(), value)
        || (fraction
            && claim.value().abs().compareTo(BigDecimal.ONE) > 0
            && rounds(claim.value(), hundredfold));
  }

  /**
   * Half a unit of the last digit that the claim states. A whole number claims nothing less than
   * two digits of a fraction: accuracy 1 is not 0.88. A value written with at least two digits may
   * have been rounded itself.
   */
  private static boolean rounds(BigDecimal claim, BigDecimal value) {
    boolean fraction = value.abs().compareTo(BigDecimal.ONE) <= 0;
    int stated = claim.scale() <= 0 && fraction ? 2 : Math.max(0, claim.scale());
    int scale = value.scale() >= 2 ? Math.min(stated, value.scale()) : stated;
    return claim.subtract(value).abs().compareTo(HALF.movePointLeft(scale)) <= 0;
  }
}
