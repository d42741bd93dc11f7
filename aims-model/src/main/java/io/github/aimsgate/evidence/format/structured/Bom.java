package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A CycloneDX bill of materials in either spelling.
 *
 * @param root in the shape of JSON
 * @param version of the specification, as written
 * @param problems what is wrong with the file
 * @param components all, with those inside of others
 * @param byReference the components by their {@code bom-ref}, the first of each
 */
record Bom(
    Node.Mapping root,
    String version,
    List<Problem> problems,
    List<Node.Mapping> components,
    Map<String, Node.Mapping> byReference) {

  static final String MODEL = "machine-learning-model";

  private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";
  private static final String JSON_MARK = "CycloneDX";

  /** The bill of materials that content is, if it is one. */
  static Optional<Bom> of(Content content) {
    return content.derived(Found.class, Bom::find).bom();
  }

  /** Kept for the content, also where nothing was found. */
  private record Found(Optional<Bom> bom) {}

  private static Found find(Content content) {
    if (content.text().contains(NAMESPACE) && XmlTree.isXml(content.text())) {
      return new Found(xml(content));
    }
    return new Found(content.text().contains(JSON_MARK) ? json(content) : Optional.empty());
  }

  private static Optional<Bom> json(Content content) {
    return content
        .mapping()
        .filter(
            root ->
                Tree.text(root, "bomFormat").filter(f -> f.text().equals(JSON_MARK)).isPresent())
        .map(
            root ->
                of(
                    root,
                    Tree.text(root, "specVersion").map(Node.Scalar::text).orElse(""),
                    content.tree().problems()));
  }

  private static Optional<Bom> xml(Content content) {
    XmlTree.Parsed parsed = XmlTree.read(content.path(), content.text());
    if (parsed.root().isEmpty()) {
      Node.Mapping nothing =
          new Node.Mapping(io.github.aimsgate.source.Location.startOf(content.path()), List.of());
      return Optional.of(of(nothing, "", parsed.problems()));
    }
    return parsed
        .root()
        .filter(root -> root.name().equals("bom") && root.namespace().startsWith(NAMESPACE))
        .map(
            root ->
                of(
                    BomXml.mapping(root),
                    root.namespace().substring(NAMESPACE.length()),
                    parsed.problems()));
  }

  /** The component that the whole bill is of. */
  Optional<Node.Mapping> subject() {
    return Tree.at(root, "metadata", "component")
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast);
  }

  private static Bom of(Node.Mapping root, String version, List<Problem> problems) {
    List<Node.Mapping> all = new ArrayList<>();
    Tree.mappings(root, "metadata", "component").forEach(component -> collect(component, all));
    Tree.mappings(root, "components").forEach(component -> collect(component, all));
    Map<String, Node.Mapping> byReference = new HashMap<>();
    for (Node.Mapping component : all) {
      Tree.text(component, "bom-ref").ifPresent(r -> byReference.putIfAbsent(r.text(), component));
    }
    return new Bom(root, version, problems, List.copyOf(all), Map.copyOf(byReference));
  }

  private static void collect(Node.Mapping component, List<Node.Mapping> all) {
    all.add(component);
    Tree.mappings(component, "components").forEach(inner -> collect(inner, all));
  }

  List<Node.Mapping> models() {
    return components().stream().filter(component -> isType(component, MODEL)).toList();
  }

  /** The component of a reference inside of the bill. */
  Optional<Node.Mapping> component(String reference) {
    return Optional.ofNullable(byReference.get(reference));
  }

  static boolean isType(Node.Mapping component, String type) {
    return Tree.text(component, "type").filter(t -> t.text().equals(type)).isPresent();
  }
}
