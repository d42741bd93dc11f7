package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.yaml.Node;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Schemas of cards and forms: they hold every key of a card and say nothing of any model, so they
 * are named for what they are and never read as evidence.
 */
public final class JsonSchemaFormat implements EvidenceFormat {

  private static final List<String> DEFINES =
      List.of("properties", "definitions", "$defs", "patternProperties");

  /** A type, perhaps with what else is said of it; an object detector is none. */
  private static final Pattern TYPE =
      Pattern.compile(
          "(?:string|object|array|number|integer|boolean|list|text|str|int|float|bool|dict|map"
              + "|date|enum)s?\\s*(?:$|[,;:(\\[<|?]|of\\s).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What is said of a field beside its type. */
  private static final List<String> RULES =
      List.of("description", "required", "properties", "items", "enum", "default", "pattern");

  private static final int LEAST_FIELDS = 3;

  /** Reads nothing yet. */
  public JsonSchemaFormat() {}

  @Override
  public String id() {
    return "schema";
  }

  @Override
  public int certainty(Content content) {
    boolean structured = content.hasExtension("json", "yaml", "yml");
    return structured && content.mapping().filter(JsonSchemaFormat::isSchema).isPresent() ? 100 : 0;
  }

  private static boolean isSchema(Node.Mapping root) {
    boolean defines =
        DEFINES.stream()
            .anyMatch(key -> root.get(key).filter(Node.Mapping.class::isInstance).isPresent());
    boolean typed =
        Tree.text(root, "type").filter(type -> type.text().equals("object")).isPresent();
    boolean declared =
        Tree.text(root, "$schema").filter(s -> s.text().contains("json-schema.org")).isPresent();
    boolean classes =
        root.get("classes").filter(Node.Mapping.class::isInstance).isPresent()
            && (root.get("slots").isPresent() || root.get("prefixes").isPresent());
    return (defines && (typed || declared)) || classes || mostlyDefines(root);
  }

  /** Whether at least three fields, and most of the mappings, say of which type a field must be. */
  private static boolean mostlyDefines(Node.Mapping root) {
    int[] counts = new int[2];
    count(root, counts);
    return counts[0] >= LEAST_FIELDS && counts[0] * 2 > counts[1];
  }

  private static void count(Node node, int[] counts) {
    if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> count(item, counts));
    } else if (node instanceof Node.Mapping mapping) {
      counts[0] += definesField(mapping) ? 1 : 0;
      counts[1]++;
      mapping.entries().forEach(entry -> count(entry.value(), counts));
    }
  }

  private static boolean definesField(Node.Mapping mapping) {
    return Tree.text(mapping, "type")
            .filter(type -> TYPE.matcher(type.text().strip()).matches())
            .isPresent()
        && RULES.stream().anyMatch(rule -> mapping.get(rule).isPresent());
  }

  @Override
  public EvidenceDocument read(Content content) {
    Report report = new Report();
    report.problem(
        Location.startOf(content.path()),
        "is a schema, which says how a document has to look and nothing of any model",
        "leave it out, and keep the document that follows it");
    return report.document(content, EvidenceKind.UNKNOWN, id());
  }
}
