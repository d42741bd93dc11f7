package io.github.aimsgate.run;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.format.EvidenceReader;
import io.github.aimsgate.evidence.judge.RuleBook;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.source.WorkingTree;
import io.github.aimsgate.yaml.JsonText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** Shows what is read in files: which passages, on which topics, and what each is worth. */
public final class InspectRun {

  private InspectRun() {}

  /**
   * Reads one file, or all files below a folder, on all cores, and hands each over as soon as those
   * before it were. What is wrong with a file is a problem of its document.
   *
   * @param inOrder takes each document, sorted by path, relative to the folder or to the file's
   *     folder; called on this thread alone
   * @return how many files were read
   * @throws InputException if there is no such file or folder
   */
  public static int read(Path fileOrFolder, Consumer<EvidenceDocument> inOrder) {
    if (!Files.exists(fileOrFolder)) {
      throw new InputException(
          Location.startOf(fileOrFolder.toString()),
          "does not exist",
          "name a file or a folder that does");
    }
    EvidenceReader reader = EvidenceReader.withRegisteredFormats();
    Path path = fileOrFolder.toAbsolutePath().normalize();
    boolean folder = Files.isDirectory(path);
    WorkingTree tree = new WorkingTree(folder ? path : path.getParent());
    List<String> files = folder ? tree.files("") : List.of(path.getFileName().toString());
    InOrder.each(files, file -> reader.read(tree, file), inOrder);
    return files.size();
  }

  /** One JSON object on a line of its own. */
  public static byte[] jsonLine(EvidenceDocument document) {
    return JsonText.line(json -> document(json, document));
  }

  private static void document(JsonGenerator json, EvidenceDocument document) {
    json.writeStringProperty("file", document.path());
    json.writeStringProperty("kind", document.kind().word());
    json.writeStringProperty("format", document.format());
    JsonText.object(
        json,
        "topics",
        topics ->
            document
                .strongest()
                .forEach(
                    (topic, passage) ->
                        JsonText.object(topics, topic.id(), entry -> passage(entry, passage))));
    JsonText.objects(json, "problems", flaws(document), flaw -> flaw.write(json));
  }

  private static void passage(JsonGenerator json, Passage passage) {
    json.writeStringProperty("strength", passage.strength().word());
    json.writeNumberProperty("line", passage.location().line());
    json.writeNumberProperty("column", passage.location().column());
    json.writeStringProperty("rule", passage.rule());
    json.writeStringProperty("text", passage.text());
  }

  /** What is wrong with the file, and what of it is refused, by place. */
  private static List<Flaw> flaws(EvidenceDocument document) {
    Stream<Flaw> problems = document.problems().stream().map(Flaw::of);
    Stream<Flaw> refused =
        document.passages().stream()
            .filter(passage -> passage.strength() == Strength.VOID)
            .map(Flaw::of);
    return Stream.concat(problems, refused).sorted(Flaw.ORDER).distinct().toList();
  }

  /**
   * Something wrong with a document or refused in it.
   *
   * @param rule the judge's rule, or {@code document-problem}
   */
  private record Flaw(Location location, String rule, String message, String fix) {

    private static final Comparator<Flaw> ORDER =
        Comparator.comparing(Flaw::location).thenComparing(Flaw::rule).thenComparing(Flaw::message);

    static Flaw of(Problem problem) {
      return new Flaw(problem.location(), "document-problem", problem.message(), problem.fix());
    }

    static Flaw of(Passage passage) {
      return new Flaw(
          passage.location(),
          passage.rule(),
          "is no answer on "
              + passage.topic().id()
              + ": it "
              + RuleBook.standard().meaning(passage.rule()),
          "answer with a fact about this system, or remove it");
    }

    void write(JsonGenerator json) {
      json.writeNumberProperty("line", location.line());
      json.writeNumberProperty("column", location.column());
      json.writeStringProperty("rule", rule);
      json.writeStringProperty("message", message);
      json.writeStringProperty("fix", fix);
    }
  }
}
