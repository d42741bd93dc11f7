package io.github.aimsgate.evidence.format.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapesTest {

  private static final EvidenceReader READER = EvidenceReader.withRegisteredFormats();

  private static boolean strong(String path, String text, String topic) {
    EvidenceDocument document = READER.read(Content.of(path, text.replace("\\n", "\n")));
    return document
        .about(Topic.of(topic).orElseThrow())
        .anyMatch(p -> p.strength() == Strength.STRONG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          limitations ! ## Not intended use\\n\\nHandwriting from before 1990 and post in Greek.
          data-provenance ! ## Training data\\n\\nLetters, scanned by hand: https://example.org/letters
          training-data ! - Training data\\n\\n    | Size | Letters |\\n    |--|--|\\n    | small | sixty thousand scans |
          evaluation ! ## Task 2: envelopes\\n\\nOn the test set:\\n\\n| Sorter | Test Macro-F1 | Kept |\\n|--|--|--|\\n| trees | 0.81 | yes |
          risks ! ## Broader implications\\n\\nSorted post tells who writes to whom, which a state could watch.
          version ! This card corresponds to the sorter's version 2.3 of the summer.
          version ! The sorter was trained between March 2024 and June 2024.
          limitations ! ## Limitations\\n\\n### Data\\n\\nThe letters are old and come from one depot.
          owner ! ## Authors\\n\\nAda Bell, Carl Dunn, Eva Fink, Gus Hall, Ivo Jung, Kim Lund and Mia Noll
          intended-use ! ### Permitted uses\\n\\n- Sorting of letters in depots that belong to the post\\n- Teaching
          out-of-scope-use ! ## What should it not be used for?\\n\\nReading what stands inside of letters.
          license ! ### Under what licence?\\n\\nCC-BY-4.0
          license ! ### What is the licence?\\n\\nCC-BY-4.0
          data-preparation ! ## Letters\\n\\n**Split:** 80 % training, 10 % validation, 10 % test, by depot
          data-preparation ! ## Letters\\n\\nThe last 20% by date were held back as a test set.
          training-data ! ## Letters\\n\\nThe data used to train the sorter are scans from the spring of 2024.
          owner ! ## License\\n\\nCopyright (c) 2024 Ada Bell and Carl Dunn of the depot in Leith
          data-preparation ! ## 4. Preprocessing, cleaning, and stacking\\n\\nEach scan is turned upright and cut to its address.
          human-oversight ! ## Betrieb\\n\\nJede Rückgabe wird von einer Fachkraft im Depot geprüft und freigegeben.
          human-oversight ! ## Fonctionnement\\n\\nChaque retour est vérifié dans la journée par un agent du dépôt.
          human-oversight ! ## Werking\\n\\nEen medewerker van het depot controleert elke brief die terug gaat.
          human-oversight ! ## Funcionamento\\n\\nUm operador do depósito pode a qualquer momento corrigir a triagem.
          human-oversight ! ## Funcionamiento\\n\\nUn operador del depósito puede en todo momento corregir la clasificación.
          limitations ! ## Limitations\\n\\nOld scans are read badly and so are letters in pencil from before the war. The page count is TBD. Nothing in Greek can be read at all.
          """)
  void whatAWriterMeantIsFound(String topic, String text) {
    assertEquals(true, strong("MODEL_CARD.md", "# Model card of Postwise\\n\\n" + text, topic));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          training-data ! ## Data flows\\n\\nScans go from the depot to the sorter and back again.
          training-data ! ## Limitations\\n\\n### Data\\n\\nThe letters are old and come from one depot.
          human-oversight ! ## Not intended for\\n\\n- Replacing the human review of post that was opened
          version ! The sorter was trained on 16 cards with much patience and care.
          evaluation ! ## Evaluation\\n\\nSee Section 3 and Table 12 of the paper for what came out.
          license ! ## License\\n\\nTBD-on-release
          license ! ## Law\\n\\nA legal basis is available under Art. 10 for the scans of envelopes.
          intended-use ! ## Intended use\\n\\n- Primary intended uses\\n- Primary intended users\\n- Out-of-scope use cases
          training-data ! ## Risk 2: the sorter reads personal data\\n\\nThe level is medium, and clerks are warned of it.
          human-oversight ! ## Betrieb\\n\\nEs gibt keine menschliche Aufsicht über die Rückgabe der Briefe.
          human-oversight ! ## Fonctionnement\\n\\nLes retours sont décidés sans aucune supervision humaine au dépôt.
          human-oversight ! ## Sections\\n\\n| Section | Description |\\n|--|--|\\n| Human oversight | How clerks are involved in what is sorted |
          risks ! ## Overview\\n\\nClerks reinforce the envelopes with tape before they are scanned.
          data-provenance ! ## Overview\\n\\nA demo of the sorter is available at https://example.org/demo for all.
          """)
  void whatOnlyLooksLikeAnAnswerIsNot(String topic, String text) {
    assertEquals(false, strong("MODEL_CARD.md", "# Model card of Postwise\\n\\n" + text, topic));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          limitations ! ### Is there anything about the way the letters were gathered, scanned and cut that might impact future uses?\\n\\nLetters from before 1990 are few.
          license ! ### Will the letters be handed out under a copyright or other licence, and if so under which one of these?\\n\\nUnder CC-BY-4.0.
          data-preparation ! ### Annotations\\n\\nTwo clerks marked each address with a box.
          data-quality ! ## Motivation\\n\\nForty records in the first box lack the date of the stamp.
          """)
  void longQuestionsOfADatasheetAreKnown(String topic, String text) {
    assertEquals(true, strong("DATASHEET.md", "# Datasheet of Postwise\\n\\n" + text, topic));
  }

  @Test
  void aDocumentAboutDataIsToldByItsTitleAndSaysWhatTheyAre() {
    String text =
        "# Postwise Dataset Card\n\n## Overview\n\nIt holds 600 records across 12 depots.";
    assertEquals(true, strong("DATASET_CARD.md", text, "training-data"));
  }

  @Test
  void whatSaysThatItIsATemplateIsNoEvidence() {
    String text =
        "# Impact assessment\n\nStatus: Template.\n\n## Risks\n\nLetters may be returned to the wrong sender.";
    assertEquals(false, strong("impact-assessment.md", text, "risks"));
  }
}
