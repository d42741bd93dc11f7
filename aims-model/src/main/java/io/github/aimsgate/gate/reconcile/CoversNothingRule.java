package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.control.Stage;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.Status;
import java.util.List;

/** A system that is being tested, and has no AI in the build. */
final class CoversNothingRule implements SystemRule {

  @Override
  public List<Finding> findings(Covered covered, Declared system) {
    boolean early = !system.input().stage().reached(Stage.VERIFICATION);
    boolean unsure = !covered.found().whole() || !system.input().partial().isEmpty();
    if (early || unsure || !covered.coverage().of(system).isEmpty()) {
      return List.of();
    }
    return List.of(
        new Finding(
            "A.4.2/covers-nothing",
            Severity.WARNING,
            Status.NOT_APPLICABLE,
            system.location(),
            "no AI was found in what this system covers",
            "correct \"covers\", or remove the system if it is no more"));
  }
}
