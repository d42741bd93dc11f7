package io.github.aimsgate.evidence.format.structured;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards in JSON and YAML: of the Model Card Toolkit, of Tribuo, of their writers' own. */
class CardFormatsTest {

  @Test
  void aFilledToolkitCardIsRead() {
    EvidenceDocument card = Samples.read("model-card-toolkit/good-2.json");
    assertEquals("model-card-toolkit", card.format());
    assertEquals(EvidenceKind.MODEL_CARD, card.kind());
    assertEquals(
        "intended-use limitations risks technical-design training-data data-provenance evaluation"
            + " owner license version harm-mitigation",
        Samples.topics(card, Strength.STRONG));
    assertEquals(List.of("recall 0.941", "recall/wet cardboard 0.902"), Samples.claims(card));
    assertEquals(
        List.of(
            "NAME Parcel damage detector",
            "OWNER Depot vision team",
            "VERSION 2.3.0",
            "LICENSE Apache-2.0"),
        Samples.facts(card));
  }

  @Test
  void theOlderToolkitCardWithTextsIsReadAlike() {
    EvidenceDocument card = Samples.read("model-card-toolkit/good-1.json");
    assertEquals(
        "intended-use limitations training-data data-provenance evaluation owner license version",
        Samples.topics(card, Strength.STRONG));
    assertEquals(List.of("accuracy 91.5%"), Samples.claims(card));
  }

  @Test
  void dataForTestsAreNoTrainingData() {
    List<String> data =
        Samples.texts(Samples.read("model-card-toolkit/good-2.json"), Topic.TRAINING_DATA);
    assertTrue(data.stream().noneMatch(text -> text.contains("fourth depot")), data.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model-card-toolkit/void.json",
        "cyclonedx/void.json",
        "keyed/flags.yaml",
        "keyed/stuffed.yaml"
      })
  void whatWasNeverAnsweredIsNeverStrong(String sample) {
    EvidenceDocument card = Samples.read(sample);
    assertEquals("", Samples.topics(card, Strength.STRONG));
    assertTrue(card.about(Topic.INTENDED_USE).anyMatch(p -> p.strength() == Strength.VOID));
  }

  @Test
  void anEmptyFieldIsShownWhereItStands() {
    EvidenceDocument card = Samples.read("tribuo/unfilled.json");
    Passage empty = card.about(Topic.INTENDED_USE).findFirst().orElseThrow();
    assertEquals("intended use: left empty", empty.text());
    assertEquals("empty", empty.rule());
    assertEquals(7, empty.location().line());
  }

  @Test
  void aCardThatTribuoWroteAndAPersonFilledIsRead() {
    EvidenceDocument card = Samples.read("tribuo/good.json");
    assertEquals("tribuo", card.format());
    assertEquals(
        "intended-use out-of-scope-use limitations technical-design training-data"
            + " data-preparation evaluation owner license version",
        Samples.topics(card, Strength.STRONG));
    assertEquals(List.of("accuracy 0.8712", "macro-f1 0.742"), Samples.claims(card));
  }

  @Test
  void numbersAloneDescribeNoTrainingData() {
    EvidenceDocument card = Samples.read("tribuo/unfilled.json");
    assertEquals(
        List.of("weak training set size: 105; num features: 4"),
        Samples.texts(card, Topic.TRAINING_DATA));
  }

  @Test
  void usageDetailsThatAreNullAreNoAnswer() {
    String card =
        Samples.text("tribuo/good.json")
            .replaceAll("(?s)\"UsageDetails\": \\{.*}\\s*}", "\"UsageDetails\": null}");
    assertEquals(
        "technical-design training-data evaluation version",
        Samples.topics(Samples.read("tribuo.json", card), Strength.STRONG));
  }

  @Test
  void keysOfTheirWritersOwnAreReadByTheirWords() {
    EvidenceDocument card = Samples.read("keyed/good.yaml");
    assertEquals("keyed-card", card.format());
    assertEquals(
        "intended-use out-of-scope-use limitations risks human-oversight technical-design"
            + " training-data data-provenance data-preparation evaluation fairness monitoring"
            + " owner license version",
        Samples.topics(card, Strength.STRONG));
    assertEquals(
        List.of("accuracy 0.902", "f1 0.883", "recall/sex=female 0.88", "recall/sex=male 0.89"),
        Samples.claims(card));
    assertTrue(Samples.facts(card).contains("REVIEWED 2026-10-02"));
  }

