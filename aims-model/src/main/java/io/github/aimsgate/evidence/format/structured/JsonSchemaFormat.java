package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.yaml.Node;
import java.util.List;

/**
 * Schemas of cards and forms: they hold every key of a card and say nothing of any model, so they
 * are named for what they are and never read as evidence.
 */
public final class JsonSchemaFormat implements EvidenceFormat {

  private static final List<String> DEFINES =
      List.of("properties", "definitions", "$defs", "patternProperties");

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
    return (defines && (typed || declared)) || classes;
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
