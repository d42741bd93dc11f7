package io.github.aimsgate.evidence.format.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceReader;
import io.github.aimsgate.evidence.format.FormFiles;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentFormsTest {

  private static final EvidenceReader READER = EvidenceReader.withRegisteredFormats();

  private static final Set<Topic> RISK =
      Set.of(
          Topic.RISK_SCREENING,
          Topic.RISK_ANALYSIS,
          Topic.RISK_TREATMENT,
          Topic.RESIDUAL_RISK,
          Topic.RISKS,
          Topic.VERSION);

  private static final Set<Topic> IMPACT =
      Set.of(
          Topic.IMPACT_PROCESS,
          Topic.IMPACT_INDIVIDUALS,
          Topic.IMPACT_GROUPS,
          Topic.IMPACT_SOCIETY,
          Topic.HARM_MITIGATION,
          Topic.RISKS,
          Topic.INTENDED_USE,
          Topic.HUMAN_OVERSIGHT,
          Topic.USER_INFORMATION,
          Topic.INCIDENT_CONTACT,
          Topic.OBJECTIVES,
          Topic.DEVELOPMENT_PROCESS,
          Topic.ENVIRONMENTAL_IMPACT,
          Topic.VERSION);

  @ParameterizedTest
  @ValueSource(strings = {"good.yaml", "good.md"})
  void aCompleteRiskAssessmentAnswersEachOfItsTopics(String name) {
    EvidenceDocument document = read("risk-assessment/" + name);
    assertEquals(List.of(), document.problems());
    assertEquals(EvidenceKind.RISK_ASSESSMENT, document.kind());
    assertEquals(new TreeSet<>(RISK), strong(document), document.passages().toString());
    assertEquals(
        List.of(
            "APPROVED 2026-10-03",
            "APPROVER Carl Dorn, head of sales",
            "APPROVER Eve Fink, internal audit",
            "ASSESSED_RISK limited",
            "AUTHOR Ada Bell",
            "NEXT_REVIEW 2027-10-02",
            "PEOPLE_AFFECTED yes",
            "REVIEWED 2026-10-02",
            "SYSTEM churn-scorer",
            "VERSION 1.0"),
        facts(document));
  }

  @ParameterizedTest
  @ValueSource(strings = {"good.yaml", "good.md"})
  void aCompleteImpactAssessmentAnswersEachOfItsTopics(String name) {
    EvidenceDocument document = read("impact-assessment/" + name);
    assertEquals(List.of(), document.problems());
    assertEquals(EvidenceKind.IMPACT_ASSESSMENT, document.kind());
    assertEquals(new TreeSet<>(IMPACT), strong(document), document.passages().toString());
    assertTrue(facts(document).contains("ASSESSED_RISK limited"), facts(document).toString());
    assertTrue(
        facts(document).contains("AUTHOR Gil Hahn, data protection officer"),
        facts(document).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"risk-assessment/void.yaml", "impact-assessment/void.yaml"})
  void aFormFullOfPlaceholdersAnswersNothing(String name) {
    EvidenceDocument document = read(name);
    assertEquals(Set.of(), strong(document), document.passages().toString());
    assertFalse(document.passages().isEmpty());
    assertFalse(
        facts(document).stream().anyMatch(fact -> fact.matches("(SYSTEM|APPROVER|AUTHOR) .*")),
        facts(document).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "risk-assessment, risk-screening, 3, 'lacks date, by, reasons (is too short to be an answer)'",
    "risk-assessment, risk-analysis, 5, 'R1 lacks consequence, criterion, owner'",
    "risk-assessment, risk-treatment, 8, R1 lacks controls",
    "risk-assessment, residual-risk, 9, 'R1 lacks accepted-by, accepted-on'",
    "impact-assessment, impact-process, 3, 'lacks date, approval by, approval on'",
    "impact-assessment, impact-individuals, 5, 'individuals 1 lacks likelihood, severity, mitigation'",
    "impact-assessment, impact-groups, 7, groups 1 lacks acceptance reason",
    "impact-assessment, human-oversight, 13, 'lacks when, power'",
    "impact-assessment, incident-contact, 14, 'lacks how, within'",
    "impact-assessment, development-process, 15, 'lacks review, approve, process'"
  })
  void whatIsLackingIsNamedWhereItLacks(String form, String topic, int line, String text) {
    EvidenceDocument document = read(form + "/poor.yaml");
    List<Passage> passages = document.about(Topic.of(topic).orElseThrow()).toList();
    assertEquals(1, passages.size(), passages.toString());
    assertEquals(Strength.WEAK, passages.get(0).strength());
    assertEquals("incomplete", passages.get(0).rule());
    assertTrue(passages.get(0).text().startsWith(text), passages.get(0).text());
    assertEquals(line, passages.get(0).location().line());
  }

  @ParameterizedTest
  @CsvSource({
    "who: The shift lead of the retention team, who: nobody",
    "who: The shift lead of the retention team, who: There is no human oversight of the runs",
    "power: May stop the run, power: Works without human oversight and may not stop the run"
  })
  void oversightThatIsDeniedIsNotStrong(String good, String denied) {
    String text = FormFiles.text("impact-assessment/good.yaml");
    assertTrue(text.contains(good));
    EvidenceDocument document =
        READER.read(Content.of("impact-assessment.yaml", text.replace(good, denied)));
    assertFalse(strong(document).contains(Topic.HUMAN_OVERSIGHT), document.passages().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "guide.md, '# Guide\n\n```yaml\nschema: aims/risk-assessment/v1\nsystem: a\n```\n'",
    "guide.yaml, 'example: |\n  schema: aims/risk-assessment/v1\n  system: a\n'"
  })
  void aTextThatShowsAFormIsNone(String path, String text) {
    assertEquals(EvidenceKind.UNKNOWN, READER.read(Content.of(path, text)).kind());
  }

  @Test
  void noHarmNeedsAReason() {
    assertFalse(strong(read("impact-assessment/poor.yaml")).contains(Topic.IMPACT_SOCIETY));
    assertTrue(strong(read("impact-assessment/good.yaml")).contains(Topic.IMPACT_SOCIETY));
  }

  @Test
  void nobodyIsAffectedOnlyForAReason() {
    String head = "schema: aims/impact-assessment/v1\nsystem: s\npeople-affected: false\n";
    assertEquals(
        List.of("SYSTEM s"), facts(READER.read(Content.of("impact-assessment.yaml", head))));
    assertEquals(
        List.of("PEOPLE_AFFECTED no", "SYSTEM s"),
        facts(
            READER.read(
                Content.of(
                    "impact-assessment.yaml",
                    head + "people-affected-reasons: It sorts spare parts in a closed store\n"))));
  }

  @Test
  void mistakesAreNamedWithTheWordThatWasMeant() {
    EvidenceDocument document =
        READER.read(
            Content.of(
                "risk-assessment.yaml",
                """
                schema: aims/risk-assessment/v1
                sytem: a
                screening: {level: limitd, date: May}
                risks:
                - {treatment: {controls: [7.4]}, residual: {}}
                """));
    String problems = document.problems().toString();
    for (String said :
        List.of(
            "needs \"system\"",
            "write \"system\"",
            "write \"limited\"",
            "\"May\" is no date",
            "\"7.4\" is no control",
            "has no value")) {
      assertTrue(problems.contains(said), said + " in " + problems);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "risk-assessment/broken.yaml, RISK_ASSESSMENT",
    "impact-assessment/broken.yaml, IMPACT_ASSESSMENT"
  })
  void aBrokenFormIsReportedAndNeverStrong(String name, EvidenceKind kind) {
    EvidenceDocument document = read(name);
    assertEquals(kind, document.kind());
    assertFalse(document.problems().isEmpty());
    assertEquals(Set.of(), strong(document));
  }

  @Test
  void aSectionOfMarkdownThatRepeatsTheFrontMatterIsReported() {
    String text = FormFiles.text("risk-assessment/good.md") + "\n## Register\n\nERM-9\n";
    EvidenceDocument document = READER.read(Content.of("risks.md", text));
    assertTrue(
        document.problems().toString().contains("answers \"register\" a second time"),
        document.problems().toString());
  }

  @Test
  void answersInMarkdownAreLocatedInTheFile() {
    EvidenceDocument document = read("risk-assessment/good.md");
    assertEquals(
        16, document.about(Topic.RISK_SCREENING).findFirst().orElseThrow().location().line());
    assertEquals(
        35, document.about(Topic.RISK_ANALYSIS).findFirst().orElseThrow().location().line());
  }

  private static EvidenceDocument read(String name) {
    return READER.read(Content.of(name, FormFiles.text(name)));
  }

  private static Set<Topic> strong(EvidenceDocument document) {
    return document.passages().stream()
        .filter(passage -> passage.strength() == Strength.STRONG)
        .map(Passage::topic)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> facts(EvidenceDocument document) {
    return document.facts().stream()
        .filter(fact -> fact.kind() != Fact.Kind.OWNER)
        .map(fact -> fact.kind() + " " + fact.value())
        .sorted()
        .toList();
  }
}
