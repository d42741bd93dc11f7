package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetList;
import io.github.aimsgate.control.Control;
import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Discovered;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.ShadowAsset;
import io.github.aimsgate.gate.Status;
import io.github.aimsgate.gate.SystemAssets;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.source.Location;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds what was found in a build against the systems that are declared for it. The same input
 * gives the same outcome, in whatever order it comes.
 */
public final class Reconciliation {

  private static final String INVENTORY = "A.4.2";

  private static final List<SystemRule> RULES =
      List.of(
          new CoversNothingRule(),
          new ClaimedTwiceRule(),
          new ModelAbsentRule(),
          new ModelUnnamedRule(),
          new PinRule());

  private Reconciliation() {}

  /**
   * Reconciles.
   *
   * @param systems all systems whose files were looked through; none is fine
   * @param found what was found in these files
   * @param policy whose exclusions count
   * @param instant the moment to decide for
   */
  public static Reconciled of(List<Declared> systems, Found found, Policy policy, Instant instant) {
    List<Declared> sorted =
        systems.stream().sorted(Comparator.comparing(Declared::location)).toList();
    Exclusions exclusions = new Exclusions(policy.discovery().exclude(), instant);
    Coverage coverage = new Coverage(sorted, exclusions.without(found.assets()), found);
    Covered covered = Covered.of(sorted, coverage, found);
    Map<Location, SystemAssets> owned = new HashMap<>();
    for (Declared system : sorted) {
      owned.put(system.location(), assets(covered, system));
    }
    return new Reconciled(
        owned,
        discovered(
            coverage.uncovered(),
            new Shadows(sorted, exclusions),
            exclusions.notes(found.assets(), found.whole()),
            exclusions.excluded(found.assets())));
  }

  private static SystemAssets assets(Covered covered, Declared system) {
    return new SystemAssets(
        new AssetList(covered.coverage().of(system)),
        RULES.stream().flatMap(rule -> rule.findings(covered, system).stream()).toList());
  }

  private static Discovered discovered(
      List<Asset> uncovered,
      Shadows shadows,
      List<Finding> notes,
      List<Discovered.Excluded> excluded) {
    List<ShadowAsset> all = uncovered.stream().map(shadows::of).sorted().toList();
    List<ShadowAsset> shadow =
        all.stream().filter(one -> one.finding().severity() == Severity.ERROR).toList();
    return new Discovered(
        new Decision.OfControl(
            INVENTORY,
            ControlCatalogue.standard().find(INVENTORY).map(Control::name).orElse(INVENTORY),
            shadow.isEmpty() ? Status.NOT_APPLICABLE : Status.MISSING,
            Optional.empty(),
            List.of(),
            shadow.stream().map(ShadowAsset::finding).sorted().toList()),
        shadow,
        all.stream().filter(one -> one.finding().severity() != Severity.ERROR).toList(),
        notes,
        excluded);
  }
}
