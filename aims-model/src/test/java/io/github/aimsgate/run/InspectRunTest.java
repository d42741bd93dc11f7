package io.github.aimsgate.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectRunTest {

  private static final EvidenceDocument CARD =
      new EvidenceDocument(
          "CARD.md",
          "ab",
          EvidenceKind.MODEL_CARD,
          "markdown",
          List.of(
              passage(Topic.LICENSE, Strength.WEAK, 2, "value", "MIT"),
              passage(Topic.INTENDED_USE, Strength.VOID, 5, "placeholder", "TBD"),
              passage(Topic.INTENDED_USE, Strength.STRONG, 9, "substantive", "ranks \u001b[2J"),
              passage(Topic.INTENDED_USE, Strength.STRONG, 12, "substantive", "later")),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(new Problem(new Location("CARD.md", 3, 4), "is odd", "mend it")));

  @TempDir Path folder;

  private static Passage passage(
      Topic topic, Strength strength, int line, String rule, String text) {
    return new Passage(topic, strength, text, new Location("CARD.md", line, 1), rule);
  }

  private static List<EvidenceDocument> read(Path path) {
    List<EvidenceDocument> documents = new ArrayList<>();
    assertEquals(InspectRun.read(path, documents::add), documents.size());
    return documents;
  }

  @Test
  void aLineHasTheStrongestPassageOfEachTopic() {
    assertEquals(
        "{\"file\":\"CARD.md\",\"kind\":\"model-card\",\"format\":\"markdown\",\"topics\":{"
            + "\"intended-use\":{\"strength\":\"strong\",\"line\":9,\"column\":1,\"rule\":"
            + "\"substantive\",\"text\":\"ranks \\u001B[2J\"},"
            + "\"license\":{\"strength\":\"weak\",\"line\":2,\"column\":1,\"rule\":\"value\","
            + "\"text\":\"MIT\"}},"
            + "\"problems\":[{\"line\":3,\"column\":4,\"rule\":\"document-problem\","
            + "\"message\":\"is odd\",\"fix\":\"mend it\"},"
            + "{\"line\":5,\"column\":1,\"rule\":\"placeholder\",\"message\":\"is no answer on "
            + "intended-use: it is a placeholder\",\"fix\":\"answer with a fact about this "
            + "system, or remove it\"}]}"
            + "\n",
        new String(InspectRun.jsonLine(CARD), UTF_8));
  }

  @Test
  void manyFilesAreHandedOverInTheOrderOfTheirPaths() throws IOException {
    for (int i = 0; i < 300; i++) {
      Files.writeString(folder.resolve("card-" + i + ".md"), "x".repeat(300 - i));
    }
    List<String> paths = read(folder).stream().map(EvidenceDocument::path).toList();
    assertEquals(300, paths.size());
    assertEquals(paths.stream().sorted().toList(), paths);
  }

  @Test
  void whatTheTakerThrowsIsNotChanged() throws IOException {
    Files.writeString(folder.resolve("a.md"), "a");
    Files.writeString(folder.resolve("b.md"), "b");
    IllegalStateException full = new IllegalStateException("no space");
    assertEquals(
        full,
        assertThrows(
            IllegalStateException.class,
            () ->
                InspectRun.read(
                    folder,
                    document -> {
                      throw full;
                    })));
  }

  @Test
  void whatIsNoTextIsUnknownWithItsReason() throws IOException {
    Files.createDirectories(folder.resolve("docs"));
    Files.write(folder.resolve("docs/picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
    Files.writeString(folder.resolve("b.txt"), "nothing that is evidence\n");
    List<EvidenceDocument> read = read(folder);
    assertEquals(
        List.of("b.txt", "docs/picture.png"), read.stream().map(EvidenceDocument::path).toList());
    assertEquals(EvidenceKind.UNKNOWN, read.get(1).kind());
    assertEquals(1, read.get(1).problems().size());
  }

  @Test
  void aSingleFileIsNamedByItself() throws IOException {
    Path file = Files.writeString(folder.resolve("b.txt"), "nothing that is evidence\n");
    assertEquals("b.txt", read(file).get(0).path());
  }

  @Test
  void whatIsNotThereIsSaid() {
    InputException absent =
        assertThrows(InputException.class, () -> read(folder.resolve("NO_CARD.md")));
    assertTrue(absent.getMessage().contains("does not exist"), absent.getMessage());
  }
}
