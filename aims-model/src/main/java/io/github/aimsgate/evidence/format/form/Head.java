package io.github.aimsgate.evidence.format.form;

import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * What all forms begin and end with: of which system, by whom, when looked at again.
 *
 * @param approver who approved, as written
 * @param approvedOn when, an ISO 8601 date
 */
record Head(Optional<Node.Scalar> approver, Optional<String> approvedOn) {

  static Head read(Fields form, String schema, Answers answers) {
    form.word(
        "schema",
        word -> word.equals(schema) ? Optional.of(word) : Optional.empty(),
        List.of(schema));
    form.requiredNode("system");
    answers.fact(Fact.Kind.SYSTEM, answers.text(form, "system"));
    Optional<Node.Scalar> version = answers.text(form, "version");
    answers.fact(Fact.Kind.VERSION, version);
    answers.value(Topic.VERSION, version);
    answers.fact(Fact.Kind.AUTHOR, answers.text(form, "author"));
    form.fields("review").ifPresent(review -> review(review, answers));
    return form.fields("approval")
        .map(approval -> approval(approval, answers))
        .orElseGet(() -> new Head(Optional.empty(), Optional.empty()));
  }

  private static void review(Fields review, Answers answers) {
    answers
        .date(review, "last")
        .ifPresent(date -> answers.fact(Fact.Kind.REVIEWED, date, review.location("last")));
    answers
        .date(review, "next")
        .ifPresent(date -> answers.fact(Fact.Kind.NEXT_REVIEW, date, review.location("next")));
    answers.fact(Fact.Kind.APPROVER, answers.text(review, "by"));
    review.finish();
  }

  private static Head approval(Fields approval, Answers answers) {
    Optional<Node.Scalar> approver = answers.text(approval, "by");
    answers.fact(Fact.Kind.APPROVER, approver);
    Optional<String> on = answers.date(approval, "on");
    on.ifPresent(date -> answers.fact(Fact.Kind.APPROVED, date, approval.location("on")));
    approval.finish();
    return new Head(approver, on);
  }

  /** Reports keys without a value: an answer that was not given. */
  static void refuseEmpty(Node node, List<Problem> problems) {
    boolean empty = false;
    if (node instanceof Node.Scalar scalar) {
      empty = scalar.text().isBlank();
    } else if (node instanceof Node.Mapping mapping) {
      empty = mapping.entries().isEmpty();
      mapping.entries().forEach(entry -> refuseEmpty(entry.value(), problems));
    } else if (node instanceof Node.Sequence list) {
      empty = list.items().isEmpty();
      list.items().forEach(item -> refuseEmpty(item, problems));
    }
    if (empty) {
      problems.add(
          new Problem(
              node.location(), "has no value", "answer here, or remove the key until you can"));
    }
  }
}
