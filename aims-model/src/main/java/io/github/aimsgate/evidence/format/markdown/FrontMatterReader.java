package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.Claim;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Judge;
import io.github.aimsgate.evidence.judge.Verdict;
import io.github.aimsgate.yaml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the fields of a front matter: values, data set names, results. */
final class FrontMatterReader {

  private static final Map<String, Topic> TOPICS =
      Map.of(
          "license", Topic.LICENSE,
          "licence", Topic.LICENSE,
          "licenses", Topic.LICENSE,
          "license_name", Topic.LICENSE,
          "version", Topic.VERSION,
          "model_version", Topic.VERSION);

  private static final Map<String, Fact.Kind> FACTS =
      Map.ofEntries(
          Map.entry("license", Fact.Kind.LICENSE),
          Map.entry("licence", Fact.Kind.LICENSE),
          Map.entry("licenses", Fact.Kind.LICENSE),
          Map.entry("license_name", Fact.Kind.LICENSE),
          Map.entry("version", Fact.Kind.VERSION),
          Map.entry("model_version", Fact.Kind.VERSION),
          Map.entry("model_name", Fact.Kind.NAME),
          Map.entry("pretty_name", Fact.Kind.NAME),
          Map.entry("owner", Fact.Kind.OWNER),
          Map.entry("last_reviewed", Fact.Kind.REVIEWED),
          Map.entry("next_review", Fact.Kind.NEXT_REVIEW));

  private final Findings findings;
  private final Judge judge;
  private final boolean data;

  FrontMatterReader(Findings findings, Judge judge, boolean data) {
    this.findings = findings;
    this.judge = judge;
    this.data = data;
  }

  void read(Node.Mapping root) {
    for (Node.Entry entry : root.entries()) {
      String key = entry.key().toLowerCase(Locale.ROOT).replace('-', '_');
      Topic topic = TOPICS.get(key);
      for (Node.Scalar value : scalars(entry.value())) {
        if (topic != null) {
          passage(topic, value, judge.value(topic, value.text()));
        }
      }
      fact(key, scalars(entry.value()));
      if (key.equals("datasets") && !data) {
        scalars(entry.value()).forEach(this::dataset);
      }
      if (key.equals("metrics")) {
        scalars(entry.value())
            .forEach(v -> passage(Topic.EVALUATION, v, judge.prose(Topic.EVALUATION, v.text())));
      }
      if (key.equals("model_index")) {
        results(entry.value());
      }
    }
  }

  private void dataset(Node.Scalar value) {
    Verdict verdict = judge.value(Topic.TRAINING_DATA, value.text());
    Verdict name =
        verdict.strength() == Strength.VOID
            ? verdict
            : new Verdict(Strength.WEAK, "name-without-value", "names the data and no more");
    passage(Topic.TRAINING_DATA, value, name);
    passage(Topic.DATA_PROVENANCE, value, name);
  }

  /** A list is one statement: under this licence or that. */
  private void fact(String key, List<Node.Scalar> values) {
    Fact.Kind kind = FACTS.get(key);
    if (kind != null) {
      List<Node.Scalar> told =
          values.stream()
              .filter(
                  value -> judge.value(topicOf(kind), value.text()).strength() == Strength.STRONG)
              .toList();
      String value = told.stream().map(v -> v.text().strip()).collect(Collectors.joining(", "));
      told.stream()
          .findFirst()
          .ifPresent(first -> findings.facts().add(new Fact(kind, value, first.location())));
    }
  }

  private static Topic topicOf(Fact.Kind kind) {
    return switch (kind) {
      case LICENSE -> Topic.LICENSE;
      case OWNER -> Topic.OWNER;
      case NAME -> Topic.SUPPLIER;
      default -> Topic.VERSION;
    };
  }

  private void results(Node index) {
    for (Node.Mapping model : mappings(index)) {
      for (Node.Mapping result : list(model, "results")) {
        String slice =
            result.get("dataset").stream()
                .flatMap(node -> mappings(node).stream())
                .map(set -> text(set, "name").or(() -> text(set, "type")).orElse(""))
                .findFirst()
                .orElse("");
        list(result, "metrics").forEach(metric -> metric(metric, slice));
      }
    }
  }

  private void metric(Node.Mapping metric, String slice) {
    String name = text(metric, "name").or(() -> text(metric, "type")).orElse("");
    Optional<Node.Scalar> value =
        metric.get("value").filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
    Optional<BigDecimal> number = value.flatMap(scalar -> Figures.number(scalar.text()));
    if (name.isBlank() || number.isEmpty()) {
      return;
    }
    String text = name + " " + value.get().text() + (slice.isBlank() ? "" : " on " + slice);
    passage(
        Topic.EVALUATION,
        new Node.Scalar(value.get().location(), text, Node.Type.STRING),
        slice.isBlank()
            ? new Verdict(
                Strength.WEAK, "figure-without-data", "states a figure and not on which data")
            : judge.prose(Topic.EVALUATION, text));
    boolean percent = value.get().text().strip().endsWith("%");
    findings.claims().add(new Claim(name, number.get(), percent, slice, value.get().location()));
  }

  private void passage(Topic topic, Node.Scalar value, Verdict verdict) {
    findings
        .passages()
        .add(
            new Passage(topic, verdict.strength(), value.text(), value.location(), verdict.rule()));
  }

  private static Optional<String> text(Node.Mapping mapping, String key) {
    return mapping
        .get(key)
        .filter(Node.Scalar.class::isInstance)
        .map(node -> ((Node.Scalar) node).text().strip())
        .filter(text -> !text.isEmpty());
  }

  private static List<Node.Mapping> list(Node.Mapping mapping, String key) {
    return mapping.get(key).map(FrontMatterReader::mappings).orElse(List.of());
  }

  private static List<Node.Mapping> mappings(Node node) {
    List<Node> nodes = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
    return nodes.stream()
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast)
        .toList();
  }

  /** The single values of an entry: one, a list, or a mapping of lists as old cards have it. */
  private static List<Node.Scalar> scalars(Node node) {
    List<Node.Scalar> scalars = new ArrayList<>();
    if (node instanceof Node.Scalar scalar && scalar.type() != Node.Type.NULL) {
      scalars.add(scalar);
    } else if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> scalars.addAll(scalars(item)));
    } else if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> scalars.addAll(scalars(entry.value())));
    }
    return scalars;
  }
}
