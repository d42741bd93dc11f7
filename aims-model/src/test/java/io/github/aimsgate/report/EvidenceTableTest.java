package io.github.aimsgate.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTableTest {

  private static final EvidenceDocument CARD =
      document(
          "MODEL_CARD.md",
          EvidenceKind.MODEL_CARD,
          List.of(
              passage(Topic.LICENSE, Strength.WEAK, 2, "name-without-value", "MIT"),
              passage(Topic.OWNER, Strength.VOID, 5, "placeholder", "TBD"),
              passage(Topic.MONITORING, Strength.VOID, 30, "empty", ""),
              passage(Topic.INTENDED_USE, Strength.STRONG, 9, "substantive", "ranks \u001b[2J"),
              passage(Topic.INTENDED_USE, Strength.STRONG, 12, "substantive", "later")),
          new Problem(new Location("MODEL_CARD.md", 3, 4), "is odd", "mend it"));

  private static Passage passage(
      Topic topic, Strength strength, int line, String rule, String text) {
    return new Passage(topic, strength, text, new Location("MODEL_CARD.md", line, 1), rule);
  }

  private static EvidenceDocument document(
      String path, EvidenceKind kind, List<Passage> passages, Problem... problems) {
    return new EvidenceDocument(
        path,
        "ab",
        kind,
        "markdown",
        passages,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(problems));
  }

  @Test
  void saysWhatWasFoundAndWhatWasRefusedAndWhy() {
    EvidenceTable table = new EvidenceTable();
    assertEquals(
        """
        MODEL_CARD.md: model-card, read as markdown; 1 strong, 1 weak, 2 passages refused
          topic                 worth    line  text
          intended-use          strong      9  ranks \uFFFD[2J
          license               weak        2  name without value: MIT
          refused, counts for nothing:
          owner                 void        5  placeholder: TBD
          monitoring            void       30  empty
          problem: 3:4 is odd
            fix: mend it

        """,
        String.join("\n", table.lines(CARD)) + "\n");
    assertEquals(List.of(), table.summary(), "one file needs no summary");
  }

  @Test
  void sumsUpAFolder() {
    EvidenceTable table = new EvidenceTable();
    table.lines(document("a.txt", EvidenceKind.UNKNOWN, List.of()));
    table.lines(CARD);
    List<String> summary = table.summary();
    assertEquals("2 files: 1 model-card, 1 unknown", summary.get(0));
    assertEquals("  intended-use          strong         MODEL_CARD.md:9", summary.get(2));
    assertEquals("  license               weak           MODEL_CARD.md:2", summary.get(3));
    String missing = String.join("", summary.subList(4, summary.size()));
    assertTrue(missing.contains("nothing on out-of-scope-use, limitations"), missing);
    assertTrue(missing.contains("owner"), "a placeholder is nothing");
  }

  @Test
  void fitsOnAHundredColumns() {
    String words = "Ranks the customers of the home market by their risk of leaving. ".repeat(9);
    String folder = "a-long-folder/".repeat(12);
    EvidenceTable table = new EvidenceTable();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      lines.addAll(
          table.lines(
              document(
                  "card.md",
                  EvidenceKind.MODEL_CARD,
                  List.of(
                      new Passage(
                          Topic.ENVIRONMENTAL_IMPACT,
                          Strength.WEAK,
                          "😀" + words,
                          new Location(folder + "card.md", 12345, 1),
                          "figure-without-measure")),
                  new Problem(new Location("card.md", 1, 1), words, words))));
    }
    lines.addAll(table.summary());
    lines.forEach(
        line -> assertTrue(line.codePointCount(0, line.length()) <= EvidenceTable.WIDTH, line));
    assertTrue(lines.get(2).endsWith("…"), lines.get(2));
  }
}
