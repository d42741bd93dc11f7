package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.gate.Discovered;
import io.github.aimsgate.gate.SystemAssets;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.system.AiSystem;
import java.util.Map;

/**
 * What reconciliation came to.
 *
 * @param systems what belongs to each system, by the place where it is declared
 * @param discovered what belongs to none
 */
public record Reconciled(Map<Location, SystemAssets> systems, Discovered discovered) {

  /** Copies the map. */
  public Reconciled {
    systems = Map.copyOf(systems);
  }

  /** What belongs to a system that was given to the reconciliation. */
  public SystemAssets of(AiSystem system) {
    return systems.get(system.location());
  }
}
