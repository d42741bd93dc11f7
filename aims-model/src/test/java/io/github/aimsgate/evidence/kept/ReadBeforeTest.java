package io.github.aimsgate.evidence.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.Claim;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.format.EvidenceReader;
import io.github.aimsgate.source.WorkingTree;
import io.github.aimsgate.source.cache.Cache;
import io.github.aimsgate.source.cache.FolderCache;
import io.github.aimsgate.source.cache.Packer;
import io.github.aimsgate.source.cache.Unpacker;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of a document is what its bytes say. */
class ReadBeforeTest {

  private static final Path SAMPLES = Path.of("src/test/resources");

  @TempDir private Path temporary;

  private Cache cache() {
    return new FolderCache(temporary.resolve("cache"), "code");
  }

  @Test
  void everySampleIsRememberedAsItWasRead() {
    WorkingTree tree = new WorkingTree(SAMPLES);
    EvidenceReader reader = EvidenceReader.withRegisteredFormats();
    List<EvidenceDocument> documents =
        tree.files("").stream().map(path -> reader.read(tree, path)).toList();
    ReadBefore first = new ReadBefore(cache(), "samples");
    documents.forEach(one -> assertEquals(one, first.read(tree, one.path()), one.path()));
    first.keep();
    ReadBefore second = new ReadBefore(cache(), "samples");
    for (EvidenceDocument one : documents) {
      EvidenceDocument remembered = second.read(tree, one.path());
      assertEquals(one, remembered, one.path());
      assertEquals(scales(one), scales(remembered), one.path());
    }
    assertTrue(documents.stream().anyMatch(one -> !one.claims().isEmpty()), "figures are there");
  }

  /** A figure's scale says how exact it is. */
  private static List<Integer> scales(EvidenceDocument document) {
    return document.claims().stream().map(Claim::value).map(BigDecimal::scale).toList();
  }

  @Test
  void otherBytesAreReadAnew() throws IOException {
    Path top = Files.createDirectory(temporary.resolve("top"));
    Path card = top.resolve("MODEL_CARD.md");
    Files.writeString(card, "# Scorer\n\n## Intended use\nRanks customers for the team.\n");
    ReadBefore first = new ReadBefore(cache(), "card");
    EvidenceDocument before = first.read(new WorkingTree(top), "MODEL_CARD.md");
    first.keep();
    Files.writeString(card, "# Scorer\n\n## Intended use\nTODO\n");
    EvidenceDocument after =
        new ReadBefore(cache(), "card").read(new WorkingTree(top), "MODEL_CARD.md");
    assertNotEquals(before.passages(), after.passages());
  }

  @Test
  void theSameBytesElsewhereAreAnotherDocument() throws IOException {
    Path top = Files.createDirectory(temporary.resolve("top"));
    Files.writeString(top.resolve("a.md"), "# Model card\n\n## Intended use\nRanks customers.\n");
    ReadBefore first = new ReadBefore(cache(), "card");
    first.read(new WorkingTree(top), "a.md");
    first.keep();
    Files.move(top.resolve("a.md"), top.resolve("b.md"));
    EvidenceDocument moved = new ReadBefore(cache(), "card").read(new WorkingTree(top), "b.md");
    moved.passages().forEach(passage -> assertEquals("b.md", passage.location().file()));
    assertEquals("b.md", moved.path());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void damagedBytesAreRefusedAndNothingElseHappens(long seed) throws IOException {
    Random random = new Random(seed);
    DocumentForm form = new DocumentForm();
    int refusals = 0;
    for (byte[] whole : forms()) {
      for (int i = 0; i < 200; i++) {
        byte[] damaged = whole.clone();
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        try {
          form.read(new Unpacker(damaged));
        } catch (IOException refused) {
          refusals++;
        }
      }
    }
    assertTrue(refusals > 0, "damage is noticed");
  }

  private static List<byte[]> forms() throws IOException {
    DocumentForm form = new DocumentForm();
    List<byte[]> forms = new ArrayList<>();
    try (Stream<Path> cards = Files.list(SAMPLES.resolve("cards"))) {
      for (Path card : cards.filter(Files::isRegularFile).sorted().toList()) {
        String text = new String(Files.readAllBytes(card), StandardCharsets.UTF_8);
        Packer out = new Packer();
        form.write(
            EvidenceReader.withRegisteredFormats()
                .read(card.getFileName().toString(), text.getBytes(StandardCharsets.UTF_8), ""),
            out);
        forms.add(out.bytes());
      }
    }
    return forms;
  }
}
