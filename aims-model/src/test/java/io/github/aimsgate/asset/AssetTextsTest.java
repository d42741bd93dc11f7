package io.github.aimsgate.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.aimsgate.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An asset that travels as texts arrives as it left. */
class AssetTextsTest {

  private final Random random = new Random(11);

  @Test
  void anAssetArrivesAsItLeft() {
    for (int round = 0; round < 500; round++) {
      Asset asset = asset();
      assertEquals(asset, AssetTexts.asset(AssetTexts.of(asset)));
    }
  }

  @Test
  void otherTextsAreRefused() {
    List<String> texts = new ArrayList<>(AssetTexts.of(asset()));
    assertThrows(IllegalArgumentException.class, () -> AssetTexts.asset(List.of()));
    texts.set(0, "gizmo");
    assertThrows(IllegalArgumentException.class, () -> AssetTexts.asset(texts));
    texts.remove(0);
    assertThrows(IllegalArgumentException.class, () -> AssetTexts.asset(texts));
  }

  private Asset asset() {
    List<Sighting> sightings = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      sightings.add(
          new Sighting(
              any(Signal.values()),
              new Location(text(), 1 + random.nextInt(900), 1 + random.nextInt(90)),
              text()));
    }
    return new Asset(
        any(AssetKind.values()),
        text(),
        maybe(),
        text(),
        text(),
        any(Confidence.values()),
        any(Scope.values()),
        maybe(),
        sightings);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private Optional<String> maybe() {
    return random.nextBoolean() ? Optional.empty() : Optional.of(text());
  }

  private String text() {
    String letters = "ab:= \n\"é😀";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length() - 2)));
    }
    return text.toString();
  }
}
