package io.github.aimsgate.evidence.format;

import io.github.aimsgate.evidence.Measurement;
import io.github.aimsgate.yaml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Maps of numbers under names of metrics, in whatever order they are nested. */
final class MetricMap {

  private static final int DEEPEST = 3;

  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private final Set<String> metrics;
  private final Set<String> whole;

  MetricMap(Words words) {
    metrics = words.list("metrics");
    whole = words.list("whole");
  }

  /** Whether most values are numbers, and at least a third of those are figures of metrics. */
  boolean isMostlyMetrics(Node.Mapping map) {
    List<Leaf> leaves = leaves(map);
    List<Leaf> numbers = leaves.stream().filter(leaf -> leaf.number().isPresent()).toList();
    long named = numbers.stream().filter(leaf -> metricAt(leaf.keys()) >= 0).count();
    return named > 0 && numbers.size() * 2 > leaves.size() && named * 3 >= numbers.size();
  }

  /** The figures: those under a metric's name, with the rest of their names as the slice. */
  List<Measurement> measurements(Node.Mapping map) {
    List<Measurement> figures = new ArrayList<>();
    for (Leaf leaf : leaves(map)) {
      Optional<BigDecimal> number = leaf.number();
      int at = metricAt(leaf.keys());
      if (number.isPresent() && at >= 0) {
        figures.add(
            new Measurement(
                leaf.keys().get(at), number.get(), slice(leaf.keys(), at), leaf.node().location()));
      }
    }
    return List.copyOf(figures);
  }

  private String slice(List<String> keys, int metric) {
    List<String> rest = new ArrayList<>(keys);
    rest.remove(metric);
    return rest.stream()
        .filter(key -> !whole.contains(key.toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining("/"));
  }

  /** The innermost key that holds a metric's word, -1 if none does. */
  private int metricAt(List<String> keys) {
    for (int i = keys.size() - 1; i >= 0; i--) {
      boolean named =
          Arrays.stream(BETWEEN_WORDS.split(keys.get(i)))
              .map(word -> word.toLowerCase(Locale.ROOT))
              .anyMatch(metrics::contains);
      if (named) {
        return i;
      }
    }
    return -1;
  }

  private static List<Leaf> leaves(Node.Mapping map) {
    List<Leaf> leaves = new ArrayList<>();
    collect(map, List.of(), leaves);
    return leaves;
  }

  private static void collect(Node node, List<String> keys, List<Leaf> leaves) {
    if (!(node instanceof Node.Mapping map)) {
      leaves.add(new Leaf(keys, node));
      return;
    }
    for (Node.Entry entry : map.entries()) {
      List<String> path = new ArrayList<>(keys);
      path.add(entry.key());
      if (path.size() <= DEEPEST) {
        collect(entry.value(), path, leaves);
      } else {
        leaves.add(new Leaf(path, map));
      }
    }
  }

  /**
   * A value with the keys that lead to it.
   *
   * @param keys from the outermost
   * @param node the value
   */
  private record Leaf(List<String> keys, Node node) {

    Optional<BigDecimal> number() {
      return Numbers.of(node);
    }
  }
}
