package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.Claim;
import io.github.aimsgate.evidence.Measurement;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure in a document is compared with the one that was measured, as exactly as the document
 * states it: {@code 0.93} agrees with 0.9271, and not with 0.88.
 */
final class ClaimRule implements Rule {

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
            .filter(figure -> Slice.same(figure.slice(), claim.slice()))
            .toList();
    if (!same.isEmpty()
        && same.stream().noneMatch(figure -> Figure.agrees(claim, figure.value()))) {
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
}
