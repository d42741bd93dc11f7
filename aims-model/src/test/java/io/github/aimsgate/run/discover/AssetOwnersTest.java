package io.github.aimsgate.run.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each find is judged by the nearest declaration, or by none. */
class AssetOwnersTest {

  private static Asset asset(AssetKind kind, Signal signal, String... files) {
    return new Asset(
        kind,
        "thing",
        Optional.empty(),
        "Tribuo",
        "classic-ml",
        Confidence.CERTAIN,
        Scope.MAIN,
        Optional.empty(),
        Stream.of(files)
            .map(file -> new Sighting(signal, Location.startOf(file), "seen"))
            .toList());
  }

  private static List<String> files(List<Asset> assets) {
    return assets.stream()
        .flatMap(asset -> asset.sightings().stream())
        .map(sighting -> sighting.location().file())
        .toList();
  }

  @Test
  void theNearestRules() {
    AssetOwners owners =
        new AssetOwners(
            List.of("app", "app/scoring"),
            List.of(
                asset(
                    AssetKind.CALL_SITE,
                    Signal.SOURCE,
                    "app/A.java",
                    "app/scoring/B.java",
                    "app/scoring-ui/C.java",
                    "other/D.java")));
    assertEquals(List.of("app/A.java", "app/scoring-ui/C.java"), files(owners.ruledBy("app")));
    assertEquals(List.of("app/scoring/B.java"), files(owners.ruledBy("app/scoring")));
    assertEquals(List.of("other/D.java"), files(owners.unruled()));
  }

  @Test
  void aDependencyGoesToTheDeclarationWhoseCodeUsesIt() {
    AssetOwners owners =
        new AssetOwners(
            List.of("src/scoring", "src/chat"),
            List.of(
                asset(AssetKind.DEPENDENCY, Signal.GRAPH, "pom.xml"),
                asset(AssetKind.CALL_SITE, Signal.SOURCE, "src/scoring/A.java")));
    assertEquals(List.of("pom.xml", "src/scoring/A.java"), files(owners.ruledBy("src/scoring")));
    assertEquals(List.of(), owners.unruled());
  }

  @Test
  void aDependencyThatNoDeclaredCodeUsesAnswersToNobody() {
    AssetOwners owners =
        new AssetOwners(
            List.of("src/scoring"), List.of(asset(AssetKind.DEPENDENCY, Signal.GRAPH, "pom.xml")));
    assertEquals(List.of("pom.xml"), files(owners.unruled()));
  }

  @Test
  void aDeclarationAtTheTopRulesAll() {
    AssetOwners owners =
        new AssetOwners(
            List.of(""), List.of(asset(AssetKind.DEPENDENCY, Signal.MANIFEST, "web/pom.xml")));
    assertEquals(List.of("web/pom.xml"), files(owners.ruledBy("")));
  }
}
