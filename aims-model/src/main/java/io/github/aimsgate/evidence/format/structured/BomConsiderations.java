package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Verdict;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the considerations of a model card that several fields make together. */
final class BomConsiderations {

  private final Report report;
  private final FieldJudge judge;

  BomConsiderations(Report report, FieldJudge judge) {
    this.report = report;
    this.judge = judge;
  }

  void read(Node considerations) {
    Tree.mappings(considerations, "fairnessAssessments").forEach(this::groupAtRisk);
    Tree.mappings(considerations, "environmentalConsiderations", "energyConsumptions")
        .forEach(this::energy);
  }

  private void groupAtRisk(Node.Mapping assessment) {
    Optional<Node.Scalar> group = told(Topic.OBJECTIVES, assessment, "groupAtRisk");
    Optional<Node.Scalar> harms = told(Topic.RISKS, assessment, "harms");
    Optional<Node.Scalar> mitigation =
        told(Topic.HARM_MITIGATION, assessment, "mitigationStrategy");
    String who = group.map(text -> text.text().strip() + ": ").orElse("");
    harms.ifPresent(
        text ->
            report.passage(
                Topic.RISKS,
                who + text.text(),
                text.location(),
                judge.prose(Topic.RISKS, who + text.text())));
    mitigation.ifPresent(
        text ->
            report.passage(
                Topic.HARM_MITIGATION,
                text.text(),
                text.location(),
                judge.prose(Topic.HARM_MITIGATION, text.text())));
    if (group.isPresent()) {
      boolean complete = harms.isPresent() && mitigation.isPresent();
      String text =
          who
              + harms.map(Node.Scalar::text).orElse("lacks the harms")
              + "; "
              + mitigation.map(Node.Scalar::text).orElse("lacks a mitigation");
      report.passage(
          Topic.IMPACT_GROUPS,
          complete ? Strength.STRONG : Strength.WEAK,
          text,
          group.get().location(),
          complete ? "complete" : "incomplete");
    }
  }

  /** A field that says something; where it does not, that is reported. */
  private Optional<Node.Scalar> told(Topic topic, Node.Mapping owner, String key) {
    Optional<Node.Scalar> text = Tree.text(owner, key);
    if (text.isEmpty()) {
      return text;
    }
    Verdict verdict = judge.alone(topic, part(key, text.get()));
    if (verdict.strength() == Strength.VOID) {
      Topic reported = topic == Topic.OBJECTIVES ? Topic.IMPACT_GROUPS : topic;
      report.passage(reported, text.get().text(), text.get().location(), verdict);
      return Optional.empty();
    }
    return text;
  }

  private static Part part(String key, Node.Scalar text) {
    About about = new About(Set.of(), false, 1);
    return new Part(
        List.of("fairnessAssessments", key), about, text.text(), text.location(), Part.Kind.TEXT);
  }

  private void energy(Node.Mapping consumption) {
    List<String> figures = new ArrayList<>();
    amount(consumption, "activityEnergyCost", "energy", figures);
    amount(consumption, "co2CostEquivalent", "emissions", figures);
    amount(consumption, "co2CostOffset", "offset", figures);
    String activity =
        Tree.text(consumption, "activity").map(Node.Scalar::text).orElse("an activity");
    report.passage(
        Topic.ENVIRONMENTAL_IMPACT,
        figures.isEmpty() ? Strength.WEAK : Strength.STRONG,
        activity + ": " + (figures.isEmpty() ? "lacks figures" : String.join(", ", figures)),
        consumption.location(),
        figures.isEmpty() ? "incomplete" : "figures");
  }

  private static void amount(
      Node.Mapping consumption, String key, String name, List<String> figures) {
    Optional<Node> value = Tree.at(consumption, key, "value");
    if (value.flatMap(Amount::of).isPresent()) {
      String unit = Tree.text(consumption, key, "unit").map(Node.Scalar::text).orElse("");
      figures.add((name + " " + ((Node.Scalar) value.get()).text() + " " + unit).strip());
    }
  }
}
