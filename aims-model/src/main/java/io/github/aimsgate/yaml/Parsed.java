package io.github.aimsgate.yaml;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Problem;
import java.util.List;

/**
 * What could be read of a YAML or JSON file.
 *
 * @param documents the documents that are whole, in order
 * @param problems what is wrong: syntax, duplicate keys, aliases, tags, depth, size
 */
public record Parsed(List<Node> documents, List<Problem> problems) {

  /** Copies the lists. */
  public Parsed {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }

  /**
   * The documents of a file that has to be right.
   *
   * @throws InputException if there is any problem
   */
  public List<Node> orThrow() {
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return documents;
  }
}
