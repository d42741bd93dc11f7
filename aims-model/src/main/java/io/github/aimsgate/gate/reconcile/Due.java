package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.control.Control;
import io.github.aimsgate.control.Stage;
import io.github.aimsgate.gate.GateInput;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.policy.Requirement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From when on a control is asked of a system. */
final class Due {

  private Due() {}

  /**
   * What a finding under a control does to a decision.
   *
   * @return empty if the policy turned the control off
   */
  static Optional<Severity> severity(GateInput input, String control) {
    boolean off =
        input.policy().disabled().stream()
            .anyMatch(disabled -> Requirement.controlOf(disabled.id()).equals(control));
    return from(input, control)
        .or(() -> off ? Optional.empty() : shipped(input, control))
        .map(stage -> input.stage().reached(stage) ? Severity.ERROR : Severity.WARNING);
  }

  private static Optional<Stage> from(GateInput input, String control) {
    List<Requirement> asked =
        input.policy().requirements().stream()
            .filter(requirement -> requirement.control().equals(control))
            .filter(requirement -> input.risk().atLeast(requirement.risk()))
            .toList();
    return asked.stream().map(Requirement::from).min(Comparator.naturalOrder());
  }

  private static Optional<Stage> shipped(GateInput input, String control) {
    return input.catalogue().find(control).flatMap(Control::build).map(Control.InBuild::stage);
  }
}
