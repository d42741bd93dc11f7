package io.github.aimsgate.evidence.format;

import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists that readers are told apart by, from the resources beside them. */
final class Words {

  private final Node.Mapping lists;

  private Words(Node.Mapping lists) {
    this.lists = lists;
  }

  /** The lists of a resource beside this class. */
  static Words of(String resource) {
    try (InputStream in = Words.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Words((Node.Mapping) TreeReader.yaml(resource, text).orThrow().get(0));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource, unreadable);
    }
  }

  /** The words of one list. */
  Set<String> list(String name) {
    Fields fields = Fields.of(lists, name, new ArrayList<>());
    List<Node.Scalar> words = fields.texts(name);
    return words.stream().map(Node.Scalar::text).collect(Collectors.toUnmodifiableSet());
  }
}
