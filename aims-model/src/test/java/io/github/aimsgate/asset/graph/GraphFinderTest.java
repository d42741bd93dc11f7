package io.github.aimsgate.asset.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.signature.KnownSignatures;
import io.github.aimsgate.asset.text.Looked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GraphFinderTest {

  private static final String POM =
      """
      <project>
        <dependencies>
          <dependency><groupId>com.acme</groupId><artifactId>search</artifactId></dependency>
        </dependencies>
      </project>
      """;

  private static List<Asset> found(ResolvedDependency... dependencies) {
    List<Asset> found = new ArrayList<>();
    new GraphFinder(
            KnownSignatures.standard(),
            path -> Optional.of(POM).filter(pom -> path.equals("app/pom.xml")))
        .find("app/pom.xml", List.of(dependencies), found::add);
    return found;
  }

  private static ResolvedDependency djl(String scope, String... trail) {
    return new ResolvedDependency(
        "ai.djl", "api", "0.30.0", Optional.empty(), scope, List.of(trail), Optional.empty());
  }

  @Test
  void saysWhichLineBringsItInAndByWhichWay() {
    List<Asset> found = found(djl("compile", "com.acme:search:1.0", "ai.djl:api:0.30.0"));
    assertEquals(
        "dependency ai.djl:api 0.30.0 (Deep Java Library) main app/pom.xml:3:5",
        Looked.line(found.get(0)));
    assertEquals(
        "com.acme:search:1.0 > ai.djl:api:0.30.0", found.get(0).sightings().get(0).detail());
  }

  @Test
  void whatThePomDoesNotListStandsAtItsBeginning() {
    assertEquals(
        "dependency ai.djl:api 0.30.0 (Deep Java Library) test app/pom.xml:1:1",
        Looked.line(found(djl("test", "ai.djl:api:0.30.0")).get(0)));
  }

  @Test
  void whatIsNoAiIsLeftOut() {
    assertEquals(
        List.of(),
        found(
            new ResolvedDependency(
                "org.apache.flink",
                "flink-core",
                "1.20.0",
                Optional.empty(),
                "compile",
                List.of("org.apache.flink:flink-core:1.20.0"),
                Optional.empty())));
  }
}
