package io.github.aimsgate.gate;

import io.github.aimsgate.asset.Asset;
import java.util.Comparator;
import java.util.List;

/**
 * What was found in a build and belongs to no declared system.
 *
 * @param control how the control that asks for an inventory of AI stands without the systems
 * @param shadow what ships and nobody declared, sorted; each fails the decision unless a baseline
 *     excuses it
 * @param hints what nobody declared and is for tests alone, or only hints at AI, sorted
 * @param notes on the policy's exclusions
 * @param excluded what the policy's exclusions leave out, sorted
 */
public record Discovered(
    Decision.OfControl control,
    List<ShadowAsset> shadow,
    List<ShadowAsset> hints,
    List<Finding> notes,
    List<Excluded> excluded) {

  /** Sorts the lists. */
  public Discovered {
    shadow = shadow.stream().sorted().toList();
    hints = hints.stream().sorted().toList();
    notes = notes.stream().sorted().toList();
    excluded = excluded.stream().sorted(Comparator.comparing(Excluded::asset)).toList();
  }

  /** Whether something that ships and nobody declared fails the decision. */
  public boolean fails() {
    return shadow.stream().anyMatch(one -> one.finding().severity() == Severity.ERROR);
  }

  /**
   * An asset that the policy leaves out.
   *
   * @param asset with the sightings that it leaves out
   * @param reason that the policy gives
   */
  public record Excluded(Asset asset, String reason) {}
}
