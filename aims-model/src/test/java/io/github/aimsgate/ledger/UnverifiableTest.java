package io.github.aimsgate.ledger;

import static io.github.aimsgate.ledger.TestLedger.NOON;
import static io.github.aimsgate.ledger.TestLedger.RANDOM;
import static io.github.aimsgate.ledger.TestLedger.draft;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.ledger.Verification.Outcome;
import io.github.aimsgate.ledger.merkle.Merkle;
import io.github.aimsgate.ledger.note.Checkpoint;
import io.github.aimsgate.ledger.store.MemoryStore;
import io.github.aimsgate.record.Content;
import io.github.aimsgate.record.Draft;
import io.github.aimsgate.record.Envelope;
import io.github.aimsgate.record.MalformedRecordException;
import io.github.aimsgate.record.RecordId;
import io.github.aimsgate.record.RecordType;
import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is missing or not understood is no tampering, and never verified. */
class UnverifiableTest {

  private static final String OURS = "https://aimsgate.github.io/attestation/authorized/v1";

  @TempDir private Path temp;
  private TestLedger ledger;

  @BeforeEach
  void threeRecords() {
    ledger = TestLedger.create(temp.resolve("ledger")).append(2);
  }

  @Test
  void evidenceThatIsNotThere() throws IOException {
    String kept = ledger.store().evidence().put("what we saw".getBytes(UTF_8));
    String lost = Digests.sha256("what nobody kept".getBytes(UTF_8));
    append(withEvidence(kept));
    assertEquals(Outcome.VERIFIED, ledger.verify().outcome());

    append(withEvidence(lost));
    append(withEvidence(lost));

    Finding finding = assertUnverifiable(ledger.verify(), Rule.EVIDENCE_MISSING, 4L);
    assertTrue(finding.message().contains(lost), finding.message());
    Files.delete(ledger.folder.resolve("evidence").resolve(kept));
    assertEquals(2, ledger.verify().findings().size());
  }

  @Test
  void evidenceThatIsNotThereHidesNoTampering() {
    append(withEvidence(Digests.sha256("what nobody kept".getBytes(UTF_8))));
    ledger.append(1);
    List<String> lines = new ArrayList<>(ledger.lines());
    lines.remove(2);
    assertEquals(Outcome.TAMPERED, ledger.verifyWith(lines).outcome());
  }

  @Test
  void recordOfALaterType() {
    append(draft(RecordType.WAIVER, "waiver"));
    ledger.append(1);
    Finding finding = assertUnverifiable(ledger.verify(), Rule.RECORD_TYPE, 3L);
    assertTrue(finding.message().contains("of the type waiver"), finding.message());
    assertTrue(finding.recordId().isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"authorized/v2", "handed-over/v1"})
  void recordOfATypeThatOnlyANewerVersionKnows(String type) throws MalformedRecordException {
    List<String> lines = new ArrayList<>(ledger.lines());
    lines.add(retyped(next(lines), "https://aimsgate.github.io/attestation/" + type));
    lines.add(next(lines));
    MemoryStore sealed = ledger.sealed(lines, ledger.key);
    Verification verification = LedgerVerifier.verify(sealed, List.of(ledger.pin));
    Finding finding = assertUnverifiable(verification, Rule.RECORD_TYPE, 3L);
    assertTrue(finding.message().contains(type), finding.message());
    assertEquals(1, verification.findings().size(), verification.toString());
    lines.remove(3);
    assertEquals(Outcome.TAMPERED, ledger.verifyWith(lines).outcome());
  }

  @Test
  void recordOfSomebodyElsesTypeIsNoNewerOne() throws MalformedRecordException {
    List<String> lines = new ArrayList<>(ledger.lines());
    lines.add(retyped(next(lines), "https://example.org/attestation/authorized/v1"));
    Verification verification =
        LedgerVerifier.verify(ledger.sealed(lines, ledger.key), List.of(ledger.pin));
    assertEquals(Outcome.TAMPERED, verification.outcome());
    assertEquals(Rule.RECORD_FORM, verification.findings().get(0).rule());
  }

  @Test
  void firstRecordOfANewerVersionIsBelievedOnlyIfItIsPinned() throws MalformedRecordException {
    Envelope genesis = Envelope.parse(ledger.lines().get(0).getBytes(UTF_8));
    String newer = new String(genesis.payload(), UTF_8).replace("genesis/v1", "genesis/v2");
    byte[] line = Envelope.sign(newer.getBytes(UTF_8), ledger.key).toLine();
    Checkpoint pin = Checkpoint.sign(ledger.pin.origin(), 1, Merkle.leaf(line), ledger.key);
    MemoryStore store =
        new MemoryStore((new String(line, UTF_8) + "\n").getBytes(UTF_8), pin.toBytes());
    assertUnverifiable(LedgerVerifier.verify(store, List.of(pin)), Rule.RECORD_TYPE, 0L);
    assertEquals(Outcome.TAMPERED, LedgerVerifier.verify(store, List.of(ledger.pin)).outcome());
  }

  @Test
  void nothingIsAppendedBehindARecordThatIsNotUnderstood() throws MalformedRecordException {
    List<String> lines = new ArrayList<>(ledger.lines());
    lines.add(retyped(next(lines), "https://aimsgate.github.io/attestation/authorized/v2"));
    MemoryStore sealed = ledger.sealed(lines, ledger.key);
    ledger.write("ledger.jsonl", sealed.lines());
    ledger.write("checkpoint", sealed.checkpoint());
    InputException refused = assertThrows(InputException.class, () -> append(draft("behind")));
    assertTrue(refused.getMessage().contains("authorized/v2"), refused.getMessage());
  }

  private String next(List<String> lines) {
    RecordId id = RecordId.of(NOON, RANDOM);
    return TestLedger.line(ledger.pin.origin(), lines.size(), lines, id, NOON, ledger.key);
  }

  private String retyped(String line, String predicateType) throws MalformedRecordException {
    String payload = new String(Envelope.parse(line.getBytes(UTF_8)).payload(), UTF_8);
    String other = payload.replace(OURS, predicateType);
    return new String(Envelope.sign(other.getBytes(UTF_8), ledger.key).toLine(), UTF_8);
  }

  private void append(Draft draft) {
    ledger.ledger().append(List.of(draft), ledger.key, NOON, RANDOM);
  }

  private static Draft withEvidence(String sha256) {
    return new Draft(
        RecordType.AUTHORIZED,
        draft("artifact").subjects(),
        Content.by("https://example.org/gate").evidenceSha256(sha256).build());
  }

  private static Finding assertUnverifiable(Verification verification, Rule rule, Long index) {
    assertEquals(Outcome.UNVERIFIABLE, verification.outcome(), verification.toString());
    Finding finding = verification.findings().get(0);
    assertEquals(rule, finding.rule(), verification.toString());
    assertEquals(Optional.of(index), finding.index());
    return finding;
  }
}
