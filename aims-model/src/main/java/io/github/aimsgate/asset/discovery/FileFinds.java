package io.github.aimsgate.asset.discovery;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Sighting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is found in one file, each thing once with the places where it was seen. */
final class FileFinds implements Consumer<Asset> {

  /** Enough to judge by; a generated file can hold a hundred thousand. */
  static final int MOST_SIGHTINGS = 100;

  private final Map<Thing, Found> found = new LinkedHashMap<>();

  @Override
  public void accept(Asset asset) {
    Thing thing = new Thing(asset.kind(), asset.name(), asset.version(), asset.technology());
    Found before = found.get(thing);
    if (before == null) {
      found.put(thing, new Found(asset));
    } else {
      before.add(asset);
    }
  }

  void addTo(List<Asset> assets) {
    for (Found one : found.values()) {
      assets.add(one.asset());
    }
  }

  private record Thing(AssetKind kind, String name, Optional<String> version, String technology) {}

  private static final class Found {

    private Asset asset;
    private final List<Sighting> sightings = new ArrayList<>();
    private Sighting firstLeftOut;
    private int leftOut;

    Found(Asset asset) {
      this.asset = asset;
      see(asset.sightings());
    }

    /** The two without the other's places, which are kept apart so that each is handled once. */
    void add(Asset other) {
      asset =
          asset.with(
              new Asset(
                  other.kind(),
                  other.name(),
                  other.version(),
                  other.technology(),
                  other.category(),
                  other.confidence(),
                  other.scope(),
                  other.sha256(),
                  asset.sightings()));
      see(other.sightings());
    }

    private void see(List<Sighting> more) {
      for (Sighting sighting : more) {
        if (sightings.size() < MOST_SIGHTINGS) {
          sightings.add(sighting);
        } else {
          firstLeftOut = leftOut == 0 ? sighting : firstLeftOut;
          leftOut++;
        }
      }
    }

    Asset asset() {
      if (leftOut > 0) {
        sightings.add(
            new Sighting(
                firstLeftOut.signal(),
                firstLeftOut.location(),
                "the first of " + leftOut + " more in this file"));
      }
      return new Asset(
          asset.kind(),
          asset.name(),
          asset.version(),
          asset.technology(),
          asset.category(),
          asset.confidence(),
          asset.scope(),
          asset.sha256(),
          sightings);
    }
  }
}
