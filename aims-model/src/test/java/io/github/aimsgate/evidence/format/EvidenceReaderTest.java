package io.github.aimsgate.evidence.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EvidenceReaderTest {

  private static final List<EvidenceFormat> FORMATS =
      ServiceLoader.load(EvidenceFormat.class).stream().map(ServiceLoader.Provider::get).toList();

  static Stream<Path> samples() throws IOException, URISyntaxException {
    Path samples = Path.of(EvidenceReaderTest.class.getResource("/samples").toURI());
    List<Path> files = new ArrayList<>();
    for (Path folder : List.of(samples, samples.resolveSibling("forms"))) {
      try (Stream<Path> found = Files.walk(folder)) {
        found.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    return files.stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSurestOfAllFormatsReads(Path file) throws IOException {
    Content content = Content.of(file.getFileName().toString(), Files.readString(file));
    int surest = FORMATS.stream().mapToInt(format -> format.certainty(content)).max().orElseThrow();
    String expected =
        FORMATS.stream()
            .filter(format -> surest > 0 && format.certainty(content) == surest)
            .map(EvidenceFormat::id)
            .min(Comparator.naturalOrder())
            .orElse("none");
    assertEquals(expected, format(EvidenceReader.withRegisteredFormats(), content));
    for (EvidenceFormat format : FORMATS) {
      assertTrue(format.certainty(content) <= format.mostCertain(), format.id());
    }
  }

  @ParameterizedTest
  @CsvSource({"50,50,a", "50,60,b", "60,50,a", "0,0,none", "0,1,b"})
  void amongEqualsTheFirstByIdentifierReads(int ofA, int ofB, String reads) {
    Sure a = new Sure("a", ofA, 60);
    Sure b = new Sure("b", ofB, 100);
    assertEquals(reads, format(new EvidenceReader(List.of(b, a)), Content.of("x", "")));
    assertEquals(reads, format(new EvidenceReader(List.of(a, b)), Content.of("x", "")));
  }

  @Test
  void aFormatThatCannotBeSurerIsNotAsked() {
    EvidenceFormat costly =
        new Sure("costly", 40, 40) {
          @Override
          public int certainty(Content content) {
            throw new AssertionError("asked in vain");
          }
        };
    EvidenceReader reader = new EvidenceReader(List.of(costly, new Sure("b", 40, 40)));
    assertEquals("b", format(reader, Content.of("x", "")));
  }

  private static String format(EvidenceReader reader, Content content) {
    return reader.read(content).format();
  }

  private static class Sure implements EvidenceFormat {

    private final String id;
    private final int certainty;
    private final int most;

    Sure(String id, int certainty, int most) {
      this.id = id;
      this.certainty = certainty;
      this.most = most;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public int certainty(Content content) {
      return certainty;
    }

    @Override
    public int mostCertain() {
      return most;
    }

    @Override
    public EvidenceDocument read(Content content) {
      return new EvidenceDocument(
          content.path(),
          content.sha256(),
          EvidenceKind.UNKNOWN,
          id,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }
  }
}
