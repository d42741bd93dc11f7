package io.github.aimsgate.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.ledger.Finding;
import io.github.aimsgate.ledger.Rule;
import io.github.aimsgate.ledger.Verification;
import io.github.aimsgate.ledger.merkle.MerkleEdge;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerificationReportTest {

  private static final Finding CHANGED =
      new Finding(Optional.of(7L), Optional.of("id-7"), Rule.SIGNATURE, "was \u001b[2Jchanged");

  @Test
  void theOutcomeComesFirst() {
    List<ConsoleReport.Line> lines = VerificationReport.lines(".aims/ledger", tampered());

    assertEquals(Severity.ERROR, lines.get(0).level());
    assertTrue(lines.get(0).text().startsWith("TAMPERED .aims/ledger: 9 records · "));
    assertTrue(lines.get(1).text().contains("record 7 (id-7) · signature · was "));
  }

  @Test
  void nothingThatATerminalObeysIsPrinted() {
    assertTrue(
        VerificationReport.lines("x", tampered()).stream()
            .noneMatch(line -> line.text().contains("\u001b")));
  }

  @Test
  void aVerifiedLedgerIsNoError() {
    Verification verified =
        new Verification(
            Verification.Outcome.VERIFIED, 1, MerkleEdge.EMPTY.root(), List.of(), List.of("w"));

    List<ConsoleReport.Line> lines = VerificationReport.lines("x", verified);

    assertTrue(lines.get(0).text().startsWith("VERIFIED x: 1 record · "));
    assertEquals(
        List.of(Severity.NOTE, Severity.WARNING, Severity.NOTE),
        lines.stream().map(ConsoleReport.Line::level).toList());
  }

  @Test
  void programsReadWhichRuleOfWhichRecord() {
    String json = new String(VerificationReport.json(tampered()), StandardCharsets.UTF_8);

    assertTrue(json.contains("\"schema\": \"aims/ledger-verification/v1\""), json);
    assertTrue(json.contains("\"outcome\": \"TAMPERED\""), json);
    assertTrue(json.contains("\"index\": 7"), json);
    assertTrue(json.contains("\"rule\": \"signature\""), json);
  }

  private static Verification tampered() {
    return new Verification(
        Verification.Outcome.TAMPERED, 9, MerkleEdge.EMPTY.root(), List.of(CHANGED), List.of());
  }
}
