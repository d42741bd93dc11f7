package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what a bill of materials says of one data set into one flat mapping. */
final class BomData {

  /** References that lead to the data themselves, or to their description. */
  private static final List<String> TRACES =
      List.of("distribution", "source-distribution", "vcs", "website", "documentation", "other");

  private final Node.Mapping owner;
  private final List<Node.Entry> entries = new ArrayList<>();

  private BomData(Node.Mapping owner) {
    this.owner = owner;
  }

  /** A data set that is described where the model names it. */
  static Node.Mapping inline(Node.Mapping item) {
    BomData data = new BomData(item);
    data.described(item);
    return data.mapping();
  }

  /** A component of the type data. */
  static Node.Mapping component(Node.Mapping component) {
    BomData data = new BomData(component);
    data.described(component);
    data.add("version", Tree.text(component, "version"));
    data.add("supplier", Tree.text(component, "supplier", "name"));
    data.add("publisher", Tree.text(component, "publisher"));
    Tree.mappings(component, "data").forEach(data::described);
    for (Node.Mapping reference : Tree.mappings(component, "externalReferences")) {
      if (Tree.text(reference, "type").filter(t -> TRACES.contains(t.text())).isPresent()) {
        data.add("url", Tree.text(reference, "url"));
      }
    }
    for (Node.Mapping hash : Tree.mappings(component, "hashes")) {
      data.add("digest", Tree.text(hash, "content"));
    }
    for (Node.Mapping property : Tree.mappings(component, "properties")) {
      Optional<Node.Scalar> name = Tree.text(property, "name");
      name.ifPresent(n -> data.add(Keys.words(n.text()), Tree.text(property, "value")));
    }
    return data.mapping();
  }

  private void described(Node.Mapping item) {
    add("name", Tree.text(item, "name"));
    add("description", Tree.text(item, "description"));
    add("url", Tree.text(item, "contents", "url"));
    for (String role : List.of("owners", "custodians", "stewards")) {
      for (Node.Mapping party : Tree.mappings(item, "governance", role)) {
        add("owner", Tree.text(party, "organization", "name"));
        add("owner", Tree.text(party, "contact", "name"));
      }
    }
  }

  private void add(String key, Optional<Node.Scalar> value) {
    boolean known =
        entries.stream()
            .anyMatch(
                entry ->
                    value.isPresent()
                        && ((Node.Scalar) entry.value()).text().equals(value.get().text()));
    if (!known) {
      value.ifPresent(text -> entries.add(new Node.Entry(key, text.location(), text)));
    }
  }

  private Node.Mapping mapping() {
    Node fields = new Node.Mapping(owner.location(), entries);
    return new Node.Mapping(
        owner.location(), List.of(new Node.Entry("dataset", owner.location(), fields)));
  }
}
