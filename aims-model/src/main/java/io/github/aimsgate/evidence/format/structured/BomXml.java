package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.judge.Catalogue;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Spells the XML of CycloneDX as its JSON, so that one reader reads both. */
final class BomXml {

  private static final Catalogue SPELLING = Catalogue.beside(BomXml.class, "cyclonedx-xml.yaml");
  private static final Map<String, List<String>> LISTS = SPELLING.lists("lists");
  private static final Map<String, List<String>> TEXT = SPELLING.lists("text");
  private static final String CONTENT = "content";

  private BomXml() {}

  static Node.Mapping mapping(XmlTree.Element element) {
    Map<String, List<Node>> values = new LinkedHashMap<>();
    Map<String, Node.Entry> places = new LinkedHashMap<>();
    for (Node.Entry attribute : element.attributes()) {
      add(attribute, values, places);
    }
    for (XmlTree.Element child : element.children()) {
      add(new Node.Entry(child.name(), child.location(), node(child)), values, places);
    }
    if (!element.text().isEmpty() && element.children().isEmpty()) {
      String name = TEXT.getOrDefault(element.name(), List.of(CONTENT)).get(0);
      add(new Node.Entry(name, element.location(), scalar(element)), values, places);
    }
    List<Node.Entry> entries = new ArrayList<>();
    values.forEach(
        (key, all) -> {
          Node value = all.size() == 1 ? all.get(0) : new Node.Sequence(all.get(0).location(), all);
          entries.add(new Node.Entry(key, places.get(key).keyLocation(), value));
        });
    return new Node.Mapping(element.location(), entries);
  }

  private static void add(
      Node.Entry entry, Map<String, List<Node>> values, Map<String, Node.Entry> places) {
    places.putIfAbsent(entry.key(), entry);
    values.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry.value());
  }

  private static Node node(XmlTree.Element element) {
    boolean list =
        LISTS.containsKey(element.name())
            && element.attributes().isEmpty()
            && element.text().isEmpty();
    if (list) {
      return list(element);
    }
    boolean plain = element.children().isEmpty() && element.attributes().isEmpty();
    return plain ? scalar(element) : mapping(element);
  }

  private static Node list(XmlTree.Element element) {
    List<String> item = LISTS.get(element.name());
    List<Node> items = new ArrayList<>();
    for (XmlTree.Element child : element.children()) {
      Node value = node(child);
      boolean named = !item.contains(child.name()) && !isReference(child, value);
      items.add(
          named
              ? new Node.Mapping(
                  child.location(), List.of(new Node.Entry(child.name(), child.location(), value)))
              : value);
    }
    return new Node.Sequence(element.location(), items);
  }

  /** A reference with an attribute is a mapping that names it already. */
  private static boolean isReference(XmlTree.Element child, Node value) {
    return child.name().equals("ref") && value instanceof Node.Mapping;
  }

  private static Node scalar(XmlTree.Element element) {
    return new Node.Scalar(
        element.location(),
        element.text(),
        element.text().isEmpty() ? Node.Type.NULL : Node.Type.STRING);
  }
}
