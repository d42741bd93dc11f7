package io.github.aimsgate.evidence.format.toolkit;

import static io.github.aimsgate.evidence.format.toolkit.ToolkitKeys.mappings;
import static io.github.aimsgate.evidence.format.toolkit.ToolkitKeys.scalar;

import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.answer.Collected;
import io.github.aimsgate.evidence.format.answer.Said;
import io.github.aimsgate.evidence.format.assessment.QuestionReading;
import io.github.aimsgate.evidence.judge.Verdict;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one card: a system with its measures, assessments and models, or one of these alone. */
final class ToolkitCard {

  private static final Verdict NOT_DONE =
      new Verdict(Strength.WEAK, "not-done", "is a measure that is not in force");

  private final String file;
  private final ToolkitKeys keys;
  private final Collected found;

  ToolkitCard(String file, ToolkitKeys keys, Collected found) {
    this.file = file;
    this.keys = keys;
    this.found = found;
  }

  void read(Node.Mapping card) {
    for (Node.Entry entry : card.entries()) {
      keys.topic(entry.key())
          .ifPresent(
              topic ->
                  Said.in(List.of(entry.key()), entry.value())
                      .forEach(said -> answer(topic, said)));
    }
    scalar(card, "name").ifPresent(name -> found.fact(Fact.Kind.NAME, said("name", name)));
    mappings(card, "owners").forEach(this::owner);
    labels(card);
    license(card);
    mappings(card, "measures").forEach(this::measure);
    profile(card);
    if (card.get("contents").isPresent()) {
      assessment(card);
    }
    mappings(card, "assessments").forEach(this::assessment);
    ToolkitModel model = new ToolkitModel(file, found);
    model.read(card);
    for (Node.Mapping inner : mappings(card, "models")) {
      license(inner);
      mappings(inner, "owners").forEach(this::owner);
      model.read(inner);
    }
  }

  private void answer(Topic topic, Said said) {
    found.add(topic, said);
    if (topic == Topic.TRAINING_DATA) {
      keys.source(said.text())
          .ifPresent(sentence -> found.add(Topic.DATA_PROVENANCE, said.saying(sentence)));
    }
  }

  private static Said said(String name, Node.Scalar value) {
    return new Said(List.of(name), value.text(), value.location());
  }

  private void owner(Node.Mapping owner) {
    List<Said> parts = new ArrayList<>();
    for (String key : List.of("organization", "name", "role", "email")) {
      scalar(owner, key).map(value -> said(key, value)).ifPresent(parts::add);
    }
    List<Said> told =
        parts.stream()
            .filter(part -> found.value(Topic.OWNER, part).strength() == Strength.STRONG)
            .toList();
    if (told.isEmpty()) {
      parts.stream().limit(1).forEach(part -> found.add(Topic.OWNER, part));
      return;
    }
    String text = String.join(", ", told.stream().map(Said::text).toList());
    Said first = told.get(0);
    found.add(Topic.OWNER, new Said(List.of(), text, first.location()));
    found.fact(Fact.Kind.OWNER, first);
  }

  private void labels(Node.Mapping card) {
    for (Node.Mapping label : mappings(card, "labels")) {
      Optional<Node.Scalar> name = scalar(label, "name");
      Optional<Node.Scalar> value = scalar(label, "value");
      if (name.isPresent() && value.isPresent()) {
        label(name.get().text(), value.get());
      } else {
        label.entries().stream()
            .filter(entry -> entry.value() instanceof Node.Scalar)
            .forEach(entry -> label(entry.key(), (Node.Scalar) entry.value()));
      }
    }
  }

  private void label(String name, Node.Scalar value) {
    keys.label(name).ifPresent(topic -> found.add(topic, said(name, value)));
  }

  private void license(Node.Mapping card) {
    for (Node.Mapping license : mappings(card, "license")) {
      scalar(license, "license_name")
          .ifPresent(
              name -> {
                found.add(Topic.LICENSE, said("license_name", name));
                found.fact(Fact.Kind.LICENSE, said("license_name", name));
              });
    }
  }

  private void measure(Node.Mapping measure) {
    Optional<Topic> topic = scalar(measure, "urn").flatMap(urn -> keys.measure(urn.text()));
    Optional<Node.Scalar> value = scalar(measure, "value");
    if (topic.isEmpty() || value.isEmpty()) {
      return;
    }
    Said said = new Said(List.of(), value.get().text(), value.get().location());
    Verdict verdict = found.verdict(topic.get(), said);
    boolean done = scalar(measure, "state").filter(s -> keys.isDone(s.text())).isPresent();
    boolean weaker = verdict.strength() == Strength.STRONG && !done;
    found.add(topic.get(), said, weaker ? NOT_DONE : verdict);
  }

  /** The class that the AI Act puts the system in. */
  private void profile(Node.Mapping card) {
    for (Node.Mapping profile : mappings(card, "ai_act_profile")) {
      Optional<Node.Scalar> category = scalar(profile, "publication_category");
      category
          .flatMap(said -> keys.level(said.text()))
          .ifPresent(
              level -> {
                Node.Scalar said = category.get();
                found.fact(new Fact(Fact.Kind.ASSESSED_RISK, level, said.location()));
                String text = "lacks date, by, reasons; says level: " + said.text();
                found.add(
                    new Passage(
                        Topic.RISK_SCREENING, Strength.WEAK, text, said.location(), "incomplete"));
              });
    }
  }

  private void assessment(Node.Mapping assessment) {
    List<Said> answers = new ArrayList<>();
    List<Said> authors = new ArrayList<>();
    Optional<Node.Scalar> date = scalar(assessment, "date");
    for (Node.Mapping content : mappings(assessment, "contents")) {
      Optional<Node.Scalar> question = scalar(content, "question");
      Optional<Node> answer = content.get("answer");
      if (question.isEmpty() || answer.isEmpty()) {
        continue;
      }
      List<String> path = List.of(question.get().text());
      answers.addAll(Said.in(path, answer.get()));
      scalar(content, "remarks")
          .map(remark -> new Said(path, remark.text(), remark.location()))
          .filter(found::told)
          .ifPresent(answers::add);
      mappings(content, "authors").stream()
          .flatMap(author -> scalar(author, "name").stream())
          .map(name -> said("author", name))
          .forEach(authors::add);
      date = date.or(() -> scalar(content, "timestamp"));
    }
    QuestionReading.read(answers, found);
    process(assessment, authors, date);
  }

  private void process(Node.Mapping assessment, List<Said> authors, Optional<Node.Scalar> date) {
    List<Said> told = authors.stream().filter(found::told).toList();
    told.forEach(author -> found.fact(Fact.Kind.AUTHOR, author));
    Optional<Said> named =
        scalar(assessment, "name").map(name -> said("name", name)).filter(found::told);
    Optional<Said> dated = date.map(value -> said("date", value)).filter(found::told);
    if (told.isEmpty() && dated.isEmpty()) {
      return;
    }
    String text =
        "lacks "
            + (told.isEmpty() ? "authors, " : "")
            + (dated.isEmpty() ? "date, " : "")
            + "approval; says "
            + named.map(Said::text).orElse("an assessment")
            + told.stream().findFirst().map(author -> " by " + author.text()).orElse("")
            + dated.map(day -> " on " + day.text()).orElse("");
    found.add(
        new Passage(
            Topic.IMPACT_PROCESS, Strength.WEAK, text, assessment.location(), "incomplete"));
  }
}
