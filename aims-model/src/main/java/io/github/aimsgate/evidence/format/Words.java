package io.github.aimsgate.evidence.format;

import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.Resource;
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
    return new Words((Node.Mapping) Resource.yaml(Words.class, resource));
  }

  /** The words of one list. */
  Set<String> list(String name) {
    Fields fields = Fields.of(lists, name, new ArrayList<>());
    List<Node.Scalar> words = fields.texts(name);
    return words.stream().map(Node.Scalar::text).collect(Collectors.toUnmodifiableSet());
  }
}
