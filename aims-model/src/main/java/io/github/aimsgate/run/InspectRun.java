package io.github.aimsgate.run;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.EvidenceReader;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.source.WorkingTree;
import io.github.aimsgate.yaml.JsonText;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** Shows what is read in files: which passages, on which topics, and what each is worth. */
public final class InspectRun {

  private static final Comparator<Passage> BEST =
      Comparator.comparing(Passage::strength)
          .reversed()
          .thenComparing(Passage::location)
          .thenComparing(Passage::rule);

  private InspectRun() {}

  /**
   * Reads one file, or all files below a folder. What is wrong with a file is a problem of its
   * document.
   *
   * @return sorted by path, relative to the folder or to the file's folder
   * @throws InputException if there is no such file or folder
   */
  public static List<EvidenceDocument> read(Path fileOrFolder) {
    if (!Files.exists(fileOrFolder)) {
      throw new InputException(
          Location.startOf(fileOrFolder.toString()),
          "does not exist",
          "name a file or a folder that does");
    }
    EvidenceReader reader = EvidenceReader.withRegisteredFormats();
    Path path = fileOrFolder.toAbsolutePath().normalize();
    if (Files.isDirectory(path)) {
      WorkingTree tree = new WorkingTree(path);
      return tree.files("").stream().map(file -> reader.read(tree, file)).toList();
    }
    return List.of(reader.read(new WorkingTree(path.getParent()), path.getFileName().toString()));
  }

  /** One JSON object a line for each document. */
  public static byte[] jsonLines(List<EvidenceDocument> documents) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    documents.forEach(
        document -> lines.writeBytes(JsonText.line(json -> document(json, document))));
    return lines.toByteArray();
  }

  /** The same for people. */
  public static List<String> table(List<EvidenceDocument> documents) {
    List<String> lines = new ArrayList<>();
    for (EvidenceDocument document : documents) {
      lines.add(document.path() + " · " + document.kind().word() + " · " + document.format());
      best(document).values().stream()
          .filter(passage -> passage.strength() != Strength.VOID)
          .map(InspectRun::row)
          .forEach(lines::add);
      List<Passage> refused =
          document.passages().stream()
              .filter(passage -> passage.strength() == Strength.VOID)
              .sorted(Comparator.comparing(Passage::location).thenComparing(Passage::topic))
              .toList();
      if (!refused.isEmpty()) {
        lines.add("  refused:");
        refused.stream().map(InspectRun::row).forEach(lines::add);
      }
      document.problems().stream()
          .sorted()
          .forEach(problem -> lines.add("  problem: " + sentence(problem)));
    }
    return lines.stream().map(InspectRun::printable).toList();
  }

  private static void document(JsonGenerator json, EvidenceDocument document) {
    json.writeStringProperty("file", document.path());
    json.writeStringProperty("kind", document.kind().word());
    json.writeStringProperty("format", document.format());
    JsonText.object(
        json,
        "topics",
        topics ->
            best(document)
                .forEach(
                    (topic, passage) ->
                        JsonText.object(topics, topic.id(), entry -> passage(entry, passage))));
    JsonText.objects(
        json,
        "problems",
        document.problems().stream().sorted().toList(),
        problem -> {
          json.writeNumberProperty("line", problem.location().line());
          json.writeNumberProperty("column", problem.location().column());
          json.writeStringProperty("message", problem.message());
          json.writeStringProperty("fix", problem.fix());
        });
  }

  private static void passage(JsonGenerator json, Passage passage) {
    json.writeStringProperty("strength", passage.strength().word());
    json.writeNumberProperty("line", passage.location().line());
    json.writeNumberProperty("column", passage.location().column());
    json.writeStringProperty("rule", passage.rule());
    json.writeStringProperty("text", passage.text());
  }

  private static Map<Topic, Passage> best(EvidenceDocument document) {
    Map<Topic, Passage> best = new TreeMap<>();
    document.passages().stream()
        .sorted(BEST)
        .forEach(passage -> best.putIfAbsent(passage.topic(), passage));
    return best;
  }

  private static String row(Passage passage) {
    return String.format(
        Locale.ROOT,
        "  %-21s %-6s %5d  %-14s %s",
        passage.topic().id(),
        passage.strength().word(),
        passage.location().line(),
        passage.rule(),
        passage.text());
  }

  private static String sentence(Problem problem) {
    Location place = problem.location();
    return place.line()
        + ":"
        + place.column()
        + ": "
        + problem.message()
        + "; fix: "
        + problem.fix();
  }

  /** A file must not be able to give orders to the terminal that it is shown on. */
  private static String printable(String line) {
    return line.replaceAll("[\\p{Cc}\\p{Cs}\u202A-\u202E\u2066-\u2069]", "\uFFFD");
  }
}
