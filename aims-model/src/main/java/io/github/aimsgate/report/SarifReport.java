package io.github.aimsgate.report;

import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.yaml.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * Findings for code scanners and editors, SARIF 2.1.0. What passes and what is waived is left out:
 * consumers either show it as wrong, or drop what is marked as suppressed without saying so.
 */
public final class SarifReport implements ReportFormat {

  private static final String NO_SYSTEM = "shadow AI";

  private static final String UNRESERVED = "-._~/";

  @Override
  public String id() {
    return "sarif";
  }

  @Override
  public String fileName() {
    return "aims.sarif";
  }

  @Override
  public byte[] render(Decision decision) {
    List<Result> results = results(decision);
    SortedMap<String, String> rules = new TreeMap<>();
    results.forEach(
        result -> rules.putIfAbsent(result.finding().rule(), Prose.title(result.control())));
    return JsonText.indented(
        json -> {
          json.writeStringProperty(
              "$schema",
              "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
          json.writeStringProperty("version", "2.1.0");
          JsonText.objects(json, "runs", List.of(results), run -> run(json, run, rules));
        });
  }

  private static void run(
      JsonGenerator json, List<Result> results, SortedMap<String, String> rules) {
    JsonText.object(
        json,
        "tool",
        tool ->
            JsonText.object(
                tool,
                "driver",
                driver -> {
                  driver.writeStringProperty("name", "aims");
                  driver.writeStringProperty(
                      "informationUri", "https://github.com/aimsgate/aims-maven-plugin");
                  JsonText.objects(
                      driver,
                      "rules",
                      rules.entrySet(),
                      rule -> rule(driver, rule.getKey(), rule.getValue()));
                }));
    json.writeStringProperty("columnKind", "utf16CodeUnits");
    List<String> ids = List.copyOf(rules.keySet());
    JsonText.objects(
        json,
        "results",
        results,
        result -> result(json, result, ids.indexOf(result.finding().rule())));
  }

  private static void rule(JsonGenerator json, String id, String title) {
    int slash = id.indexOf('/');
    String aspect = slash < 0 ? "" : ": " + id.substring(slash + 1).replace('-', ' ');
    json.writeStringProperty("id", id);
    text(json, "shortDescription", title + aspect);
    text(
        json,
        "help",
        "What the control asks, and an example that satisfies it: mvn aims:explain -Daims.control="
            + (slash < 0 ? id : id.substring(0, slash)));
  }

  private static void result(JsonGenerator json, Result result, int ruleIndex) {
    Finding finding = result.finding();
    Location location = finding.location();
    json.writeStringProperty("ruleId", finding.rule());
    json.writeNumberProperty("ruleIndex", ruleIndex);
    json.writeStringProperty("level", finding.severity().word());
    if (finding.baselined()) {
      json.writeStringProperty("baselineState", "unchanged");
    }
    text(
        json,
        "message",
        result.system()
            + ": "
            + Prose.reference(result.control())
            + ": "
            + finding.message()
            + "; fix: "
            + finding.fix());
    json.writeArrayPropertyStart("locations");
    JsonText.item(
        json,
        place ->
            JsonText.object(
                place,
                "physicalLocation",
                physical -> {
                  JsonText.object(
                      physical,
                      "artifactLocation",
                      artifact -> artifact.writeStringProperty("uri", uri(location.file())));
                  JsonText.object(
                      physical,
                      "region",
                      region -> {
                        region.writeNumberProperty("startLine", location.line());
                        region.writeNumberProperty("startColumn", location.column());
                      });
                }));
    json.writeEndArray();
    JsonText.object(
        json,
        "partialFingerprints",
        prints -> prints.writeStringProperty("aimsFinding/v1", fingerprint(result)));
  }

  private static void text(JsonGenerator json, String name, String text) {
    JsonText.object(json, name, message -> message.writeStringProperty("text", text));
  }

  private static List<Result> results(Decision decision) {
    List<Result> results = new ArrayList<>();
    for (Decision.OfSystem system : decision.systems()) {
      for (Decision.OfControl control : system.controls()) {
        control.findings().stream()
            .filter(finding -> finding.waiver().isEmpty())
            .sorted()
            .forEach(finding -> results.add(new Result(system.id(), control, finding)));
      }
    }
    decision
        .discovered()
        .ifPresent(
            found ->
                found.control().findings().stream()
                    .sorted()
                    .forEach(
                        finding -> results.add(new Result(NO_SYSTEM, found.control(), finding))));
    return results;
  }

  /** Stays the same when the finding moves to another line. */
  private static String fingerprint(Result result) {
    Finding finding = result.finding();
    String what =
        String.join(
            "\n", result.system(), finding.rule(), finding.location().file(), finding.message());
    return Digests.sha256(what.getBytes(StandardCharsets.UTF_8));
  }

  private static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (octet & 0xFF);
      boolean plain =
          (letter >= 'a' && letter <= 'z')
              || (letter >= 'A' && letter <= 'Z')
              || (letter >= '0' && letter <= '9')
              || UNRESERVED.indexOf(letter) >= 0;
      if (plain) {
        uri.append(letter);
      } else {
        uri.append('%')
            .append(Character.toUpperCase(Character.forDigit(letter >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(letter & 15, 16)));
      }
    }
    return uri.toString();
  }

  private record Result(String system, Decision.OfControl control, Finding finding) {}
}
