package io.github.aimsgate.asset;

import io.github.aimsgate.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An asset as a list of texts, for places that can keep no type of ours: the modules of one build
 * may each have loaded this class anew.
 */
public final class AssetTexts {

  private static final int HEAD = 8;
  private static final int SIGHTING = 5;

  private AssetTexts() {}

  /** The texts; {@link #asset} turns them back. */
  public static List<String> of(Asset asset) {
    List<String> texts = new ArrayList<>();
    texts.add(asset.kind().word());
    texts.add(asset.name());
    texts.add(written(asset.version()));
    texts.add(asset.technology());
    texts.add(asset.category());
    texts.add(asset.confidence().word());
    texts.add(asset.scope().word());
    texts.add(written(asset.sha256()));
    for (Sighting seen : asset.sightings()) {
      texts.add(seen.signal().word());
      texts.add(seen.location().file());
      texts.add(String.valueOf(seen.location().line()));
      texts.add(String.valueOf(seen.location().column()));
      texts.add(seen.detail());
    }
    return List.copyOf(texts);
  }

  /**
   * The asset that {@link #of} made the texts of.
   *
   * @throws IllegalArgumentException if it made none of them
   */
  public static Asset asset(List<String> texts) {
    if (texts.size() < HEAD + SIGHTING || (texts.size() - HEAD) % SIGHTING != 0) {
      throw new IllegalArgumentException("no asset: " + texts.size() + " texts");
    }
    List<Sighting> sightings = new ArrayList<>();
    for (int at = HEAD; at < texts.size(); at += SIGHTING) {
      sightings.add(
          new Sighting(
              known(Signal.of(texts.get(at)), texts.get(at)),
              new Location(
                  texts.get(at + 1),
                  Integer.parseInt(texts.get(at + 2)),
                  Integer.parseInt(texts.get(at + 3))),
              texts.get(at + 4)));
    }
    return new Asset(
        known(AssetKind.of(texts.get(0)), texts.get(0)),
        texts.get(1),
        read(texts.get(2)),
        texts.get(3),
        texts.get(4),
        known(Confidence.of(texts.get(5)), texts.get(5)),
        known(Scope.of(texts.get(6)), texts.get(6)),
        read(texts.get(7)),
        sightings);
  }

  /** An empty version is not the same as none. */
  private static String written(Optional<String> text) {
    return text.map(present -> "=" + present).orElse("");
  }

  private static Optional<String> read(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text.substring(1));
  }

  private static <T> T known(Optional<T> value, String word) {
    return value.orElseThrow(() -> new IllegalArgumentException("no word of ours: " + word));
  }
}
