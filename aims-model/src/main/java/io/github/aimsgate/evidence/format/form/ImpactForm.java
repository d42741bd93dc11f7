package io.github.aimsgate.evidence.format.form;

import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the answers of an impact assessment. */
final class ImpactForm implements Form {

  private final List<Answer> mitigation = new ArrayList<>();
  private final Answers answers;

  ImpactForm(Answers answers) {
    this.answers = answers;
  }

  @Override
  public void read(Node.Mapping root) {
    Fields form = Fields.of(root, "an impact assessment", answers.problems());
    Head head = Head.read(form, ImpactAssessmentFormat.SCHEMA, answers);
    Screening.read(form, answers);
    process(form, head);
    answers.level(form, "risk-level");
    peopleAffected(form);
    answers.prose(Topic.INTENDED_USE, answers.text(form, "intended-use"));
    answers.prose(Topic.OUT_OF_SCOPE_USE, answers.text(form, "out-of-scope-use"));
    answers.prose(Topic.OUT_OF_SCOPE_USE, answers.text(form, "misuse"));
    answers.prose(Topic.LIMITATIONS, answers.text(form, "limitations"));
    system(form);
    harms(form, "individuals", Topic.IMPACT_INDIVIDUALS);
    rights(form);
    harms(form, "groups", Topic.IMPACT_GROUPS);
    harms(form, "society", Topic.IMPACT_SOCIETY);
    answers.add(mitigation);
    answers.text(form, "benefits");
    answers.text(form, "complaints");
    answers.text(form, "governance");
    answers.text(form, "notification");
    answers.text(form, "data-protection-assessment");
    oversight(form);
    answers.prose(Topic.USER_INFORMATION, answers.text(form, "user-information"));
    incidents(form);
    objectives(form);
    responsibilities(form);
    answers.prose(Topic.ENVIRONMENTAL_IMPACT, answers.text(form, "environment"));
    form.finish();
  }

  private void process(Fields form, Head head) {
    Optional<Fields> fields = form.fields("process");
    if (fields.isEmpty()) {
      return;
    }
    Fields process = fields.get();
    Optional<Node> assessors = answers.texts(process, "assessors");
    assessors
        .map(Answer::texts)
        .orElse(List.of())
        .forEach(person -> answers.fact(Fact.Kind.AUTHOR, Optional.of(person)));
    Optional<String> date = answers.date(process, "date");
    date.ifPresent(day -> answers.fact(Fact.Kind.ASSESSED, day, process.location("date")));
    answers.text(process, "scope");
    answers.text(process, "period");
    answers.text(process, "frequency");
    answers.add(
        List.of(
            answers
                .answer(Topic.IMPACT_PROCESS, "", process.location())
                .person("assessors", assessors)
                .checked("date", date)
                .reason("method", answers.text(process, "method"))
                .person("approval by", head.approver())
                .checked("approval on", head.approvedOn())));
    process.finish();
  }

  private void peopleAffected(Fields form) {
    Optional<Boolean> affected = form.flag("people-affected");
    Optional<Node.Scalar> reasons = answers.text(form, "people-affected-reasons");
    if (affected.isEmpty()) {
      return;
    }
    if (affected.get()) {
      answers.fact(Fact.Kind.PEOPLE_AFFECTED, "yes", form.location("people-affected"));
    } else if (reasons.isEmpty()) {
      form.report(
          form.location("people-affected"),
          "that nobody is affected needs reasons",
          "say why under \"people-affected-reasons\"");
    } else if (answers.explains(Topic.IMPACT_INDIVIDUALS, reasons)) {
      answers.fact(Fact.Kind.PEOPLE_AFFECTED, "no", form.location("people-affected"));
    }
  }

  /** The parts of the system that ISO/IEC 42005 has described beside its use. */
  private void system(Fields form) {
    answers.prose(Topic.TRAINING_DATA, answers.text(form, "data"));
    answers.prose(Topic.DATA_QUALITY, answers.text(form, "data-quality"));
    answers.prose(Topic.TECHNICAL_DESIGN, answers.text(form, "algorithm"));
    answers.prose(Topic.DEPLOYMENT, answers.text(form, "deployment"));
    answers.prose(Topic.MONITORING, answers.text(form, "monitoring"));
  }

