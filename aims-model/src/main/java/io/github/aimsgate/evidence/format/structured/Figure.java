package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * A figure that a card states.
 *
 * @param metric what was measured, as written
 * @param value the field that holds it
 * @param amount the number; empty where something else stands
 * @param slice on what it was measured, empty where nothing is said
 * @param keys the names that lead to it
 * @param fairness whether it stands among figures of fairness
 */
record Figure(
    String metric,
    Node.Scalar value,
    Optional<Amount> amount,
    String slice,
    List<String> keys,
    boolean fairness) {

  private static final List<String> METRIC =
      List.of("type", "metric", "metric_name", "metric_type", "name", "measure");
  private static final List<String> VALUE =
      List.of("value", "score", "result", "metric_value", "estimate");
  private static final List<String> SLICE =
      List.of("slice", "split", "subset", "group", "subgroup", "population", "dataset");

  /** The figure that the fields of a mapping are together, if they are one. */
  static Optional<Figure> row(
      Node.Mapping row, List<String> keys, boolean fairness, CardWords words) {
    Optional<Node.Scalar> metric = metric(row, words);
    Optional<Node.Scalar> value = Tree.anyText(row, VALUE);
    if (metric.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    String slice = Tree.anyText(row, SLICE).map(Node.Scalar::text).orElse("");
    return Optional.of(
        new Figure(
            metric.get().text().strip(),
            value.get(),
            Amount.of(value.get()),
            slice.strip(),
            keys,
            fairness));
  }

  /** Of a type and a name the one that a figure can measure. */
  private static Optional<Node.Scalar> metric(Node.Mapping row, CardWords words) {
    return METRIC.stream()
        .flatMap(key -> Tree.text(row, key).stream())
        .filter(text -> words.namesMeasure(Keys.words(text.text())))
        .findFirst()
        .or(() -> Tree.anyText(row, METRIC));
  }

  String text() {
    return metric + " " + value.text().strip() + (slice.isEmpty() ? "" : " on " + slice);
  }
}
