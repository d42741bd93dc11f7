package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Scope;

/** What is asked of assets in several places. */
final class AssetTraits {

  private AssetTraits() {}

  /** Whether it is shipped and surely AI: what fails a build. */
  static boolean counts(Asset asset) {
    return asset.scope() == Scope.MAIN && asset.confidence() != Confidence.HINT;
  }

  /** Whether a model file is an entry of an archive. */
  static boolean isInArchive(Asset asset) {
    return asset.name().contains("!/");
  }
}
