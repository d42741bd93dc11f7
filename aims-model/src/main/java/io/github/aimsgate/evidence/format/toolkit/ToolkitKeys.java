package io.github.aimsgate.evidence.format.toolkit;

import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Catalogue;
import io.github.aimsgate.evidence.judge.Phrases;
import io.github.aimsgate.evidence.judge.Words;
import io.github.aimsgate.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the keys of the toolkit's cards speak about. Immutable. */
final class ToolkitKeys {

  private final Set<String> distinctive;
  private final Set<String> done;
  private final Phrases<String> sources;
  private final Map<String, Topic> keys;
  private final Map<String, Topic> labels;
  private final Map<String, Topic> measures;
  private final Map<String, String> levels = new LinkedHashMap<>();

  private ToolkitKeys(Catalogue words) {
    distinctive = Set.copyOf(words.list("distinctive"));
    done = Set.copyOf(words.list("done"));
    sources = words.phrases("sources");
    keys = byKey(words, "keys");
    labels = byKey(words, "labels");
    measures = byKey(words, "measures");
    words
        .lists("levels")
        .forEach(
            (level, names) ->
                names.forEach(name -> levels.put(name.toLowerCase(Locale.ROOT), level)));
  }

  static ToolkitKeys standard() {
    return new ToolkitKeys(Catalogue.beside(ToolkitKeys.class, "toolkit-keys.yaml"));
  }

  private static Map<String, Topic> byKey(Catalogue words, String list) {
    Map<String, Topic> byKey = new LinkedHashMap<>();
    words
        .lists(list)
        .forEach(
            (topic, names) ->
                names.forEach(name -> byKey.put(name, Topic.of(topic).orElseThrow())));
    return byKey;
  }

  long distinctive(Node.Mapping root) {
    return root.entries().stream().filter(entry -> distinctive.contains(entry.key())).count();
  }

  Optional<Topic> topic(String key) {
    return Optional.ofNullable(keys.get(key));
  }

  /** The sentence of a text that says where data come from. */
  Optional<String> source(String text) {
    Words words = Words.of(text);
    return sources.in(words).stream().findFirst().map(hit -> words.sentence(hit.from()));
  }

  Optional<Topic> label(String name) {
    return Optional.ofNullable(labels.get(name));
  }

  /** What a measure is about: by its own code, else by the phase of the life cycle. */
  Optional<Topic> measure(String identifier) {
    String code = identifier.substring(identifier.lastIndexOf(':') + 1);
    Topic own = measures.get(code);
    return Optional.ofNullable(own != null ? own : measures.get(code.split("-", 2)[0]));
  }

  boolean isDone(String state) {
    return done.contains(state.strip().toLowerCase(Locale.ROOT));
  }

  Optional<String> level(String category) {
    return Optional.ofNullable(levels.get(category.strip().toLowerCase(Locale.ROOT)));
  }

  static List<Node.Mapping> mappings(Node.Mapping parent, String key) {
    Node node = parent.get(key).orElse(null);
    List<Node> items =
        node instanceof Node.Sequence list
            ? list.items()
            : node == null ? List.of() : List.of(node);
    return items.stream()
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast)
        .toList();
  }

  static Optional<Node.Scalar> scalar(Node.Mapping parent, String key) {
    return parent
        .get(key)
        .filter(Node.Scalar.class::isInstance)
        .map(Node.Scalar.class::cast)
        .filter(scalar -> !scalar.text().isBlank());
  }
}
