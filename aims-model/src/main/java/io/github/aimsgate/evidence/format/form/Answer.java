package io.github.aimsgate.evidence.format.form;

import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Cuttings;
import io.github.aimsgate.evidence.judge.Judge;
import io.github.aimsgate.evidence.judge.Verdict;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/** An answer made of parts, such as one risk of an analysis: complete only if each part is. */
final class Answer {

  private static final int LEAST_WORDS = 4;

  private static final String BLANKS = " \t\n\u000B\f\r";

  private final Topic topic;
  private final Judge judge;
  private final Cuttings cuttings;
  private final String subject;
  private final Location location;
  private final List<String> said = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private final List<Passage> voids = new ArrayList<>();

  /**
   * An answer without parts as yet.
   *
   * @param subject what it is about, such as {@code R1}; empty for the document as a whole
   */
  Answer(Topic topic, Judge judge, Cuttings cuttings, String subject, Location location) {
    this.topic = topic;
    this.judge = judge;
    this.cuttings = cuttings;
    this.subject = subject;
    this.location = location;
  }

  /** A part that is a word, a figure or a name. */
  Answer value(String label, Optional<? extends Node> part) {
    return part(label, part, topic, 1);
  }

  /** A part that names who does or decides something. */
  Answer person(String label, Optional<? extends Node> part) {
    return part(label, part, Topic.OWNER, 1);
  }

  /** A part that has to explain something. */
  Answer reason(String label, Optional<? extends Node> part) {
    return part(label, part, topic, LEAST_WORDS);
  }

  /** A part that was checked by the form, such as a date. */
  Answer checked(String label, Optional<String> part) {
    part.ifPresentOrElse(text -> said.add(label + ": " + text), () -> gaps.add(label));
    return this;
  }

  private Answer part(String label, Optional<? extends Node> part, Topic judgedAs, int leastWords) {
    List<Node.Scalar> texts = part.map(Answer::texts).orElse(List.of());
    if (texts.isEmpty()) {
      gaps.add(label);
      return this;
    }
    for (Node.Scalar text : texts) {
      Verdict verdict = judge.value(judgedAs, cuttings.of(text.text()));
      if (verdict.strength() == Strength.VOID) {
        gaps.add(label + " (" + verdict.reason() + ")");
        voids.add(new Passage(topic, Strength.VOID, text.text(), text.location(), verdict.rule()));
      } else if (judgedAs == Topic.OWNER && verdict.strength() == Strength.WEAK) {
        gaps.add(label + " (" + verdict.reason() + ")");
      } else if (words(text.text()) < leastWords) {
        gaps.add(label + " (is too short to be an answer)");
        said.add(label + ": " + text.text());
      } else {
        said.add(label + ": " + text.text());
        statements.add(text.text());
      }
    }
    return this;
  }

  /** No part may deny what the answer is about, as in "works without oversight". */
  Answer notDenied() {
    for (String statement : statements) {
      Verdict verdict = judge.prose(topic, cuttings.of(statement));
      if (verdict.strength() == Strength.VOID) {
        gaps.add("an answer that holds (\"" + statement + "\" " + verdict.reason() + ")");
      }
    }
    return this;
  }

  boolean isComplete() {
    return gaps.isEmpty();
  }

  /** Whether any part says anything, be it a placeholder. */
  boolean isTried() {
    return !said.isEmpty() || !voids.isEmpty();
  }

  /** What the parts say. */
  String text() {
    return prefix() + String.join("; ", said);
  }

  Location location() {
    return location;
  }

  Topic topic() {
    return topic;
  }

  /** The passage of an answer that lacks something. */
  Passage incomplete() {
    if (said.isEmpty() && !voids.isEmpty()) {
      return voids.get(0);
    }
    String text = prefix() + "lacks " + String.join(", ", gaps);
    return new Passage(
        topic,
        Strength.WEAK,
        said.isEmpty() ? text : text + "; says " + String.join("; ", said),
        location,
        "incomplete");
  }

  private String prefix() {
    return subject.isEmpty() ? "" : subject + " ";
  }

  static List<Node.Scalar> texts(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.type() == Node.Type.NULL || scalar.text().isBlank()
          ? List.of()
          : List.of(scalar);
    }
    return node instanceof Node.Sequence list
        ? list.items().stream().flatMap(item -> texts(item).stream()).toList()
        : List.of();
  }

  private static int words(String text) {
    return new StringTokenizer(text.strip(), BLANKS).countTokens();
  }
}
