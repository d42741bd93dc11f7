package io.github.aimsgate.evidence.format.aia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanadianAssessmentTest {

  /** 167 is the greatest raw score and 77 the greatest mitigation of one phase. */
  @ParameterizedTest
  @CsvSource({
    "41, 0, 1, 41, minimal",
    "42, 0, 2, 42, limited",
    "83, 0, 2, 83, limited",
    "84, 0, 3, 84, high",
    "126, 0, 4, 126, high",
    "126, 61, 4, 126, high",
    "126, 62, 3, 107, high",
    "49, 62, 2, 42, limited",
    "48, 77, 1, 41, minimal"
  })
  void theLevelIsComputedFromTheWeights(
      int raw, int mitigation, int level, int current, String risk) {
    EvidenceDocument document = read("v1.0.1", answers(raw, mitigation));
    String text = document.about(Topic.RISK_SCREENING).findFirst().orElseThrow().text();
    assertTrue(text.contains("raw impact score " + raw + " of 167"), text);
    assertTrue(text.contains("current score " + current), text);
    assertEquals(risk, document.fact(Fact.Kind.ASSESSED_RISK).orElseThrow().value(), text);
    assertTrue(text.startsWith("impact level " + level + " of 4"), text);
  }

  @Test
  void aNoIsAFindingOfItsOwnAndNoOversight() {
    EvidenceDocument document =
        read("v1.0.1", "\"riskProfile1\":\"item2-0\",\"fairnessDesign14\":\"item2-0\"");
    Passage answer = document.about(Topic.HUMAN_OVERSIGHT).findFirst().orElseThrow();
    assertEquals(Strength.VOID, answer.strength());
    assertEquals(
        List.of("No: people can override the system's decisions"),
        document.facts(Fact.Kind.NEGATIVE_FINDING).map(Fact::value).toList());
  }

  @Test
  void bothPhasesAskTheSame() {
    for (String phase : List.of("Design", "Implementation")) {
      EvidenceDocument document =
          read("v1.0.1", "\"impact1\":\"item1-1\",\"fairness" + phase + "14\":\"item1-2\"");
      assertEquals(
          List.of("Yes: people can override the system's decisions"),
          document.about(Topic.HUMAN_OVERSIGHT).map(Passage::text).toList());
    }
  }

  @Test
  void anUnfinishedResultHasNoLevel() {
    EvidenceDocument document = read("v1.0.1", "\"riskProfile1\":\"item1-3\"");
    assertEquals(List.of(), document.facts(Fact.Kind.ASSESSED_RISK).toList());
    assertTrue(document.problems().get(0).message().contains("nothing is answered in aboutSystem"));
  }

  @Test
  void scoresOfAnotherVersionAreNotGuessed() {
    EvidenceDocument document = read("v7.2", answers(50, 10));
    assertEquals(List.of(), document.facts(Fact.Kind.ASSESSED_RISK).toList());
    assertTrue(document.problems().get(0).message().contains("\"v7.2\""));
  }

  /** Answers in each section, with the points of the score in lists of ticked boxes. */
  private static String answers(int raw, int mitigation) {
    List<String> answers = new ArrayList<>();
    for (String section :
        List.of(
            "riskProfile1",
            "aboutSystem1",
            "aboutAlgorithm1",
            "decisionSector1",
            "aboutDataSource1")) {
      answers.add("\"" + section + "\":\"item2-0\"");
    }
    answers.add("\"impact9\":[\"item1-" + raw + "\"]");
    answers.add("\"privacyDesign1\":\"item1-" + mitigation + "\"");
    return String.join(",", answers);
  }

  private static EvidenceDocument read(String version, String answers) {
    String text =
        "{\"version\":\""
            + version
            + "\",\"currentPage\":1,\"data\":{"
            + answers
            + "},\"translationsOnResult\":{}}";
    CanadianAssessment format = new CanadianAssessment();
    Content content = Content.of("aia.json", text);
    assertTrue(format.certainty(content) > 90);
    return format.read(content);
  }
}
