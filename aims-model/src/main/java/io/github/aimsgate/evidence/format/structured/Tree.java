package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ways through located trees in which a list is the same as its items. */
final class Tree {

  private Tree() {}

  /** The value at a path of keys, if each is there and holds a mapping but the last. */
  static Optional<Node> at(Node node, String... keys) {
    Optional<Node> here = Optional.of(node);
    for (String key : keys) {
      here = here.flatMap(parent -> entry(parent, key));
    }
    return here;
  }

  /** The value of a key in any spelling. */
  static Optional<Node> entry(Node node, String key) {
    if (!(node instanceof Node.Mapping mapping)) {
      return Optional.empty();
    }
    String wanted = Keys.plain(key);
    return mapping.entries().stream()
        .filter(entry -> Keys.plain(entry.key()).equals(wanted))
        .map(Node.Entry::value)
        .findFirst();
  }

  /** The text at a path of keys, blank and null left out. */
  static Optional<Node.Scalar> text(Node node, String... keys) {
    return at(node, keys)
        .filter(Node.Scalar.class::isInstance)
        .map(Node.Scalar.class::cast)
        .filter(scalar -> scalar.type() != Node.Type.NULL && !scalar.text().isBlank());
  }

  /** The first text under one of some keys. */
  static Optional<Node.Scalar> anyText(Node node, List<String> keys) {
    return keys.stream().flatMap(key -> text(node, key).stream()).findFirst();
  }

  /** The mappings at a path: one, or the items of a list. */
  static List<Node.Mapping> mappings(Node node, String... keys) {
    return at(node, keys).map(Tree::mappings).orElse(List.of());
  }

  /** A mapping itself, or those of a list. */
  static List<Node.Mapping> mappings(Node node) {
    List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
    return items.stream()
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast)
        .toList();
  }

  /** All single values below a node that are not null, in the order of the file. */
  static List<Node.Scalar> scalars(Node node) {
    List<Node.Scalar> scalars = new ArrayList<>();
    collect(node, scalars);
    return scalars;
  }

  private static void collect(Node node, List<Node.Scalar> scalars) {
    if (node instanceof Node.Scalar scalar) {
      if (scalar.type() != Node.Type.NULL) {
        scalars.add(scalar);
      }
    } else if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> collect(item, scalars));
    } else if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> collect(entry.value(), scalars));
    }
  }

  /** Whether a node holds nothing: null, a blank text, an empty list or mapping. */
  static boolean isEmpty(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.type() == Node.Type.NULL || scalar.text().isBlank();
    }
    return node instanceof Node.Sequence list
        ? list.items().isEmpty()
        : ((Node.Mapping) node).entries().isEmpty();
  }
}
