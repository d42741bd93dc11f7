package io.github.aimsgate.run;

import io.github.aimsgate.gate.Baseline;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.JsonText;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.TreeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and writes {@code aims-baseline.json}, strictly. */
public final class BaselineFile {

  /** The name of the file. */
  public static final String NAME = "aims-baseline.json";

  /** What its first key must say. */
  public static final String SCHEMA = "aims/baseline/v1";

  private static final long MOST = 1_000_000;

  private BaselineFile() {}

  /**
   * The baseline that a text holds.
   *
   * @throws InputException with every mistake of the file
   */
  public static Baseline parse(String path, String text) {
    List<Problem> problems = new ArrayList<>();
    List<Node> documents = TreeReader.json(path, text).orThrow();
    if (documents.isEmpty()) {
      throw new InputException(Location.startOf(path), "is empty", "run aims:baseline anew");
    }
    Fields file = Fields.of(documents.get(0), "a baseline", problems);
    file.requiredText("schema")
        .filter(schema -> !schema.equals(SCHEMA))
        .ifPresent(
            schema ->
                file.report(
                    file.location("schema"),
                    "\"" + schema + "\" is a schema that this version does not know",
                    "write \"" + SCHEMA + "\""));
    file.requiredNode("problems");
    Map<Baseline.Problem, Integer> entries = new TreeMap<>();
    for (Node item : file.list("problems")) {
      problem(file.item(item, "a problem"), entries);
    }
    file.finish();
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return new Baseline(entries);
  }

  private static void problem(Fields fields, Map<Baseline.Problem, Integer> entries) {
    Optional<String> system = fields.text("system");
    Optional<String> rule = fields.requiredText("rule");
    Optional<String> file = fields.requiredText("file");
    Optional<String> text = fields.requiredText("text");
    fields.requiredNode("count");
    Optional<Long> count = fields.number("count", 1, MOST);
    fields.finish();
    if (rule.isEmpty() || file.isEmpty() || text.isEmpty() || count.isEmpty()) {
      return;
    }
    Baseline.Problem problem =
        new Baseline.Problem(system.orElse(""), rule.get(), file.get(), text.get());
    if (entries.putIfAbsent(problem, count.get().intValue()) != null) {
      fields.report(fields.location(), "stands here twice", "remove one");
    }
  }

  /** The file's text: the same for equal baselines, a line end behind each value. */
  public static byte[] bytes(Baseline baseline) {
    return JsonText.indented(
        json -> {
          json.writeStringProperty("schema", SCHEMA);
          JsonText.objects(
              json,
              "problems",
              baseline.entries().entrySet(),
              entry -> {
                Baseline.Problem problem = entry.getKey();
                if (!problem.system().isEmpty()) {
                  json.writeStringProperty("system", problem.system());
                }
                json.writeStringProperty("rule", problem.rule());
                json.writeStringProperty("file", problem.file());
                json.writeStringProperty("text", problem.text());
                json.writeNumberProperty("count", entry.getValue());
              });
        });
  }
}
