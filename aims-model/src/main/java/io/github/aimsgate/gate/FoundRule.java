package io.github.aimsgate.gate;

import java.util.List;

/** What is wrong with the AI that was found in the build and belongs to the system. */
final class FoundRule implements Rule {

  @Override
  public List<Finding> findings(GateInput input) {
    return input.assets().map(SystemAssets::findings).orElse(List.of());
  }
}
