package io.github.aimsgate.report;

import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.control.RiskLevel;
import io.github.aimsgate.control.Stage;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.Status;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.source.Location;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decisions to render. */
final class Decisions {

  static final Finding MISSING =
      new Finding(
          "A.7.5/data-provenance",
          Severity.ERROR,
          Status.MISSING,
          new Location("docs/MODEL CARD.md", 31, 2),
          "\"Training data\" names no source, version or digest",
          "name where the data came from and pin it");

  static final Finding WAIVED =
      new Finding(
          "A.7.4/data-quality",
          Severity.ERROR,
          Status.MISSING,
          Location.startOf("MODEL_CARD.md"),
          "names no checks of the data",
          "state the checks",
          Optional.of("W-1"));

  private static final Policy POLICY =
      PolicyReader.read("baseline", (name, from) -> Optional.empty(), ControlCatalogue.standard());

  private Decisions() {}

  static Decision failed() {
    return of(
        Decision.Outcome.FAILED,
        List.of(),
        satisfied(),
        control("A.7.4", "Data quality", Status.WAIVED, WAIVED),
        control("A.7.5", "Data provenance", Status.MISSING, MISSING),
        later());
  }

  static Decision passed() {
    return of(
        Decision.Outcome.PASSED,
        List.of(),
        satisfied(),
        control("A.7.4", "Data quality", Status.WAIVED, WAIVED),
        later());
  }

  static Decision partial() {
    return of(Decision.Outcome.PARTIAL, List.of("module scorer is not in this build"), satisfied());
  }

  static Decision with(Finding finding) {
    return of(
        Decision.Outcome.FAILED,
        List.of(),
        control("A.7.5", "Data provenance", Status.MISSING, finding));
  }

  static Decision of(
      Decision.Outcome outcome, List<String> partial, Decision.OfControl... controls) {
    return new Decision(
        POLICY,
        Instant.parse("2026-11-21T10:15:30Z"),
        Optional.of("0123456789012345678901234567890123456789"),
        Optional.empty(),
        List.of(
            new Decision.OfSystem(
                "churn-scorer",
                "Churn scorer",
                Stage.VERIFICATION,
                RiskLevel.LIMITED,
                outcome,
                partial,
                List.of(controls),
                List.of(new Decision.Read("MODEL_CARD.md", "model-card", "markdown", "ab12")))));
  }

  static Decision.OfControl control(String id, String name, Status status, Finding... findings) {
    return new Decision.OfControl(id, name, status, Optional.empty(), List.of(), List.of(findings));
  }

  private static Decision.OfControl satisfied() {
    return new Decision.OfControl(
        "A.6.2.2",
        "Requirements and specification",
        Status.SATISFIED,
        Optional.empty(),
        List.of(
            new Decision.Evidence(
                new Location("MODEL_CARD.md", 12, 1), Topic.INTENDED_USE, "ab12", true)),
        List.of());
  }

  private static Decision.OfControl later() {
    return new Decision.OfControl(
        "A.9.2",
        "Responsible-use process",
        Status.NOT_APPLICABLE,
        Optional.of(Stage.DEPLOYMENT),
        List.of(),
        List.of());
  }
}
