package io.github.aimsgate.evidence.format.form;

import io.github.aimsgate.control.Control;
import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the answers of a risk assessment. */
final class RiskForm implements Form {

  private static final List<String> CONTROLS =
      ControlCatalogue.standard().controls().stream().map(Control::id).toList();

  private final List<Answer> analysis = new ArrayList<>();
  private final List<Answer> treatment = new ArrayList<>();
  private final List<Answer> residual = new ArrayList<>();
  private final Answers answers;

  RiskForm(Answers answers) {
    this.answers = answers;
  }

  @Override
  public void read(Node.Mapping root) {
    Fields form = Fields.of(root, "a risk assessment", answers.problems());
    Head.read(form, RiskAssessmentFormat.SCHEMA, answers);
    Screening.read(form, answers);
    answers.text(form, "method");
    answers.text(form, "register");
    Optional<Node.Scalar> criteria = answers.text(form, "criteria");
    int number = 0;
    for (Node item : form.list("risks")) {
      number++;
      risk(form.item(item, "a risk"), "risk " + number, criteria);
    }
    form.finish();
    answers.add(analysis);
    answers.add(treatment);
    answers.add(residual);
  }

  private void risk(Fields risk, String place, Optional<Node.Scalar> criteria) {
    Optional<Node.Scalar> id = answers.text(risk, "id");
    String subject = id.map(Node.Scalar::text).orElse(place);
    Optional<Node.Scalar> description = answers.text(risk, "description");
    answers.prose(Topic.RISKS, description);
    Optional<Node.Scalar> own = answers.text(risk, "criterion");
    analysis.add(
        answers
            .answer(Topic.RISK_ANALYSIS, subject, risk.location())
            .value("id", id)
            .value("description", description)
            .value("likelihood", answers.text(risk, "likelihood"))
            .value("consequence", answers.text(risk, "consequence"))
            .value("criterion", own.isPresent() ? own : criteria)
            .person("owner", answers.text(risk, "owner")));
    treatment(subject, risk);
    residual(subject, risk);
    risk.finish();
  }

  private void treatment(String subject, Fields risk) {
    Answer answer = answers.answer(Topic.RISK_TREATMENT, subject, risk.location("treatment"));
    Optional<Fields> fields = risk.fields("treatment");
    Optional<Node> controls = fields.flatMap(this::controls);
    answer
        .reason("measures", fields.flatMap(treatment -> answers.text(treatment, "measures")))
        .value("controls", controls);
    fields.ifPresent(Fields::finish);
    treatment.add(answer);
  }

  private Optional<Node> controls(Fields treatment) {
    List<Node> known = new ArrayList<>();
    List<Node.Scalar> named =
        answers.texts(treatment, "controls").map(Answer::texts).orElse(List.of());
    for (Node.Scalar control : named) {
      if (CONTROLS.contains(control.text())) {
        known.add(control);
      } else {
        treatment.report(
            control.location(),
            "\"" + control.text() + "\" is no control of Annex A",
            Spelling.allowed(control.text(), CONTROLS));
      }
    }
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new Node.Sequence(treatment.location("controls"), known));
  }

  private void residual(String subject, Fields risk) {
    Answer answer = answers.answer(Topic.RESIDUAL_RISK, subject, risk.location("residual"));
    Optional<Fields> fields = risk.fields("residual");
    answer
        .value("level", fields.flatMap(residual -> answers.text(residual, "level")))
        .person("accepted-by", fields.flatMap(residual -> answers.text(residual, "accepted-by")))
        .checked("accepted-on", fields.flatMap(residual -> answers.date(residual, "accepted-on")));
    fields.ifPresent(
        residual -> {
          answers.text(residual, "reason");
          residual.finish();
        });
    this.residual.add(answer);
  }
}