  /** Fundamental rights, each with the harm to it, as Article 27 of the EU AI Act asks. */
  private void rights(Fields form) {
    List<Answer> assessed = new ArrayList<>();
    for (Node item : form.list("rights")) {
      Fields right = form.item(item, "a right");
      Optional<Node.Scalar> name = answers.text(right, "right");
      String subject = name.map(Node.Scalar::text).orElse("right " + (assessed.size() + 1));
      assessed.add(harm(right, subject, Topic.IMPACT_INDIVIDUALS).value("right", name));
    }
    answers.add(assessed);
  }

  private void harms(Fields form, String key, Topic topic) {
    Optional<Node> node = form.node(key);
    if (node.isPresent() && node.get() instanceof Node.Mapping) {
      Fields none = form.item(node.get(), "\"" + key + "\" without harms");
      none.requiredNode("none");
      Optional<Node.Scalar> reason = answers.text(none, "none");
      answers.add(List.of(answers.answer(topic, "", none.location(key)).reason("none", reason)));
      none.finish();
      return;
    }
    List<Answer> assessed = new ArrayList<>();
    int number = 0;
    for (Node item : form.list(key)) {
      number++;
      assessed.add(harm(form.item(item, "a harm"), key + " " + number, topic));
    }
    answers.add(assessed);
  }

  private Answer harm(Fields harm, String subject, Topic topic) {
    Optional<Node.Scalar> what = answers.text(harm, "harm");
    answers.prose(Topic.RISKS, what);
    Answer assessed =
        answers
            .answer(topic, subject, harm.location())
            .value("who", answers.text(harm, "who"))
            .value("harm", what)
            .value("likelihood", answers.text(harm, "likelihood"))
            .value("severity", answers.text(harm, "severity"));
    Answer mitigated = answers.answer(Topic.HARM_MITIGATION, subject, harm.location());
    Optional<Node.Scalar> measure = answers.text(harm, "mitigation");
    Optional<Fields> acceptance = harm.fields("acceptance");
    Optional<Node.Scalar> reason = acceptance.flatMap(fields -> answers.text(fields, "reason"));
    Optional<Node.Scalar> by = acceptance.flatMap(fields -> answers.text(fields, "by"));
    acceptance.ifPresent(Fields::finish);
    for (Answer answer : List.of(assessed, mitigated)) {
      if (acceptance.isPresent() && measure.isEmpty()) {
        answer.reason("acceptance reason", reason).person("acceptance by", by);
      } else {
        answer.reason("mitigation", measure);
      }
    }
    mitigation.add(mitigated);
    harm.finish();
    return assessed;
  }

  private void oversight(Fields form) {
    form.fields("oversight")
        .ifPresent(
            oversight -> {
              answers.add(
                  List.of(
                      answers
                          .answer(Topic.HUMAN_OVERSIGHT, "", oversight.location())
                          .person("who", answers.text(oversight, "who"))
                          .value("when", answers.text(oversight, "when"))
                          .value("power", answers.text(oversight, "power"))
                          .notDenied()));
              oversight.finish();
            });
  }

  private void incidents(Fields form) {
    form.fields("incidents")
        .ifPresent(
            incidents -> {
              answers.add(
                  List.of(
                      answers
                          .answer(Topic.INCIDENT_CONTACT, "", incidents.location())
                          .person("contact", answers.text(incidents, "contact"))
                          .value("how", answers.text(incidents, "how"))
                          .value("within", answers.text(incidents, "within"))
                          .notDenied()));
              incidents.finish();
            });
  }

  private void objectives(Fields form) {
    Optional<Node> objectives = answers.texts(form, "objectives");
    objectives.ifPresent(
        texts ->
            answers.add(
                List.of(
                    answers
                        .answer(Topic.OBJECTIVES, "", texts.location())
                        .reason("objectives", objectives))));
  }

  private void responsibilities(Fields form) {
    form.fields("responsibilities")
        .ifPresent(
            roles -> {
              answers.add(
                  List.of(
                      answers
                          .answer(Topic.DEVELOPMENT_PROCESS, "", roles.location())
                          .person("design", answers.text(roles, "design"))
                          .person("review", answers.text(roles, "review"))
                          .person("approve", answers.text(roles, "approve"))
                          .reason("process", answers.text(roles, "process"))));
              roles.finish();
            });
  }
}
