package io.github.aimsgate.evidence.format.structured;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short cards that are told by their file names, and what their keys do not mean. */
class NamedCardsTest {

  private static final String SHORT =
      """
      name: Hive counter
      owner: Orchard robotics
      version: 0.9.2
      framework: LightGBM
      """;

  private static final String CARD =
      """
      intended_use: Counts the bees that enter a hive for the beekeeper's weekly report
      limitations: Counts too few bees when it rains on the lens
      %s
      """;

  @ParameterizedTest
  @CsvSource({
    "hives/model_card.yaml, keyed-card",
    "hives/counter-model-card.yaml, keyed-card",
    "hives/datasheet.yaml, keyed-card",
    "hives/release.yaml, none"
  })
  void aShortFileIsACardByItsName(String path, String format) {
    assertEquals(format, Samples.read(path, SHORT).format());
  }

  @Test
  void whatAShortCardSaysCounts() {
    assertEquals(
        "owner version", Samples.topics(Samples.read("model_card.yaml", SHORT), Strength.STRONG));
  }

  @ParameterizedTest
  @CsvSource({
    "keyed/settings.yaml",
    "keyed/training-settings.yaml",
    "keyed/package.json",
    "schema/rubric.yaml"
  })
  void settingsByTheNameOfACardAreNone(String sample) {
    String extension = sample.substring(sample.lastIndexOf('.'));
    EvidenceDocument document = Samples.read("model_card" + extension, Samples.text(sample));
    assertEquals("", Samples.topics(document, Strength.STRONG));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trained_on: Two Nvidia cards with 24 GB each | void",
        "trained_on: CPU of a laptop | void",
        "trained_on: 'Images of 40 hives, labelled in May, on one GPU' | strong",
        "dataset_used: Films of 40 hives from the orchard in May | strong"
      })
  void aMachineIsNoTrainingData(String line, String strength) {
    EvidenceDocument card = Samples.read("card.yaml", CARD.formatted(line));
    assertEquals(strength, best(card, Topic.TRAINING_DATA));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "usage: Tells a beekeeper each week how many bees a hive has | strong",
        "usage: python count.py --film hive.mp4 --out bees.csv | void",
        "usage: from hives import Counter as the counter | void",
        "usage: {entry: count the bees of one film and print them} | void"
      })
  void aCommandIsNoPurpose(String line, String strength) {
    String card = CARD.formatted(line).replaceFirst("intended_use", "model_details");
    assertEquals(strength, best(Samples.read("card.yaml", card), Topic.INTENDED_USE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: HiveWatch, url: 'https://data.orchard.io/hivewatch'} | strong",
        "{name: HiveWatch} | weak",
        "{url: 'https://data.orchard.io/hivewatch'} | weak",
        "{name: HiveWatch, url: 'https://example.com/hivewatch'} | weak"
      })
  void dataAreNamedAndLinked(String dataset, String strength) {
    String card = CARD.formatted("training_data: {dataset: " + dataset + "}");
    assertEquals(strength, best(Samples.read("card.yaml", card), Topic.TRAINING_DATA));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The encoder turns each frame into an embedding, an attention layer compares it with the"
            + " frame before, and a regression head counts what moved between both frames. | strong",
        "The orchard has used this since May and the beekeepers who look after its forty hives are"
            + " very happy with it and would like to have more of the same. | ''"
      })
  void theDescriptionOfAModelMayTellItsDesign(String description, String strength) {
    String card = CARD.formatted("model_details: {description: '" + description + "'}");
    assertEquals(strength, best(Samples.read("card.yaml", card), Topic.TECHNICAL_DESIGN));
  }

  @Test
  void whatIsWatchedForDriftIsMonitored() {
    String card =
        CARD.formatted("drift_monitoring: {method: Weekly count of ten films by hand, bound: 5 %}");
    assertEquals("strong", best(Samples.read("card.yaml", card), Topic.MONITORING));
  }

  @Test
  void oneSentenceThatIsToBeWrittenVoidsNotTheOthers() {
    String card =
        CARD.formatted(
            "risks: Bees that are ill fly less, so that an ill hive is taken for a small one and"
                + " gets too little food in winter. The plan for this is TBD.");
    EvidenceDocument document = Samples.read("card.yaml", card);
    assertEquals("strong", best(document, Topic.RISKS));
  }

  @Test
  void aLicenceThatIsPutOffIsNone() {
    String card = CARD.formatted("license: TBD-after-review");
    assertEquals("void", best(Samples.read("card.yaml", card), Topic.LICENSE));
  }

  private static String best(EvidenceDocument document, Topic topic) {
    return document
        .about(topic)
        .map(passage -> passage.strength())
        .max(Strength::compareTo)
        .map(Strength::word)
        .orElse("");
  }
}
