package io.github.aimsgate.evidence.format.assessment;

import io.github.aimsgate.evidence.format.answer.Said;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a sheet from YAML or JSON: keys are names, items with keys are rows. */
final class TreeSheet {

  private final AssessmentWords words;
  private final List<String> names = new ArrayList<>();
  private final List<Said> answers = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  TreeSheet(AssessmentWords words) {
    this.words = words;
  }

  Sheet read(Node.Mapping root) {
    StringBuilder title = new StringBuilder();
    for (Node.Entry entry : root.entries()) {
      title.append(' ').append(spaced(entry.key()));
      if (entry.value() instanceof Node.Scalar value && value.text().length() < 120) {
        title.append(" · ").append(value.text());
      }
      title.append(" ·");
    }
    root.entries().forEach(entry -> walk(List.of(entry.key()), entry.value()));
    return new Sheet(title.toString(), names, answers, rows);
  }

  private static String spaced(String key) {
    return AssessmentWords.CAMEL.matcher(key).replaceAll(" ").replace('_', ' ').replace('-', ' ');
  }

  private void walk(List<String> path, Node node) {
    names.add(path.get(path.size() - 1));
    if (node instanceof Node.Scalar scalar) {
      answers.add(new Said(path, scalar.text(), scalar.location()));
    } else if (node instanceof Node.Mapping mapping) {
      mapping(path, mapping);
    } else if (node instanceof Node.Sequence list) {
      list(path, list);
    }
  }

  private void mapping(List<String> path, Node.Mapping mapping) {
    List<Said> asked = asked(path, mapping);
    if (!asked.isEmpty()) {
      names.add(asked.get(0).name());
      answers.addAll(asked);
      return;
    }
    mapping.entries().forEach(entry -> walk(with(path, entry.key()), entry.value()));
  }

  private void list(List<String> path, Node.Sequence list) {
    List<Said> single = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof Node.Mapping mapping) {
        if (!asked(path, mapping).isEmpty() || mapping.entries().size() < 2) {
          mapping(path, mapping);
        } else {
          row(path, mapping);
        }
      } else if (item instanceof Node.Scalar scalar) {
        single.add(new Said(path, scalar.text(), scalar.location()));
      } else {
        walk(path, item);
      }
    }
    join(path, list.location(), single).ifPresent(answers::add);
  }

  private void row(List<String> path, Node.Mapping item) {
    List<Said> cells = new ArrayList<>();
    for (Node.Entry entry : item.entries()) {
      List<String> name = with(path, entry.key());
      if (entry.value() instanceof Node.Scalar scalar) {
        cells.add(new Said(name, scalar.text(), scalar.location()));
      } else if (entry.value() instanceof Node.Sequence list && isPlain(list)) {
        join(name, list.location(), Said.in(name, list)).ifPresent(cells::add);
      } else {
        walk(name, entry.value());
      }
      names.add(entry.key());
    }
    rows.add(new Row(path, cells, item.location()));
  }

  private static boolean isPlain(Node.Sequence list) {
    return list.items().stream().allMatch(Node.Scalar.class::isInstance);
  }

  private static Optional<Said> join(List<String> path, Location at, List<Said> single) {
    return single.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Said(path, String.join("; ", single.stream().map(Said::text).toList()), at));
  }

  /** A question with its answer and what was remarked, wherever keys name them so. */
  private List<Said> asked(List<String> path, Node.Mapping mapping) {
    Optional<Node.Scalar> question =
        mapping.entries().stream()
            .filter(entry -> words.isQuestionKey(entry.key()))
            .flatMap(entry -> scalar(entry.value()).stream())
            .findFirst();
    Optional<Node.Entry> answer =
        mapping.entries().stream().filter(entry -> words.isAnswerKey(entry.key())).findFirst();
    if (question.isEmpty() || answer.isEmpty()) {
      return List.of();
    }
    List<String> name = with(path, question.get().text());
    List<Said> parts = new ArrayList<>(Said.in(name, answer.get().value()));
    mapping.entries().stream()
        .filter(entry -> words.isRemarkKey(entry.key()))
        .forEach(entry -> parts.addAll(Said.in(name, entry.value())));
    return parts;
  }

  private static Optional<Node.Scalar> scalar(Node node) {
    return node instanceof Node.Scalar scalar ? Optional.of(scalar) : Optional.empty();
  }

  private static List<String> with(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }
}
