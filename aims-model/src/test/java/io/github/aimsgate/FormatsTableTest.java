package io.github.aimsgate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.policy.Requirement;
import io.github.aimsgate.run.InspectRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The documentation says which format can be evidence for which control, and says what the readers
 * and the standard profile make of our own well filled samples.
 */
class FormatsTableTest {

  private static final Path PAGE = Path.of("..", "docs", "formats.md");
  private static final String BEGIN = "<!-- table: formats and controls -->\n";
  private static final String END = "<!-- end -->\n";

  /** Of a schema nothing is evidence, however good it is. */
  private static final String SCHEMA = "schema";

  private final List<Requirement> requirements =
      PolicyReader.read("standard", (name, from) -> Optional.empty(), ControlCatalogue.standard())
          .requirements();

  @Test
  void theTableIsWhatTheReadersFind() throws IOException {
    String page = Files.readString(PAGE);
    String written = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
    String derived = table();
    assertEquals(derived, written, () -> "put this between the marks of " + PAGE + ":\n" + derived);
  }

  private String table() throws IOException {
    Map<String, Map<Topic, Strength>> formats = new TreeMap<>();
    for (Path folder :
        List.of(Path.of("src", "test", "resources"), Path.of("..", "src", "it", "quickstart"))) {
      InspectRun.read(folder, document -> add(formats, document, folder));
    }
    assertEquals(registered(), formats.keySet(), "each format has a well filled sample");
    StringBuilder table = new StringBuilder();
    table.append("| format | alone | in part | supports only |\n|---|---|---|---|\n");
    formats.forEach(
        (format, topics) ->
            table.append(
                "| `%s` | %s | %s | %s |\n"
                    .formatted(
                        format,
                        controls(asked -> asked.stream().allMatch(one -> meets(one, topics))),
                        controls(
                            asked ->
                                asked.stream().anyMatch(one -> touches(one, topics, one.least()))
                                    && !asked.stream().allMatch(one -> meets(one, topics))),
                        controls(
                            asked ->
                                asked.stream().anyMatch(one -> touches(one, topics, Strength.WEAK))
                                    && asked.stream()
                                        .noneMatch(one -> touches(one, topics, one.least()))))));
    return table.toString();
  }

  private static Set<String> registered() {
    Set<String> ids =
        ServiceLoader.load(EvidenceFormat.class).stream()
            .map(format -> format.get().id())
            .collect(Collectors.toCollection(TreeSet::new));
    ids.remove(SCHEMA);
    return ids;
  }

  private static void add(
      Map<String, Map<Topic, Strength>> formats, EvidenceDocument document, Path folder) {
    String name = document.path().substring(document.path().lastIndexOf('/') + 1);
    boolean good = name.startsWith("good") || document.format().equals("dvc");
    if (registered().contains(document.format()) && (good || folder.endsWith("quickstart"))) {
      Map<Topic, Strength> topics =
          formats.computeIfAbsent(document.format(), absent -> new EnumMap<>(Topic.class));
      document
          .strongest()
          .forEach(
              (topic, passage) ->
                  topics.merge(topic, passage.strength(), (a, b) -> a.compareTo(b) > 0 ? a : b));
    }
  }

  private String controls(Predicate<List<Requirement>> wanted) {
    return requirements.stream()
        .collect(Collectors.groupingBy(Requirement::control, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .filter(control -> wanted.test(control.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }

  private static boolean meets(Requirement asked, Map<Topic, Strength> topics) {
    return asked.anyOf().stream()
        .anyMatch(all -> all.stream().allMatch(topic -> has(topics, topic, asked.least())));
  }

  private static boolean touches(Requirement asked, Map<Topic, Strength> topics, Strength least) {
    return asked.anyOf().stream()
        .anyMatch(all -> all.stream().anyMatch(topic -> has(topics, topic, least)));
  }

  private static boolean has(Map<Topic, Strength> topics, Topic topic, Strength least) {
    return topics.getOrDefault(topic, Strength.VOID).compareTo(least) >= 0;
  }
}
