package io.github.aimsgate.evidence.format.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankFormsTest {

  private static final EvidenceReader READER = EvidenceReader.withRegisteredFormats();

  /** Three blanks, and one line that only a reader of the whole file knows for guidance. */
  private static final String HALF_FILLED =
      """

      ## Intended use

      TBD

      ## Limitations

      TBD

      ## Risks

      TBD

      ## Training data

      Size, languages and age of the records, and how they were chosen
      """;

  private static List<Topic> strong(String path, String text) {
    EvidenceDocument document = READER.read(Content.of(path, text));
    return document.passages().stream()
        .filter(p -> p.strength() == Strength.STRONG)
        .map(p -> p.topic())
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/model_card_template.md",
        "docs/card-TEMPLATE.md",
        "templates/MODEL_CARD.md",
      })
  void aFileThatIsCalledTemplateByItsPathIsAForm(String path) {
    assertEquals(List.of(), strong(path, "# Model card" + HALF_FILLED));
    assertEquals(
        List.of(Topic.TRAINING_DATA),
        strong("MODEL_CARD.md", "# Model card of Postwise" + HALF_FILLED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# {System} model card",
        "# Model card: *Your Model Name Here*",
        "# Model name",
        "# Model card of [Name]",
        "# Model card ____",
      })
  void aTitleThatStillWaitsForANameIsThatOfAForm(String title) {
    assertEquals(List.of(), strong("MODEL_CARD.md", title + HALF_FILLED), title);
  }

  @Test
  void whatDocumentsAreGeneratedFromIsNone() {
    String answer = "\n\n## Limitations\n\nScans older than 1990 are read badly.\n";
    String tag = "# Model card of Postwise\n\n{% if scans %}x{% endif %}" + answer;
    assertEquals(List.of(), strong("MODEL_CARD.md", tag));
    assertEquals(List.of(), strong("MODEL_CARD.md", "# Model card of {{ name }}" + answer));
    String quoted = "# Model card of Postwise\n\nThe prompt `{% if scans %}` is kept." + answer;
    assertEquals(List.of(Topic.LIMITATIONS), strong("MODEL_CARD.md", quoted));
  }

  @Test
  void italicsAreTheVoiceOfAFormWherePartOfThemInstructs() {
    String form =
        """
        # Model card

        ## Intended use

        _Describe the use that the sponsor signed off._

        ## Training data

        _Describe the records and their age._

        ## Limitations

        _Circumstances under which letters come out wrong_
        """;
    assertEquals(List.of(), strong("MODEL_CARD.md", form));
    String answered = form.replace("_Describe the use that the sponsor signed off._", "Sort post.");
    answered = answered.replace("_Describe the records and their age._", "Sixty thousand letters.");
    assertTrue(strong("MODEL_CARD.md", answered).contains(Topic.LIMITATIONS));
  }

  @Test
  void whereEachSentenceAsksOrInstructsNothingIsAnswered() {
    String card = "# Model card of Postwise\n\n## Limitations\n\n";
    String form = "Is there post it cannot read? Are there hands it misreads? Please list any.";
    assertEquals(List.of(), strong("MODEL_CARD.md", card + form + "\n"));
    String filled = "Is there post it cannot read? Yes, whatever was written before 1990.";
    assertEquals(List.of(Topic.LIMITATIONS), strong("MODEL_CARD.md", card + filled + "\n"));
  }

  @Test
  void aFilledFormThatCreditsItsTemplateAndKeepsItsGuidanceIsNoForm() {
    String sheet =
        """
        # Datasheet of Postwise

        Template: [questions](https://example.org/q), based on somebody's work

        ## Motivation

        Describe the purpose here.

        It was made to train sorters of post.

        ## Composition

        Describe the instances here.

        Sixty thousand scans of letters from the years 1990 to 2020.

        ## Uses

        Describe other uses here.

        It can be used for research on handwriting.

        ## Collection

        Describe how it was collected.

        Two clerks scanned what the depot in Lyon had kept.
        """;
    List<Topic> topics = strong("DATASHEET.md", sheet);
    assertTrue(topics.containsAll(List.of(Topic.TRAINING_DATA, Topic.INTENDED_USE)), "" + topics);
  }
}
