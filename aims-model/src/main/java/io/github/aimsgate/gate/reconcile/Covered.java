package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What belongs to whom, for the rules.
 *
 * @param systems all systems
 * @param coverage which assets each has
 * @param found what was found
 * @param signatures the technologies by name
 */
record Covered(
    List<Declared> systems, Coverage coverage, Found found, Map<String, Signature> signatures) {

  static Covered of(List<Declared> systems, Coverage coverage, Found found) {
    Map<String, Signature> signatures = new HashMap<>();
    found.technologies().forEach(known -> signatures.putIfAbsent(known.name(), known));
    return new Covered(systems, coverage, found, signatures);
  }

  /** What belongs to a system, is shipped, and is surely AI. */
  List<Asset> shipped(Declared system) {
    return coverage.of(system).stream().filter(AssetTraits::counts).toList();
  }

  /** The model files among them that lie in the system's own files. */
  List<Asset> models(Declared system) {
    return shipped(system).stream()
        .filter(asset -> asset.kind() == AssetKind.MODEL_FILE && !AssetTraits.isInArchive(asset))
        .toList();
  }

  Optional<Signature> signature(Asset asset) {
    return Optional.ofNullable(signatures.get(asset.technology()));
  }

  /** Who supplies an asset's technology, as far as that is known; else the technology. */
  String supplier(Asset asset) {
    return signature(asset).flatMap(Signature::supplier).orElse(asset.technology());
  }
}
