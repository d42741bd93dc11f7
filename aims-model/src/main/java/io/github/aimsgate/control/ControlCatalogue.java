package io.github.aimsgate.control;

import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The 38 controls of ISO/IEC 42001:2023 Annex A, and the clauses of its body that a build can
 * judge. Identifiers are the standard's; every other word is ours.
 */
public final class ControlCatalogue {

  private final List<Control> controls;
  private final List<Control> clauses;
  private final Map<String, Control> byId = new LinkedHashMap<>();

  private ControlCatalogue(List<Control> controls, List<Control> clauses) {
    this.controls = controls;
    this.clauses = clauses;
    clauses.forEach(clause -> byId.putIfAbsent(clause.id(), clause));
    controls.forEach(control -> byId.putIfAbsent(control.id(), control));
  }

  /** The catalogue that ships with us. */
  public static ControlCatalogue standard() {
    return Standard.CATALOGUE;
  }

  private static ControlCatalogue load() {
    List<Problem> problems = new ArrayList<>();
    Fields file =
        Fields.of(
            Resource.yaml(ControlCatalogue.class, "controls.yaml"), "the catalogue", problems);
    file.requiredText("schema");
    ControlCatalogue catalogue =
        new ControlCatalogue(read(file, "controls"), read(file, "clauses"));
    file.finish();
    Resource.requireSound("controls.yaml", problems);
    return catalogue;
  }

  /** The controls of Annex A, in the standard's order. */
  public List<Control> controls() {
    return controls;
  }

  /** The clauses of the body. */
  public List<Control> clauses() {
    return clauses;
  }

  /** The control or clause of an identifier. */
  public Optional<Control> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All identifiers: clauses first, then Annex A in its order. */
  public List<String> ids() {
    return Stream.concat(clauses.stream(), controls.stream()).map(Control::id).toList();
  }

  private static List<Control> read(Fields file, String key) {
    List<Control> read = new ArrayList<>();
    for (Node item : file.list(key)) {
      Fields fields = file.item(item, "a control");
      read.add(
          new Control(
              fields.requiredText("id").orElse(""),
              fields.requiredText("area").orElse(""),
              fields.requiredText("name").orElse(""),
              fields.requiredText("description").orElse(""),
              inBuild(fields),
              crosswalk(fields)));
      fields.finish();
    }
    return List.copyOf(read);
  }

  private static Optional<Control.InBuild> inBuild(Fields fields) {
    List<String> topics = fields.texts("topics").stream().map(Node.Scalar::text).toList();
    Optional<String> asks = fields.text("asks");
    Optional<String> satisfiedBy = fields.text("satisfied-by");
    Optional<String> example = fields.text("example");
    return fields
        .fields("due")
        .map(
            due ->
                new Control.InBuild(
                    due.text("stage").flatMap(Stage::of).orElseThrow(),
                    due.text("risk").flatMap(RiskLevel::of).orElseThrow(),
                    topics,
                    asks.orElseThrow(),
                    satisfiedBy.orElseThrow(),
                    example.orElseThrow()));
  }

  private static SortedMap<String, List<String>> crosswalk(Fields fields) {
    SortedMap<String, List<String>> crosswalk = new TreeMap<>();
    fields
        .fields("crosswalk")
        .ifPresent(
            frameworks ->
                frameworks
                    .entries()
                    .forEach(
                        entry ->
                            crosswalk.put(
                                entry.key(),
                                frameworks.texts(entry.key()).stream()
                                    .map(Node.Scalar::text)
                                    .toList())));
    return crosswalk;
  }

  /** Read when first asked for, and then once. */
  private static final class Standard {
    private static final ControlCatalogue CATALOGUE = load();
  }
}
