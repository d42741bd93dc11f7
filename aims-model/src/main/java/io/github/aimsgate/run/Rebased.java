package io.github.aimsgate.run;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.TreePath;
import java.util.Set;

/**
 * Says where things lie as seen from a folder of the work tree instead of from its top: a decision
 * speaks of paths relative to the folder of its policy.
 *
 * @param prefix what the paths of all that lies below the folder begin with; empty for the top
 */
record Rebased(String prefix) {

  private static final Set<AssetKind> NAMED_BY_PATH =
      Set.of(AssetKind.MODEL_FILE, AssetKind.DATA_SET);

  Asset asset(Asset asset) {
    if (prefix.isEmpty()) {
      return asset;
    }
    return new Asset(
        asset.kind(),
        NAMED_BY_PATH.contains(asset.kind()) && asset.name().startsWith(prefix)
            ? asset.name().substring(prefix.length())
            : asset.name(),
        asset.version(),
        asset.technology(),
        asset.category(),
        asset.confidence(),
        asset.scope(),
        asset.sha256(),
        asset.sightings().stream().map(this::sighting).toList());
  }

  Finding finding(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.status(),
        location(finding.location()),
        finding.message(),
        finding.fix());
  }

  /** The place as seen from the top of the work tree, of one that is seen from the folder. */
  Finding fromTop(Finding finding) {
    Location place = finding.location();
    String path = TreePath.normal(prefix + place.file()).orElseGet(place::file);
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.status(),
        new Location(path, place.line(), place.column()),
        finding.message(),
        finding.fix());
  }

  private Sighting sighting(Sighting sighting) {
    return new Sighting(sighting.signal(), location(sighting.location()), sighting.detail());
  }

  private Location location(Location place) {
    return new Location(path(place.file()), place.line(), place.column());
  }

  private String path(String path) {
    return path.startsWith(prefix)
        ? path.substring(prefix.length())
        : "../".repeat(TreePath.parts(prefix).size()) + path;
  }
}
