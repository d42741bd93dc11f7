package io.github.aimsgate.evidence.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.source.WorkingTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Reads a folder of evidence files and writes what was found, to be compared with verdicts. */
@EnabledIfSystemProperty(named = "aims.corpus", matches = ".+")
class CorpusMeasureTest {

  @Test
  void everyFileOfTheCorpusIsRead() throws IOException {
    WorkingTree tree = new WorkingTree(Path.of(System.getProperty("aims.corpus")));
    EvidenceReader reader = EvidenceReader.withRegisteredFormats();
    List<String> lines = new ArrayList<>();
    for (String file : tree.files("")) {
      lines.add(line(reader.read(tree, file)));
    }
    Files.write(Path.of(System.getProperty("aims.corpus.output")), lines);
    assertTrue(!lines.isEmpty(), "the folder holds files");
  }

  private static String line(EvidenceDocument document) {
    List<String> topics = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      Optional<Passage> best =
          document
              .about(topic)
              .min(
                  Comparator.comparing(Passage::strength, Comparator.reverseOrder())
                      .thenComparing(Passage::location));
      best.ifPresent(
          p ->
              topics.add(
                  "%s: {\"strength\": %s, \"line\": %d, \"text\": %s, \"rule\": %s}"
                      .formatted(
                          quoted(topic.id()),
                          quoted(p.strength().word()),
                          p.location().line(),
                          quoted(p.text()),
                          quoted(p.rule()))));
    }
    return "{\"file\": %s, \"kind\": %s, \"format\": %s, \"topics\": {%s}, \"problems\": []}"
        .formatted(
            quoted(document.path()),
            quoted(document.kind().word()),
            quoted(document.format()),
            String.join(", ", topics));
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ")
        + '"';
  }
}
