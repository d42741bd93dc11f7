package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.ShadowAsset;
import io.github.aimsgate.gate.Status;
import io.github.aimsgate.system.SystemFile;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of AI that no system covers. */
final class Shadows {

  private static final String RULE = "A.4.2/shadow-ai";

  private final List<Declared> systems;
  private final Exclusions exclusions;

  Shadows(List<Declared> systems, Exclusions exclusions) {
    this.systems = systems;
    this.exclusions = exclusions;
  }

  ShadowAsset of(Asset asset) {
    return new ShadowAsset(asset, AssetTraits.counts(asset) ? shadow(asset) : hint(asset));
  }

  private Finding shadow(Asset asset) {
    String ended =
        exclusions
            .ended(asset)
            .map(
                exclusion ->
                    "; the exclusion at "
                        + exclusion.location()
                        + " ended on "
                        + exclusion.until().orElseThrow())
            .orElse("");
    return new Finding(
        RULE,
        Severity.ERROR,
        Status.MISSING,
        asset.sightings().get(0).location(),
        Phrases.what(asset) + ", and no declared AI system covers it" + ended,
        fix(asset));
  }

  private static Finding hint(Asset asset) {
    String why = asset.scope() == Scope.TEST ? "in tests alone" : "a hint";
    return new Finding(
        RULE,
        Severity.NOTE,
        Status.NOT_APPLICABLE,
        asset.sightings().get(0).location(),
        Phrases.what(asset) + " (" + why + "), and no declared AI system covers it",
        "nothing to do, unless it is part of an AI system");
  }

  private String fix(Asset asset) {
    String file = asset.sightings().get(0).location().file();
    String exclude = "; or exclude it in aims-policy.yaml under discovery, with a reason";
    if (systems.isEmpty()) {
      return "declare the AI system that it belongs to in an "
          + SystemFile.NAME
          + " (aims:init writes one)"
          + exclude;
    }
    String several =
        asset.kind() == AssetKind.DEPENDENCY
            ? "let the code that uses it, or " + file + ", be"
            : "let " + file + " be";
    return several
        + " in \"covers\" of "
        + systems.stream()
            .map(system -> "\"" + system.id() + "\" (" + system.location() + ")")
            .sorted()
            .limit(3)
            .collect(Collectors.joining(" or "))
        + ", or declare another AI system"
        + exclude;
  }
}
