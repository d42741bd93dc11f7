package io.github.aimsgate.evidence.format.answer;

import io.github.aimsgate.source.Location;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in a document, with the names that lead to it.
 *
 * @param path keys, headings, labels or questions, outermost first
 * @param text as written
 * @param location where it begins
 */
public record Said(List<String> path, String text, Location location) {

  /** Copies the path. */
  public Said {
    path = List.copyOf(path);
  }

  /** The innermost name, empty if there is none. */
  public String name() {
    return path.isEmpty() ? "" : path.get(path.size() - 1);
  }

  /** The same under other words. */
  public Said saying(String other) {
    return new Said(path, other, location);
  }

  /**
   * The single values of a node, in the order of the file: lists and mappings are walked through.
   *
   * @param path what leads to the node
   */
  public static List<Said> in(List<String> path, Node node) {
    List<Said> said = new ArrayList<>();
    collect(path, node, said);
    return said;
  }

  private static void collect(List<String> path, Node node, List<Said> said) {
    if (node instanceof Node.Scalar scalar) {
      said.add(new Said(path, scalar.text(), scalar.location()));
    } else if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> collect(path, item, said));
    } else if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        List<String> longer = new ArrayList<>(path);
        longer.add(entry.key());
        collect(longer, entry.value(), said);
      }
    }
  }
}
