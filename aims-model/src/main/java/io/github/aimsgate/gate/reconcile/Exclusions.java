package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.gate.Discovered;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.Status;
import io.github.aimsgate.policy.Exclusion;
import io.github.aimsgate.source.Globs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the policy says need not be declared. */
final class Exclusions {

  private final List<Compiled> exclusions;
  private final Instant instant;

  Exclusions(List<Exclusion> exclusions, Instant instant) {
    this.exclusions = exclusions.stream().map(Compiled::of).toList();
    this.instant = instant;
  }

  /** The assets, or those of their sightings, that no exclusion in force matches. */
  List<Asset> without(List<Asset> assets) {
    List<Asset> left = assets;
    for (Compiled exclusion : exclusions) {
      if (exclusion.exclusion.holds(instant)) {
        left = left.stream().flatMap(asset -> exclusion.rest(asset).stream()).toList();
      }
    }
    return left;
  }

  /** What the exclusions in force leave out, each part by the first that does. */
  List<Discovered.Excluded> excluded(List<Asset> assets) {
    List<Discovered.Excluded> excluded = new ArrayList<>();
    List<Asset> left = assets;
    for (Compiled exclusion : exclusions) {
      if (exclusion.exclusion.holds(instant)) {
        List<Asset> rest = new ArrayList<>();
        for (Asset asset : left) {
          Optional<Asset> kept = exclusion.rest(asset);
          List<Sighting> out = new ArrayList<>(asset.sightings());
          kept.ifPresent(some -> out.removeAll(some.sightings()));
          if (!out.isEmpty()) {
            excluded.add(new Discovered.Excluded(asset.at(out), exclusion.exclusion.reason()));
          }
          kept.ifPresent(rest::add);
        }
        left = rest;
      }
    }
    return excluded;
  }

  /** What each exclusion does, and that one does nothing. */
  List<Finding> notes(List<Asset> assets, boolean whole) {
    List<Finding> notes = new ArrayList<>();
    for (Compiled exclusion : exclusions) {
      if (exclusion.exclusion.holds(instant)) {
        long matched = assets.stream().filter(exclusion::touches).count();
        if (matched > 0 || whole) {
          notes.add(note(exclusion.exclusion, matched));
        }
      }
    }
    return notes;
  }

  /** The exclusion that would match an asset, had it not ended. */
  Optional<Exclusion> ended(Asset asset) {
    return exclusions.stream()
        .filter(exclusion -> !exclusion.exclusion.holds(instant) && exclusion.touches(asset))
        .map(exclusion -> exclusion.exclusion)
        .findFirst();
  }

  private static Finding note(Exclusion exclusion, long matched) {
    boolean idle = matched == 0;
    String what = "the exclusion \"" + exclusion.what() + "\" ";
    return new Finding(
        idle ? "A.4.2/idle-exclusion" : "A.4.2/excluded",
        Severity.NOTE,
        Status.NOT_APPLICABLE,
        exclusion.location(),
        idle
            ? what + "matches nothing that was found"
            : what
                + "leaves out "
                + matched
                + (matched == 1 ? " asset: " : " assets: ")
                + exclusion.reason(),
        idle ? "remove it, or correct its pattern" : "nothing to do");
  }

  /** An exclusion whose pattern has been understood. */
  private record Compiled(Exclusion exclusion, Globs glob) {

    static Compiled of(Exclusion exclusion) {
      return new Compiled(exclusion, Globs.compile(exclusion.what()));
    }

    boolean touches(Asset asset) {
      return rest(asset).map(rest -> !rest.equals(asset)).orElse(true);
    }

    /** What is left of an asset; empty if nothing is. */
    Optional<Asset> rest(Asset asset) {
      if (exclusion.kind().isPresent() && exclusion.kind().get() != asset.kind()) {
        return Optional.of(asset);
      }
      if (isNamed(asset)) {
        return Optional.empty();
      }
      List<Sighting> seen =
          asset.sightings().stream()
              .filter(sighting -> !glob.matches(sighting.location().file()))
              .toList();
      return seen.isEmpty() ? Optional.empty() : Optional.of(asset.at(seen));
    }

    private boolean isNamed(Asset asset) {
      return glob.matches(asset.name())
          || glob.matches(asset.technology())
          || exclusion.what().equalsIgnoreCase(asset.technology());
    }
  }
}
