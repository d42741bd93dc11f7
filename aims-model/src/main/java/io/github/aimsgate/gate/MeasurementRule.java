package io.github.aimsgate.gate;

import io.github.aimsgate.control.Stage;
import io.github.aimsgate.evidence.Measurement;
import io.github.aimsgate.policy.Threshold;
import io.github.aimsgate.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Figures that the policy wants measured, and the bounds that they must keep. */
final class MeasurementRule implements Rule {

  @Override
  public List<Finding> findings(GateInput input) {
    List<Finding> findings = new ArrayList<>();
    Stage stage = input.stage();
    if (stage.reached(Stage.VERIFICATION)) {
      unmeasured(input).ifPresent(findings::add);
      input.policy().measuring().thresholds().forEach(bound -> keeps(input, bound, findings));
    }
    return findings;
  }

  private static Optional<Finding> unmeasured(GateInput input) {
    if (input.metrics().stream().anyMatch(file -> file.unmeasured().isEmpty())) {
      return Optional.empty();
    }
    boolean required =
        input.stage().reached(input.policy().measuring().requiredFrom())
            && input.partial().isEmpty();
    Location place =
        input.metrics().stream()
            .findFirst()
            .map(file -> Location.startOf(file.document().path()))
            .orElse(input.system().location());
    String reason =
        input.metrics().stream()
            .findFirst()
            .flatMap(GateInput.Metrics::unmeasured)
            .orElse(
                "there is none of the metrics files "
                    + String.join(", ", input.policy().measuring().files()));
    return Optional.of(
        new Finding(
            "A.6.2.4/unmeasured",
            required ? Severity.ERROR : Severity.WARNING,
            required ? Status.WEAK : Status.NOT_APPLICABLE,
            place,
            "this build measured nothing: " + reason,
            "let a test write the metrics file with the digests of model and test set (docs/forms.md)"));
  }

  private static void keeps(GateInput input, Threshold bound, List<Finding> findings) {
    List<Measurement> measured =
        input.metrics().stream()
            .flatMap(file -> file.document().measurements().stream())
            .filter(figure -> MetricName.same(figure.metric(), bound.metric()))
            .filter(figure -> figure.slice().equals(bound.group().orElse("")))
            .toList();
    if (measured.isEmpty()) {
      findings.add(
          new Finding(
              "A.6.2.4/threshold",
              Severity.ERROR,
              Status.MISSING,
              input.system().location(),
              "the policy wants "
                  + name(bound)
                  + " "
                  + bound.words()
                  + ", and no metrics file has it",
              "measure it in a test and write it to the metrics file"));
    }
    measured.stream()
        .filter(figure -> !bound.keeps(figure.value()))
        .forEach(
            figure ->
                findings.add(
                    new Finding(
                        "A.6.2.4/threshold",
                        Severity.ERROR,
                        Status.CONTRADICTED,
                        figure.location(),
                        name(bound)
                            + " is "
                            + figure.value().toPlainString()
                            + ", and the policy wants "
                            + bound.words(),
                        "improve the system; the bound is the policy's to change")));
  }

  private static String name(Threshold bound) {
    return bound.metric() + bound.group().map(group -> " of " + group).orElse("");
  }
}
