package io.github.aimsgate.evidence.format.form;

import io.github.aimsgate.control.RiskLevel;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Cuttings;
import io.github.aimsgate.evidence.judge.Judge;
import io.github.aimsgate.evidence.judge.Verdict;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a form answers: collects passages, facts and problems, and leaves worth to the judge. */
final class Answers {

  private static final List<String> LEVELS =
      Arrays.stream(RiskLevel.values()).map(RiskLevel::word).toList();

  private final Judge judge;
  private final Cuttings cuttings = new Cuttings();
  private final List<Problem> problems;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();

  Answers(Judge judge, List<Problem> problems) {
    this.judge = judge;
    this.problems = problems;
  }

  List<Problem> problems() {
    return problems;
  }

  List<Passage> passages() {
    return passages.stream()
        .sorted(Comparator.comparing(Passage::location).thenComparing(Passage::topic))
        .toList();
  }

  List<Fact> facts() {
    return facts.stream()
        .sorted(Comparator.comparing(Fact::location).thenComparing(Fact::kind))
        .toList();
  }

  /** An answer to be filled with parts. */
  Answer answer(Topic topic, String subject, Location location) {
    return new Answer(topic, judge, cuttings, subject, location);
  }

  /** Adds the answers to one topic: strong only if each is complete. */
  void add(List<Answer> answers) {
    if (answers.stream().noneMatch(Answer::isTried)) {
      return;
    }
    if (answers.stream().allMatch(Answer::isComplete)) {
      Answer first = answers.get(0);
      String text = answers.stream().map(Answer::text).collect(Collectors.joining(" | "));
      passages.add(new Passage(first.topic(), Strength.STRONG, text, first.location(), "complete"));
      return;
    }
    answers.stream()
        .filter(answer -> !answer.isComplete())
        .map(Answer::incomplete)
        .forEach(passages::add);
  }

  /** Adds an answer in prose. */
  void prose(Topic topic, Optional<Node.Scalar> text) {
    text.ifPresent(
        answer -> passage(topic, answer, judge.prose(topic, cuttings.of(answer.text()))));
  }

  /** Adds an answer that is a name, a version or the like. */
  void value(Topic topic, Optional<Node.Scalar> text) {
    text.ifPresent(
        answer -> passage(topic, answer, judge.value(topic, cuttings.of(answer.text()))));
  }

  private void passage(Topic topic, Node.Scalar text, Verdict verdict) {
    passages.add(
        new Passage(topic, verdict.strength(), text.text(), text.location(), verdict.rule()));
  }

  /** Whether a text explains something: no placeholder, and more than a word or two. */
  boolean explains(Topic topic, Optional<? extends Node> text) {
    return text.isPresent()
        && answer(topic, "", text.get().location()).reason("reason", text).isComplete();
  }

  /** The text of an entry: not a list, a mapping or a boolean. */
  Optional<Node.Scalar> text(Fields fields, String key) {
    return fields.node(key).flatMap(node -> text(fields, node, "\"" + key + "\""));
  }

  /** The texts of an entry that is a list of them. */
  Optional<Node> texts(Fields fields, String key) {
    List<Node> texts = new ArrayList<>();
    for (Node item : fields.list(key)) {
      text(fields, item, "an item of \"" + key + "\"").ifPresent(texts::add);
    }
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Node.Sequence(fields.location(key), texts));
  }

  private static Optional<Node.Scalar> text(Fields fields, Node node, String what) {
    if (node instanceof Node.Scalar scalar
        && (scalar.type() == Node.Type.STRING || scalar.type() == Node.Type.NUMBER)) {
      return Optional.of(scalar);
    }
    if (!(node instanceof Node.Scalar scalar && scalar.type() == Node.Type.NULL)) {
      fields.report(
          node.location(), what + " must be text, and is " + node.describe(), "answer in words");
    }
    return Optional.empty();
  }

  /** A date, reported if it is none. */
  Optional<String> date(Fields fields, String key) {
    return text(fields, key).flatMap(text -> fields.date(key)).map(Object::toString);
  }

  /** The level of risk that the assessment came to. */
  Optional<String> level(Fields fields, String key) {
    Optional<String> level =
        text(fields, key)
            .flatMap(text -> fields.word(text, "level of risk", RiskLevel::of, LEVELS))
            .map(RiskLevel::word);
    level.ifPresent(word -> fact(Fact.Kind.ASSESSED_RISK, word, fields.location(key)));
    return level;
  }

  /** Adds a fact, unless its value is a placeholder. */
  void fact(Fact.Kind kind, Optional<Node.Scalar> text) {
    text.filter(value -> !value.text().isBlank())
        .filter(value -> namesSomething(value.text()))
        .ifPresent(value -> fact(kind, value.text().strip(), value.location()));
  }

  private boolean namesSomething(String value) {
    return judge.value(Topic.OWNER, cuttings.of(value)).strength() != Strength.VOID;
  }

  /** Adds a fact. */
  void fact(Fact.Kind kind, String value, Location location) {
    facts.add(new Fact(kind, value, location));
  }
}
