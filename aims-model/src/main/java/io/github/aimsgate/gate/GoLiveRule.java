package io.github.aimsgate.gate;

import io.github.aimsgate.control.Stage;
import java.util.List;

/** A system that is taken out of service does not go live. */
final class GoLiveRule implements Rule {

  @Override
  public List<Finding> findings(GateInput input) {
    if (input.environment().isEmpty() || input.system().stage() != Stage.RETIREMENT) {
      return List.of();
    }
    return List.of(
        new Finding(
            "A.6.2.5/retired",
            Severity.ERROR,
            Status.CONTRADICTED,
            input.system().location(),
            "declares the stage retirement, and is to go live in " + input.environment().get(),
            "declare the stage that the system is in, or let it rest"));
  }
}
