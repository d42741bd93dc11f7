package io.github.aimsgate.evidence.format.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.Claim;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceReader;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownFormatsTest {

  private static final EvidenceReader READER = EvidenceReader.withRegisteredFormats();

  private static EvidenceDocument read(String text) {
    return READER.read(Content.of("MODEL_CARD.md", text));
  }

  private static boolean strong(EvidenceDocument document, Topic topic) {
    return document.about(topic).anyMatch(p -> p.strength() == Strength.STRONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Model card\n\n## 3. Known limitations:\n\nScans older than 1990 are read badly.\n",
        "# Model card\n\n## *Limitations*\n\n### Paper\n\n### Scans\n\nOld scans are read badly.\n",
        "# Model card\n\n**Limitations** Scans older than 1990 are read badly.\n",
        "# Model card\n\n**Limitations**\n\nScans older than 1990 are read badly.\n",
        "# Model card\n\n- **Limitations:** Scans older than 1990 are read badly.\n",
        "# Model card\n\n- Limitations: scans older than 1990 are read badly\n",
        "# Model card\n\n## Limitations\n\n- old scans\n- bad handwriting\n- rare dialects\n",
        "# Model card\n\n| Item | Text |\n|--|--|\n| Limitations | Old scans are read badly. |\n",
        "# Model card\n\n<table><tr><td>Limitations</td><td>Old scans are read badly.</td></tr></table>\n",
        "# Model card\n\n## Limitations\n\n<details>\n<summary>More</summary>\n\nScans older than 1990 are read badly.\n\n</details>\n",
      })
  void limitationsAreFoundInEachShape(String text) {
    assertTrue(strong(read(text), Topic.LIMITATIONS), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Model card\n\n## Limitations\n\n```\n# Scans older than 1990 are read badly.\n```\n",
        "# Model card\n\n## Limitations\n\n<!-- Scans older than 1990 are read badly. -->\n",
        "# Model card\n\n## Limitations\n\n![Scans older than 1990 are read badly](a.png)\n",
        "# Model card\n\n## Limitations\n\n[More Information Needed](https://example.org/how)\n",
        "# Model card\n\n## Limitations\n\nWhat are the limitations of the model?\n",
        "# Model card\n\n## Limitations\n\n| Limit | Effect | Owner |\n|--|--|--|\n| Scans | | |\n",
        "# Model card\n\nIntended use, limitations, risks, training data, evaluation, fairness, human oversight, monitoring, version, licence, owner.\n",
      })
  void whatIsNoAnswerIsNotTakenForOne(String text) {
    EvidenceDocument document = read(text);
    assertTrue(
        document.passages().stream().noneMatch(p -> p.strength() == Strength.STRONG),
        document.passages().toString());
  }

  @Test
  void placesAreThoseOfTheFileBehindFrontMatterAndWindowsLineEnds() {
    EvidenceDocument document =
        READER.read(
            Content.of(
                "README.md",
                "---\r\nlicense: mit\r\n---\r\n# Sorter\r\n\r\n- **Limitations:** old scans are read badly\r\n"));
    Passage limits = document.about(Topic.LIMITATIONS).findFirst().orElseThrow();
    assertEquals("README.md:6:20", limits.location().toString());
    Passage license = document.about(Topic.LICENSE).findFirst().orElseThrow();
    assertEquals("README.md:2:10", license.location().toString());
    assertEquals("hugging-face", document.format());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Quality checks**, run on 2026-09-16:\n\n| check | result |\n|--|--|\n| empty cells | 0 of 5,874 cells |\n",
        "**Quality checks** (by hand):\n\n- no empty cells among 5,874\n",
        "**Quality checks.** Two clerks did them.\n\n1. no empty cells among 5,874\n",
      })
  void aLabelOwnsTheTableOrListBelowIt(String text) {
    EvidenceDocument document = read("# Datasheet\n\n## Preprocessing\n\n" + text);
    assertTrue(
        document
            .about(Topic.DATA_QUALITY)
            .anyMatch(p -> p.strength() == Strength.STRONG && p.location().line() > 5),
        document.passages().toString());
  }

  @Test
  void theNextLabelEndsWhatALabelOwns() {
    EvidenceDocument document =
        read(
            "# Datasheet\n\n**Quality checks**, by hand:\n\n- no empty cells among 5,874\n\n**Storage.** The files lie on one disk in the archive.\n");
    assertTrue(document.about(Topic.DATA_QUALITY).allMatch(p -> p.location().line() <= 5));
  }

  @Test
  void dataSetCardsAreReadAsData() {
    EvidenceDocument document =
        read(
            "---\ntask_categories: [text-classification]\nlicense: cc0-1.0\n---\n# Letters\n\n## Dataset summary\n\n12,000 scanned letters with the desk that answered each.\n\n## Source data\n\nScanned from the archive of 2024 (https://example.org/archive).\n");
    assertEquals("dataset-card", document.format());
    assertTrue(strong(document, Topic.TRAINING_DATA));
    assertTrue(strong(document, Topic.DATA_PROVENANCE));
    assertTrue(strong(document, Topic.LICENSE));
  }

  @Test
  void datasheetsAnswerInQuestionsAndBoldLabels() {
    EvidenceDocument document =
        read(
            "# Letters\n\n## Motivation\n\n**Why was this dataset created?** To sort the post of a town hall.\n\n## Composition\n\n12,000 scanned letters from one year, each with its desk.\n\n## Collection process\n\nTwo clerks scanned what came in by post in 2024.\n\n## Preprocessing\n\nScans were cropped and turned upright.\n\n## Maintenance\n\nWrite to archive@example.org.\n");
    assertEquals("datasheet", document.format());
    assertTrue(strong(document, Topic.INTENDED_USE));
    assertTrue(strong(document, Topic.TRAINING_DATA));
    assertTrue(strong(document, Topic.DATA_PREPARATION));
    assertTrue(strong(document, Topic.OWNER));
  }

  @Test
  void linesOfCodeAreNoHeadings() {
    EvidenceDocument document =
        read(
            "# Model card\n\n## Limitations\n\n```python\n# Risks\nx = 1\n```\n\n```inline``` marks do not open a fence, so this stays a limit.\n\n## Owner\n\nThe mail room of Arnhem\n");
    assertTrue(strong(document, Topic.LIMITATIONS));
    assertFalse(strong(document, Topic.RISKS));
    assertTrue(strong(document, Topic.OWNER));
  }

  @Test
  void frontMatterThatIsNoMappingIsReported() {
    EvidenceDocument document =
        read("---\n[]\n---\n# Model card\n\n## Limitations\n\nOld scans are read badly.\n");
    assertEquals(1, document.problems().size());
    assertTrue(strong(document, Topic.LIMITATIONS));
  }

  @Test
  void figuresBecomeClaimsWithTheirSlice() {
    EvidenceDocument document =
        read(
            "# Model card\n\n## Evaluation\n\nOn the test set:\n\n| Group | Accuracy |\n|--|--|\n| women | 91.5% |\n\n- AUC: 0.93\n");
    List<Claim> claims = document.claims();
    assertEquals(
        List.of("Accuracy 91.5 true women", "AUC 0.93 false "),
        claims.stream()
            .map(c -> c.metric() + " " + c.value() + " " + c.percent() + " " + c.slice())
            .toList());
    assertTrue(strong(document, Topic.EVALUATION));
  }

  @Test
  void metricNamesInTheFrontMatterAreNoResult() {
    assertFalse(
        strong(read("---\nlicense: mit\nmetrics: [accuracy]\n---\nText.\n"), Topic.EVALUATION));
    assertTrue(
        strong(
            read(
                "---\nmodel-index:\n- name: m\n  results:\n  - dataset: {name: Letters}\n    metrics:\n    - {type: accuracy, value: 0.93}\n---\nText.\n"),
            Topic.EVALUATION));
  }

  @Test
  void factsAreTakenFromTheTitleAndFromLabels() {
    EvidenceDocument document =
        read(
            "# Model card: Letter sorter\n\n- **Version:** 2.1.0\n- **Owner:** Mail room team\n- **License:** Apache-2.0\n- **Last reviewed:** 2026-10-01\n- **Approved by:** [Name]\n");
    assertEquals("Letter sorter", document.fact(Fact.Kind.NAME).orElseThrow().value());
    assertEquals("2.1.0", document.fact(Fact.Kind.VERSION).orElseThrow().value());
    assertEquals("Mail room team", document.fact(Fact.Kind.OWNER).orElseThrow().value());
    assertEquals("Apache-2.0", document.fact(Fact.Kind.LICENSE).orElseThrow().value());
    assertEquals("2026-10-01", document.fact(Fact.Kind.REVIEWED).orElseThrow().value());
    assertTrue(document.fact(Fact.Kind.APPROVER).isEmpty());
  }

  @Test
  void digestsAreNamedWithTheFileBesideThem() {
    EvidenceDocument document =
        read(
            "# Model card\n\n| File | SHA-256 |\n|--|--|\n| data/letters.csv | "
                + "0a".repeat(32)
                + " |\n");
    assertEquals("data/letters.csv", document.digests().get(0).path());
  }

  @Test
  void operationsDocumentsAreSystemCards() {
    EvidenceDocument document =
        read(
            "# Running the letter sorter\n\n## Deployment\n\nThe sorter runs on two machines in the mail room; `make rollback` brings the last release back.\n\n## Monitoring\n\nThe clerk on duty watches the share of unread letters every hour.\n\n## Logging\n\nEach decision is logged with its input and kept for 90 days.\n");
    assertEquals(EvidenceKind.SYSTEM_CARD, document.kind());
    assertTrue(strong(document, Topic.DEPLOYMENT));
    assertTrue(strong(document, Topic.MONITORING));
    assertTrue(strong(document, Topic.EVENT_LOG));
  }

  @Test
  void aProjectsReadmeIsNoCard() {
    assertEquals(
        EvidenceKind.UNKNOWN,
        read("# Tool\n\n## Installation\n\nRun make.\n\n## License\n\nMIT\n").kind());
  }

  @Test
  void aCompanyNamedHumanIsNoOversight() {
    EvidenceDocument document =
        read(
            "# Model card\n\n## Model details\n\nThe data were matched with software by Human Inference, a vendor in Arnhem.\n\n## Limitations\n\nIt decides without any human oversight of the result.\n");
    assertFalse(strong(document, Topic.HUMAN_OVERSIGHT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "*", ">", "<", "`", "_", "- ", "> - ", "a*b_", "[a](", "|a|\n|-|\n"})
  void hostileInputIsReadInBoundedTime(String piece) {
    String text = "# Model card\n\n" + piece.repeat(1_000_000 / piece.length());
    EvidenceDocument document = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text));
    assertFalse(strong(document, Topic.LIMITATIONS));
  }

  @Test
  void arbitraryTextNeverFailsAndNoPassageLeavesTheFile() {
    String[] pieces = {
      "# ",
      "## Limitations\n",
      "**Risks**",
      ": ",
      "\n",
      "\n\n",
      "- ",
      "> ",
      "| a | b |\n",
      "|--|--|\n",
      "```\n",
      "<td>",
      "</table>",
      "<!--",
      "[x](y)",
      "TBD",
      "it fails on old scans. ",
      "0.93",
      "---\n"
    };
    Random random = new Random(42);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder("# Model card\n");
      for (int i = 0; i < 40; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      long lines = text.chars().filter(c -> c == '\n').count() + 1;
      EvidenceDocument document = read(text.toString());
      assertTrue(
          document.passages().stream().allMatch(p -> p.location().line() <= lines),
          text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.93",
        ".93",
        "0,93",
        "9.3e-1",
        "0.93*",
        "0.93¹",
        "０.９３",
        "0\u200b.93",
        "about 0.93",
        "0.93 [0.91, 0.95]",
        "0.93 on the test set",
        "93 %",
        "93 percent",
        "93 per cent",
        "93 pct"
      })
  void aFigureIsReadInEachNotation(String figure) {
    Claim claim =
        read("# Model card\n\n## Evaluation\n\n- Accuracy: " + figure + "\n").claims().get(0);
    String expected = claim.percent() ? "93" : "0.93";
    assertEquals(0, claim.value().compareTo(new java.math.BigDecimal(expected)), figure);
  }

  @Test
  void aThousandIsNoFraction() {
    assertTrue(read("# Model card\n\n## Evaluation\n\n- Support: 1,234\n").claims().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accuracy (sex=female)", "Accuracy for sex=female"})
  void aLabelMayNameTheGroup(String label) {
    assertTrue(
        read("# Model card\n\n## Evaluation\n\n- " + label + ": 0.93\n").claims().stream()
            .anyMatch(
                claim -> claim.metric().equals("Accuracy") && claim.slice().equals("sex=female")));
  }
}
