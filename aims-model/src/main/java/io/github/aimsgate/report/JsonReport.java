package io.github.aimsgate.report;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.gate.BaselineState;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Discovered;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.ShadowAsset;
import io.github.aimsgate.yaml.JsonText;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * The report for programs, {@code aims/report/v1}.
 *
 * <p>Where nobody looked for AI, {@code discovery} says {@code not-performed}, so that nobody takes
 * the empty {@code shadowAi} for a clean bill.
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
    List<ShadowAsset> shadow = decision.discovered().map(Discovered::shadow).orElse(List.of());
    JsonText.objects(json, "shadowAi", shadow, asset -> shadow(json, asset));
    decision.discovered().ifPresent(discovered -> beside(json, discovered));
    json.writeStringProperty(
        "discovery", decision.discovered().isPresent() ? "performed" : "not-performed");
    decision.baseline().ifPresent(baseline -> baseline(json, baseline));
  }

  private static void baseline(JsonGenerator json, BaselineState baseline) {
    JsonText.object(
        json,
        "baseline",
        state -> {
          state.writeNumberProperty("total", baseline.total());
          state.writeNumberProperty("left", baseline.left());
          state.writeStringProperty("until", baseline.until().toString());
          state.writeBooleanProperty("inForce", baseline.holds());
        });
  }

  /** What fails nothing, where there is some. */
  private static void beside(JsonGenerator json, Discovered discovered) {
    if (!discovered.hints().isEmpty()) {
      JsonText.objects(json, "hints", discovered.hints(), asset -> shadow(json, asset));
    }
    if (!discovered.notes().isEmpty()) {
      JsonText.objects(json, "exclusions", discovered.notes(), note -> finding(json, note));
    }
  }

  private static void shadow(JsonGenerator json, ShadowAsset shadow) {
    Asset asset = shadow.asset();
    json.writeStringProperty("kind", asset.kind().word());
    json.writeStringProperty("name", asset.name());
    json.writeStringProperty("location", shadow.finding().location().toString());
    asset.version().ifPresent(version -> json.writeStringProperty("version", version));
    json.writeStringProperty("technology", asset.technology());
    json.writeStringProperty("category", asset.category());
    json.writeStringProperty("confidence", asset.confidence().word());
    json.writeStringProperty("scope", asset.scope().word());
    asset.sha256().ifPresent(sha256 -> json.writeStringProperty("sha256", sha256));
    finding(json, shadow.finding());
    JsonText.objects(
        json,
        "sightings",
        asset.sightings(),
        sighting -> {
          json.writeStringProperty("signal", sighting.signal().word());
          json.writeStringProperty("file", sighting.location().file());
          json.writeNumberProperty("line", sighting.location().line());
          json.writeNumberProperty("column", sighting.location().column());
          json.writeStringProperty("detail", sighting.detail());
        });
  }

  private static void system(JsonGenerator json, Decision.OfSystem system) {
    json.writeStringProperty("id", system.id());
    json.writeStringProperty("name", system.name());
    json.writeStringProperty("stage", system.stage().word());
    json.writeStringProperty("risk", system.risk().word());
    json.writeStringProperty("decision", system.outcome().name());
    JsonText.texts(json, "partial", system.partial());
    system.assetsSha256().ifPresent(sha256 -> json.writeStringProperty("assetsSha256", sha256));
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
    if (finding.baselined()) {
      json.writeBooleanProperty("baseline", true);
    }
  }
}
