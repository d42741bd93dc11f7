package io.github.aimsgate.gate;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Sighting;
import java.util.Comparator;
import java.util.List;

/**
 * An asset, or the part of its sightings, that no declared system covers.
 *
 * @param asset with the sightings that are not covered
 * @param finding what that does to the decision
 */
public record ShadowAsset(Asset asset, Finding finding) implements Comparable<ShadowAsset> {

  private static final Comparator<ShadowAsset> ORDER =
      Comparator.comparing(ShadowAsset::asset).thenComparing(ShadowAsset::finding);

  /** The part of it that was seen in some places. */
  ShadowAsset at(List<Sighting> places) {
    Asset part = asset.at(places);
    Finding moved =
        new Finding(
            finding.rule(),
            finding.severity(),
            finding.status(),
            part.sightings().get(0).location(),
            finding.message(),
            finding.fix());
    return new ShadowAsset(part, moved);
  }

  /** The same asset with another finding. */
  ShadowAsset with(Finding changed) {
    return new ShadowAsset(asset, changed);
  }

  @Override
  public int compareTo(ShadowAsset other) {
    return ORDER.compare(this, other);
  }
}
