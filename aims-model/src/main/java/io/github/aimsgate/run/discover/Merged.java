package io.github.aimsgate.run.discover;

import io.github.aimsgate.asset.Asset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts together what several signals say of one thing in one file. */
final class Merged {

  private Merged() {}

  /** The assets, sorted, those of one thing in one file as one. */
  static List<Asset> of(List<Asset> found) {
    Map<Key, Asset> merged = new TreeMap<>();
    found.forEach(asset -> merged.merge(Key.of(asset), asset, Asset::with));
    return merged.values().stream().sorted().toList();
  }

  /** What tells two finds apart. */
  private record Key(String thing, String file) implements Comparable<Key> {

    static Key of(Asset asset) {
      String thing =
          String.join(
              "\n",
              asset.kind().word(),
              asset.name(),
              asset.version().orElse(""),
              asset.technology());
      return new Key(thing, asset.sightings().get(0).location().file());
    }

    @Override
    public int compareTo(Key other) {
      int byThing = thing.compareTo(other.thing);
      return byThing != 0 ? byThing : file.compareTo(other.file);
    }
  }
}
