package io.github.aimsgate.report;

import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.yaml.JsonText;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * The report for programs, {@code aims/report/v1}.
 *
 * <p>Assets that no system covers are not looked for yet: {@code shadowAi} is empty and {@code
 * discovery} says {@code not-performed}, so that nobody takes the empty list for a clean bill.
 */
public final class JsonReport implements ReportFormat {

  @Override
  public String id() {
    return "json";
  }

  @Override
  public String fileName() {
    return "report.json";
  }

  @Override
  public byte[] render(Decision decision) {
    return JsonText.indented(json -> decision(json, decision));
  }

  private static void decision(JsonGenerator json, Decision decision) {
    json.writeStringProperty("schema", "aims/report/v1");
    json.writeStringProperty("decision", decision.outcome().name());
    JsonText.object(
        json,
        "policy",
        policy -> {
          policy.writeStringProperty("name", decision.policy().name());
          policy.writeStringProperty("version", decision.policy().version());
          policy.writeStringProperty("sha256", decision.policy().sha256());
        });
    json.writeStringProperty("instant", decision.instant().toString());
    decision.commit().ifPresent(commit -> json.writeStringProperty("commit", commit));
    decision.history().ifPresent(reason -> json.writeStringProperty("history", reason));
    JsonText.objects(json, "systems", decision.systems(), system -> system(json, system));
    JsonText.texts(json, "shadowAi", List.of());
    json.writeStringProperty("discovery", "not-performed");
  }

  private static void system(JsonGenerator json, Decision.OfSystem system) {
    json.writeStringProperty("id", system.id());
    json.writeStringProperty("name", system.name());
    json.writeStringProperty("stage", system.stage().word());
    json.writeStringProperty("risk", system.risk().word());
    json.writeStringProperty("decision", system.outcome().name());
    JsonText.texts(json, "partial", system.partial());
    JsonText.objects(json, "controls", system.controls(), control -> control(json, control));
    JsonText.objects(
        json,
        "documents",
        system.documents(),
        read -> {
          json.writeStringProperty("file", read.path());
          json.writeStringProperty("kind", read.kind());
          json.writeStringProperty("format", read.format());
          json.writeStringProperty("sha256", read.sha256());
        });
  }

  private static void control(JsonGenerator json, Decision.OfControl control) {
    json.writeStringProperty("id", control.id());
    json.writeStringProperty("name", control.name());
    json.writeStringProperty("status", control.status().word());
    control.dueFrom().ifPresent(stage -> json.writeStringProperty("dueFrom", stage.word()));
    JsonText.objects(
        json,
        "evidence",
        control.evidence(),
        evidence -> {
          json.writeStringProperty("file", evidence.location().file());
          json.writeNumberProperty("line", evidence.location().line());
          json.writeNumberProperty("column", evidence.location().column());
          json.writeStringProperty("topic", evidence.topic().id());
          json.writeStringProperty("sha256", evidence.sha256());
          json.writeStringProperty("strength", evidence.strong() ? "strong" : "weak");
        });
    JsonText.objects(
        json,
        "findings",
        control.findings().stream().sorted().toList(),
        finding -> finding(json, finding));
  }

  private static void finding(JsonGenerator json, Finding finding) {
    json.writeStringProperty("rule", finding.rule());
    json.writeStringProperty("severity", finding.severity().word());
    json.writeStringProperty("file", finding.location().file());
    json.writeNumberProperty("line", finding.location().line());
    json.writeNumberProperty("column", finding.location().column());
    json.writeStringProperty("message", finding.message());
    json.writeStringProperty("fix", finding.fix());
    finding.waiver().ifPresent(waiver -> json.writeStringProperty("waiver", waiver));
  }
}
