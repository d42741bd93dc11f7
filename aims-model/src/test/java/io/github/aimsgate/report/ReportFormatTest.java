package io.github.aimsgate.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.Status;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.Parsed;
import io.github.aimsgate.yaml.TreeReader;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportFormatTest {

  private static final Finding AWKWARD =
      new Finding(
          "A.7.5/data-provenance",
          Severity.WARNING,
          Status.WEAK,
          Location.startOf("a dir/Größe#1:b.md"),
          "says <&\"\u0001\uD83D\uDE00 ]]>",
          "mend it");

  /** A value in a JSON report: keys and indices, separated by slashes. */
  private static String at(byte[] json, String path) {
    Parsed parsed = TreeReader.json("report", new String(json, UTF_8));
    assertEquals(List.of(), parsed.problems());
    Node node = parsed.documents().get(0);
    for (String step : path.split("/", -1)) {
      node =
          node instanceof Node.Sequence list
              ? list.items().get(Integer.parseInt(step))
              : ((Node.Mapping) node)
                  .get(step)
                  .orElseThrow(() -> new AssertionError("no " + step + " in " + path));
    }
    return node instanceof Node.Scalar scalar
        ? scalar.text()
        : String.valueOf(((Node.Sequence) node).items().size());
  }

  private static Document xml(byte[] bytes) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  @Test
  void allAreRegisteredUnderNamesOfTheirOwn() {
    assertEquals(
        List.of("report.json", "TEST-aims.xml", "aims.sarif"),
        ReportFormat.registered().stream().map(ReportFormat::fileName).toList());
  }

  @Test
  void bytesDoNotDependOnTheMachine() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    for (ReportFormat format : ReportFormat.registered()) {
      byte[] here = format.render(Decisions.failed());
      try {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
        assertArrayEquals(here, format.render(Decisions.failed()), format.id());
      } finally {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
      }
      String text = new String(here, UTF_8);
      assertTrue(text.endsWith("\n") && !text.endsWith("\n\n") && !text.contains("\r"), text);
    }
  }

  @Test
  void jsonKeepsItsContract() {
    byte[] json = new JsonReport().render(Decisions.failed());
    assertEquals("aims/report/v1", at(json, "schema"));
    assertEquals("FAILED", at(json, "decision"));
    assertEquals("baseline", at(json, "policy/name"));
    assertEquals("64", String.valueOf(at(json, "policy/sha256").length()));
    assertEquals("2026-11-21T10:15:30Z", at(json, "instant"));
    assertEquals("40", String.valueOf(at(json, "commit").length()));
    assertEquals("churn-scorer", at(json, "systems/0/id"));
    assertEquals("verification", at(json, "systems/0/stage"));
    assertEquals("limited", at(json, "systems/0/risk"));
    assertEquals("A.6.2.2", at(json, "systems/0/controls/0/id"));
    assertEquals("satisfied", at(json, "systems/0/controls/0/status"));
    assertEquals("12", at(json, "systems/0/controls/0/evidence/0/line"));
    assertEquals("intended-use", at(json, "systems/0/controls/0/evidence/0/topic"));
    assertEquals("strong", at(json, "systems/0/controls/0/evidence/0/strength"));
    assertEquals("W-1", at(json, "systems/0/controls/1/findings/0/waiver"));
    assertEquals("A.7.5/data-provenance", at(json, "systems/0/controls/2/findings/0/rule"));
    assertEquals("error", at(json, "systems/0/controls/2/findings/0/severity"));
    assertEquals("31", at(json, "systems/0/controls/2/findings/0/line"));
    assertEquals("deployment", at(json, "systems/0/controls/3/dueFrom"));
    assertEquals("model-card", at(json, "systems/0/documents/0/kind"));
    assertEquals("0", at(json, "shadowAi"));
    assertEquals("not-performed", at(json, "discovery"));
    assertTrue(
        new String(json, UTF_8).startsWith("{\n  \"schema\": \"aims/report/v1\",\n"), "indented");
  }

  @Test
  void sarifHasWhatScannersNeed() {
    byte[] sarif = new SarifReport().render(Decisions.failed());
    assertEquals("2.1.0", at(sarif, "version"));
    assertEquals("aims", at(sarif, "runs/0/tool/driver/name"));
    assertEquals("utf16CodeUnits", at(sarif, "runs/0/columnKind"));
    assertEquals("1", at(sarif, "runs/0/results"), "passes and waived findings are left out");
    assertEquals("A.7.5/data-provenance", at(sarif, "runs/0/results/0/ruleId"));
    assertEquals("A.7.5/data-provenance", at(sarif, "runs/0/tool/driver/rules/0/id"));
    assertEquals(
        "A.7.5 Data provenance: data provenance",
        at(sarif, "runs/0/tool/driver/rules/0/shortDescription/text"));
    assertEquals("error", at(sarif, "runs/0/results/0/level"));
    assertTrue(at(sarif, "runs/0/results/0/message/text").contains("names no source"));
    String place = "runs/0/results/0/locations/0/physicalLocation/";
    assertEquals("docs/MODEL%20CARD.md", at(sarif, place + "artifactLocation/uri"));
    assertEquals("31", at(sarif, place + "region/startLine"));
    assertEquals("2", at(sarif, place + "region/startColumn"));
    assertFalse(new String(sarif, UTF_8).contains("suppressions"));
  }

  @Test
  void sarifEncodesAwkwardPathsAndLevels() {
    byte[] sarif = new SarifReport().render(Decisions.with(AWKWARD));
    assertEquals("warning", at(sarif, "runs/0/results/0/level"));
    assertEquals(
        "a%20dir/Gr%C3%B6%C3%9Fe%231%3Ab.md",
        at(sarif, "runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri"));
  }

  @Test
  void sarifOfAPassHasNoResults() {
    byte[] sarif = new SarifReport().render(Decisions.partial());
    assertEquals("0", at(sarif, "runs/0/results"));
  }

  @Test
  void junitHasACaseForEachDueControl() throws Exception {
    Element suite =
        (Element)
            xml(new JUnitReport().render(Decisions.failed()))
                .getElementsByTagName("testsuite")
                .item(0);
    assertEquals("aims.churn-scorer", suite.getAttribute("name"));
    assertEquals("3", suite.getAttribute("tests"));
    assertEquals("1", suite.getAttribute("failures"));
    assertEquals("1", suite.getAttribute("skipped"));
    List<String> cases =
        IntStream.range(0, suite.getElementsByTagName("testcase").getLength())
            .mapToObj(i -> (Element) suite.getElementsByTagName("testcase").item(i))
            .map(test -> test.getAttribute("classname") + " " + test.getAttribute("name"))
            .toList();
    assertEquals("aims.churn-scorer A.7.5 Data provenance", cases.get(2));
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertEquals("A.7.5/data-provenance", failure.getAttribute("type"));
    assertEquals(
        "docs/MODEL CARD.md:31:2: \"Training data\" names no source, version or digest; fix: name"
            + " where the data came from and pin it",
        failure.getTextContent());
    Element skipped = (Element) suite.getElementsByTagName("skipped").item(0);
    assertEquals("waived by W-1", skipped.getAttribute("message"));
  }

  @Test
  void junitStaysWellFormedWhateverAFileSays() throws Exception {
    Decision decision = Decisions.with(AWKWARD);
    Element failure =
        (Element) xml(new JUnitReport().render(decision)).getElementsByTagName("failure").item(0);
    assertEquals("says <&\"\uFFFD\uD83D\uDE00 ]]>", failure.getAttribute("message"));
    assertTrue(failure.getTextContent().contains("says <&\"\uFFFD\uD83D\uDE00 ]]>"));
  }
}
