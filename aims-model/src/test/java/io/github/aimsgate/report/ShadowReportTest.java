package io.github.aimsgate.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.gate.Baseline;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Discovered;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.ShadowAsset;
import io.github.aimsgate.gate.Status;
import io.github.aimsgate.source.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** AI of no system, as each report shows it. */
class ShadowReportTest {

  private static Decision decision() {
    List<Sighting> seen =
        IntStream.rangeClosed(1, 5)
            .mapToObj(i -> new Sighting(Signal.SOURCE, new Location("A" + i + ".java", 3, 1), "x"))
            .toList();
    Asset asset =
        new Asset(
            AssetKind.CALL_SITE,
            "DJL",
            Optional.empty(),
            "DJL",
            "deep-learning",
            Confidence.CERTAIN,
            Scope.MAIN,
            Optional.empty(),
            seen);
    Finding finding =
        new Finding(
            "A.4.2/shadow-ai",
            Severity.ERROR,
            Status.MISSING,
            seen.get(0).location(),
            "DJL is used by code, and no declared AI system covers it",
            "declare it");
    return Decisions.passed()
        .with(
            new Discovered(
                Decisions.control("A.4.2", "Resource inventory", Status.MISSING, finding),
                List.of(new ShadowAsset(asset, finding)),
                List.of(),
                List.of(),
                List.of()));
  }

  private static Decision excused() {
    return Baseline.of(decision()).excuse(decision(), LocalDate.parse("2027-03-31"));
  }

  private static List<String> lines(Decision decision) {
    return ConsoleReport.lines(decision, "mvn aims:explain").stream()
        .map(line -> line.level() + " " + line.text())
        .toList();
  }

  private static String text(ReportFormat format, Decision decision) {
    return new String(format.render(decision), UTF_8);
  }

  @Test
  void theLogShowsABlockATechnologyWithItsFirstPlaces() {
    List<String> lines = lines(decision());
    int head = lines.indexOf("ERROR AI that no declared system covers: 1 technology");
    assertEquals(
        List.of(
            "ERROR   A.4.2 resource inventory · A1.java:3:1 · DJL is used by code, and no declared AI"
                + " system covers it",
            "ERROR     also A2.java:3:1 · x",
            "ERROR     also A3.java:3:1 · x",
            "ERROR     also A4.java:3:1 · x",
            "ERROR     and at 1 more place",
            "ERROR     fix: declare it · mvn aims:explain -Daims.control=A.4.2"),
        lines.subList(head + 1, head + 7));
  }

  @Test
  void theLogCountsABaselineDown() {
    List<String> lines = lines(excused());
    assertTrue(lines.stream().noneMatch(line -> line.startsWith("ERROR")), lines.toString());
    assertEquals(
        "NOTE 5 of 5 baseline problems left, until 2027-03-31", lines.get(lines.size() - 1));
    assertTrue(lines.stream().anyMatch(line -> line.contains("· baseline · A1.java:3:1")));
  }

  @Test
  void mendedProblemsNameTheGoalThatTakesThemOut() {
    Decision clean = Decisions.passed();
    List<String> lines =
        lines(Baseline.of(decision()).excuse(clean, LocalDate.parse("2027-03-31")));
    assertEquals(
        "NOTE 0 of 5 baseline problems left, until 2027-03-31; 5 mended: take them out of the file"
            + " by mvn aims:baseline",
        lines.get(lines.size() - 1));
  }

  @Test
  void theReportForProgramsListsEachAsset() {
    String json = text(new JsonReport(), decision());
    assertTrue(json.contains("\"decision\": \"FAILED\""));
    assertTrue(
        json.contains(
            "\"shadowAi\": [\n    {\n      \"kind\": \"call-site\",\n      \"name\": \"DJL\",\n"
                + "      \"location\": \"A1.java:3:1\","),
        json);
    assertTrue(json.contains("\"discovery\": \"performed\""));
    assertTrue(text(new JsonReport(), excused()).contains("\"baseline\": true"));
  }

  @Test
  void scannersAndBuildServersShowIt() {
    String sarif = text(new SarifReport(), decision());
    assertTrue(sarif.contains("\"ruleId\": \"A.4.2/shadow-ai\""), sarif);
    assertTrue(text(new SarifReport(), excused()).contains("\"baselineState\": \"unchanged\""));
    String junit = text(new JUnitReport(), decision());
    assertTrue(junit.contains("<testsuite name=\"aims.shadow-ai\" tests=\"1\" failures=\"1\""));
    assertTrue(text(new JUnitReport(), excused()).contains("failures=\"0\" errors=\"0\" skipped"));
  }

  @Test
  void reportsOfABuildThatNobodyLookedThroughStayAsTheyWere() {
    String json = text(new JsonReport(), Decisions.passed());
    assertTrue(json.contains("\"shadowAi\": [],\n  \"discovery\": \"not-performed\"\n}"), json);
    assertFalse(text(new JUnitReport(), Decisions.passed()).contains("shadow"));
  }
}