  @ParameterizedTest
  @CsvSource({
    "human_oversight, unsupported-flag",
    "risks, unsupported-flag",
    "evaluation, unsupported-flag",
    "intended_use, placeholder",
    "limitations, empty"
  })
  void aFlagWithNothingBehindItIsVoid(String key, String rule) {
    EvidenceDocument card = Samples.read("keyed/flags.yaml");
    Topic topic = Topic.of(key.replace('_', '-')).orElseThrow();
    assertEquals(rule, card.about(topic).findFirst().orElseThrow().rule());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "keyed/settings.yaml",
        "keyed/training-settings.yaml",
        "keyed/package.json",
        "schema/card.schema.json",
        "schema/card.linkml.yaml",
        "schema/rubric.yaml",
        "cyclonedx/software.json"
      })
  void whatOnlyLooksLikeACardIsUnknown(String sample) {
    EvidenceDocument document = Samples.read(sample);
    assertEquals(EvidenceKind.UNKNOWN, document.kind());
    assertEquals(List.of(), document.passages());
    assertEquals(1, document.problems().size());
  }

  @Test
  void namesOfDataAndClaimsOfApprovalAreNoAnswers() {
    EvidenceDocument asset = Samples.read("keyed/asset.yaml");
    assertEquals("intended-use evaluation owner license", Samples.topics(asset, Strength.STRONG));
    assertEquals("training-data data-provenance", Samples.topics(asset, Strength.WEAK));
    assertEquals(List.of("recall 0.74"), Samples.claims(asset));
    assertEquals(List.of("strong MIT", "strong Apache-2.0"), Samples.texts(asset, Topic.LICENSE));
    assertTrue(Samples.facts(asset).stream().noneMatch(fact -> fact.startsWith("APPROVER")));
  }

  @Test
  void aSchemaIsCalledASchema() {
    EvidenceDocument schema = Samples.read("schema/card.schema.json");
    assertTrue(schema.problems().get(0).message().contains("is a schema"));
  }

  @ParameterizedTest
  @CsvSource({
    "sentence and no result, 'The model is good at sorting letters', weak",
    "a figure, 'Accuracy of 0.91 on the held-out letters of 2025', strong",
    "code, '```\nmodel.evaluate(test, accuracy=0.9)\n```', void",
    "a comment, '<!-- accuracy 0.91 on the test set -->', void"
  })
  void aResultNeedsAFigureInProse(String what, String text, String expected) {
    String card =
        "intended_use: Sorting the letters of citizens by department\nlimitations: Cannot read"
            + " handwriting that is faded\nevaluation: |\n  "
            + text.replace("\n", "\n  ")
            + "\n";
    EvidenceDocument document = Samples.read("card.yaml", card);
    assertEquals(
        expected,
        document.about(Topic.EVALUATION).findFirst().orElseThrow().strength().word(),
        what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"schema_version", "python_version", "framework_version", "mlflow_version"})
  void theVersionOfSomethingElseIsNotTheModels(String key) {
    String card =
        "intended_use: Sorting the letters of citizens by department\nlimitations: Cannot read"
            + " handwriting that is faded\n"
            + key
            + ": 1.2.3\n";
    assertEquals(0, Samples.read("card.yaml", card).about(Topic.VERSION).count());
  }

  @Test
  void aNumberOfTheSettingsIsNoResult() {
    String card =
        """
        model_details: {name: Letters}
        limitations: Cannot read handwriting that is faded
        intended_use: Sorting the letters of citizens by department
        evaluation: {accuracy_threshold: 0.8, samples: 400, epochs: 3}
        """;
    EvidenceDocument document = Samples.read("card.yaml", card);
    assertEquals(
        "weak", document.about(Topic.EVALUATION).findFirst().orElseThrow().strength().word());
    assertEquals(List.of(), Samples.claims(document));
  }

  @Test
  void aTrailingCommaIsReportedWhereItStands() {
    String broken =
        Samples.text("tribuo/good.json").replace("\"Apache-2.0\"\n", "\"Apache-2.0\",\n");
    EvidenceDocument document = Samples.read("card.json", broken);
    assertEquals(EvidenceKind.UNKNOWN, document.kind());
    assertEquals(40, document.problems().get(0).location().line());
  }
}
