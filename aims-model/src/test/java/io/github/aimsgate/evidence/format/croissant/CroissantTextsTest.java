package io.github.aimsgate.evidence.format.croissant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the texts of a Croissant file say beside what their terms announce. */
class CroissantTextsTest {

  private static final String FILE =
      """
      {"@type": "sc:Dataset", "name": "Tide gauges", "conformsTo": "http://mlcommons.org/croissant/1.0",
       %s}
      """;

  private static EvidenceDocument read(String path, String entries) {
    return EvidenceReader.withRegisteredFormats().read(Content.of(path, FILE.formatted(entries)));
  }

  private static String best(EvidenceDocument document, Topic topic) {
    return document
        .about(topic)
        .map(passage -> passage.strength())
        .max(Strength::compareTo)
        .map(Strength::word)
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Readings were averaged over an hour. Outliers above nine metres were excluded by hand. |"
            + " strong",
        "Readings were averaged over an hour and written to one file for each harbour. | ''"
      })
  void aCheckOfTheDataCountsUnderWhicheverTermItStands(String text, String strength) {
    EvidenceDocument file =
        read("tides.json", "\"rai:dataPreprocessingProtocol\": \"" + text + "\"");
    assertEquals(strength, best(file, Topic.DATA_QUALITY));
    assertEquals("strong", best(file, Topic.DATA_PREPARATION));
  }

  @Test
  void whatIsPutOffIsNoAnswer() {
    EvidenceDocument file =
        read(
            "tides.json",
            "\"license\": \"TBD-at-release\", \"creator\": {\"name\": \"TBD-at-release: Author\"}");
    assertEquals("void", best(file, Topic.LICENSE));
    assertEquals("void", best(file, Topic.OWNER));
    assertEquals(0, file.facts().stream().filter(f -> !f.value().equals("Tide gauges")).count());
  }

  @Test
  void oneSentenceThatIsToBeWrittenVoidsNotTheOthers() {
    EvidenceDocument file =
        read(
            "tides.json",
            "\"description\": \"Hourly water levels of nineteen harbours between 2004 and 2024,"
                + " read by floating gauges and corrected for air pressure. The licence is TBD.\"");
    assertEquals("strong", best(file, Topic.TRAINING_DATA));
  }

  @ParameterizedTest
  @CsvSource({"tides.json, strong", "templates/tides.json, void"})
  void aHalfEmptyFileThatIsCalledATemplateIsOne(String path, String strength) {
    EvidenceDocument file =
        read(
            path,
            "\"description\": \"Hourly water levels of nineteen harbours, read by gauges\","
                + " \"rai:dataBiases\": \"TBD\", \"rai:dataLimitations\": \"TBD\"");
    assertEquals(strength, best(file, Topic.TRAINING_DATA));
  }
}
