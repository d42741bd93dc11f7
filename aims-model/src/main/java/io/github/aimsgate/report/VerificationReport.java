package io.github.aimsgate.report;

import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.ledger.Finding;
import io.github.aimsgate.ledger.Verification;
import io.github.aimsgate.yaml.JsonText;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What the verification of a ledger came to, for people and for programs. */
public final class VerificationReport {

  private VerificationReport() {}

  /**
   * Lines for a console: the outcome first, then what led to it.
   *
   * @param ledger the ledger's name, as the user knows it
   */
  public static List<ConsoleReport.Line> lines(String ledger, Verification verification) {
    boolean verified = verification.outcome() == Verification.Outcome.VERIFIED;
    Severity level = verified ? Severity.NOTE : Severity.ERROR;
    List<ConsoleReport.Line> lines = new ArrayList<>();
    lines.add(
        new ConsoleReport.Line(
            level,
            verification.outcome()
                + " "
                + ledger
                + ": "
                + count(verification.size())
                + " · "
                + meaning(verification.outcome())));
    for (Finding finding : verification.findings()) {
      lines.add(new ConsoleReport.Line(level, "  " + Prose.printable(finding.toString())));
    }
    for (String warning : verification.warnings()) {
      lines.add(new ConsoleReport.Line(Severity.WARNING, "  " + Prose.printable(warning)));
    }
    if (verified) {
      lines.add(new ConsoleReport.Line(level, "  root " + verification.root()));
    }
    return lines;
  }

  /** A JSON object, {@code aims/ledger-verification/v1}. */
  public static byte[] json(Verification verification) {
    return JsonText.indented(json -> write(json, verification));
  }

  private static void write(JsonGenerator json, Verification verification) {
    json.writeStringProperty("schema", "aims/ledger-verification/v1");
    json.writeStringProperty("outcome", verification.outcome().name());
    json.writeNumberProperty("size", verification.size());
    json.writeStringProperty("root", verification.root().toString());
    JsonText.objects(
        json,
        "findings",
        verification.findings(),
        finding -> {
          finding.index().ifPresent(index -> json.writeNumberProperty("index", index));
          finding.recordId().ifPresent(id -> json.writeStringProperty("recordId", id));
          json.writeStringProperty("rule", finding.rule().id());
          json.writeStringProperty("message", finding.message());
        });
    JsonText.texts(json, "warnings", verification.warnings());
  }

  private static String count(long records) {
    return records == 1 ? "1 record" : records + " records";
  }

  private static String meaning(Verification.Outcome outcome) {
    return switch (outcome) {
      case VERIFIED -> "every byte is as it was signed, and the history begins as the pins say";
      case UNVERIFIABLE -> "nothing contradicts itself, and something is missing to say more";
      case TAMPERED -> "something is not what was signed";
    };
  }
}
