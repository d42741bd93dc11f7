package io.github.aimsgate.asset.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.aimsgate.asset.signature.KnownSignatures;
import io.github.aimsgate.asset.text.Looked;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PomFinderTest {

  private static List<String> found(String pom, Map<String, String> others) {
    return Looked.found(
        new PomFinder(KnownSignatures.standard(), path -> Optional.ofNullable(others.get(path))),
        "app/pom.xml",
        pom);
  }

  private static final String DJL =
      "<dependency><groupId>ai.djl</groupId><artifactId>api</artifactId>";

  @Test
  void findsADependencyWhereItStands() {
    String pom =
        """
        <?xml version="1.0"?>
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <dependencies>
            <dependency>
              <groupId>org.slf4j</groupId>
              <artifactId>slf4j-api</artifactId>
            </dependency>
            <dependency>
              <groupId>ai.djl</groupId>
              <artifactId>api</artifactId>
              <version>0.30.0</version>
              <exclusions>
                <exclusion><groupId>org.tribuo</groupId><artifactId>x</artifactId></exclusion>
              </exclusions>
            </dependency>
          </dependencies>
        </project>
        """;
    assertEquals(
        List.of("dependency ai.djl:api 0.30.0 (Deep Java Library) main app/pom.xml:8:5"),
        found(pom, Map.of()));
  }

  @Test
  void tellsTestsApart() {
    assertEquals(
        List.of("dependency ai.djl:api - (Deep Java Library) test app/pom.xml:1:24"),
        found(
            "<project><dependencies>"
                + DJL
                + "<scope>test</scope></dependency></dependencies></project>",
            Map.of()));
  }

  @Test
  void fillsPropertiesInFromTheParentsOfTheTree() {
    String parent =
        """
        <project>
          <artifactId>parent</artifactId>
          <properties><djl.version>0.${minor}</djl.version><minor>31.1</minor></properties>
          <dependencyManagement><dependencies>
            <dependency>
              <groupId>${djl.group}</groupId><artifactId>api</artifactId>
              <version>${djl.version}</version><scope>test</scope>
            </dependency>
          </dependencies></dependencyManagement>
        </project>
        """;
    String pom =
        """
        <project>
          <parent><artifactId>parent</artifactId></parent>
          <properties><djl.group>ai.djl</djl.group></properties>
          <dependencies>
            <dependency><groupId>${djl.group}</groupId><artifactId>api</artifactId></dependency>
          </dependencies>
        </project>
        """;
    assertEquals(
        List.of("dependency ai.djl:api 0.31.1 (Deep Java Library) test app/pom.xml:5:5"),
        found(pom, Map.of("pom.xml", parent)));
  }

  @Test
  void countsProfilesAndNeitherManagementNorPlugins() {
    String dependencies = "<dependencies>" + DJL + "</dependency></dependencies>";
    assertEquals(
        1,
        found(
                "<project><profiles><profile>" + dependencies + "</profile></profiles></project>",
                Map.of())
            .size());
    for (String around : List.of("dependencyManagement", "reporting", "build><plugins><plugin")) {
      String pom =
          "<project><" + around + ">" + dependencies + "</" + close(around) + "></project>";
      assertEquals(List.of(), found(pom, Map.of()), pom);
    }
  }

  private static String close(String around) {
    return around.equals("build><plugins><plugin") ? "plugin></plugins></build" : around;
  }

  @Test
  void anImportedBomIsNoUse() {
    String bom = DJL.replace("api", "bom") + "<type>pom</type><scope>import</scope></dependency>";
    assertEquals(
        List.of(), found("<project><dependencies>" + bom + "</dependencies></project>", Map.of()));
  }

  @Test
  void reachesNothingOutsideAndPassesBrokenFilesOver() {
    for (String pom :
        List.of(
            "",
            "<project",
            "<project><dependencies>" + DJL,
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><project>&e;</project>",
            "<other><dependencies>" + DJL + "</dependency></dependencies></other>",
            "<a>".repeat(100_000))) {
      assertEquals(List.of(), found(pom, Map.of()), pom.substring(0, Math.min(99, pom.length())));
    }
  }

  @Test
  void parentsThatNameEachOtherComeToAnEnd() {
    String loop =
        "<project><artifactId>p</artifactId><parent><artifactId>p</artifactId>"
            + "<relativePath>../app/pom.xml</relativePath></parent>"
            + "<properties><a>${b}</a><b>${a}${a}</b></properties><dependencies><dependency>"
            + "<groupId>ai.djl</groupId><artifactId>api</artifactId><version>${a}</version>"
            + "</dependency></dependencies></project>";
    assertEquals(1, found(loop, Map.of("app/pom.xml", loop)).size());
  }

  @Test
  void looksAtPomsAlone() {
    PomFinder finder = new PomFinder(KnownSignatures.standard(), Siblings.none());
    assertFalse(finder.looksAt("src/my-pom.xml"));
    assertFalse(finder.looksAt("pom.xml.orig"));
  }
}
