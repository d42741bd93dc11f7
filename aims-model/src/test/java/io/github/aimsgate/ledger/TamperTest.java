package io.github.aimsgate.ledger;

import static io.github.aimsgate.ledger.TestLedger.NOON;
import static io.github.aimsgate.ledger.TestLedger.RANDOM;
import static io.github.aimsgate.ledger.TestLedger.root;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.ledger.Verification.Outcome;
import io.github.aimsgate.ledger.note.Checkpoint;
import io.github.aimsgate.ledger.note.Origin;
import io.github.aimsgate.ledger.store.LedgerStore;
import io.github.aimsgate.ledger.store.MemoryStore;
import io.github.aimsgate.record.Envelope;
import io.github.aimsgate.record.MalformedRecordException;
import io.github.aimsgate.record.RecordId;
import io.github.aimsgate.record.Statement;
import io.github.aimsgate.record.key.PrivateKeys;
import io.github.aimsgate.record.key.SigningKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each attack is found, at its place, and called by its name. */
class TamperTest {

  @TempDir private Path temp;
  private TestLedger ledger;
  private List<String> lines;

  @BeforeEach
  void sixRecords() {
    ledger = TestLedger.create(temp.resolve("ledger")).append(5);
    lines = new ArrayList<>(ledger.lines());
  }

  @Test
  void everyBitThatIsFlippedIsFound() {
    TestLedger small = TestLedger.create(temp.resolve("small")).append(1);
    MemoryStore whole = small.bytes();
    IntStream.range(0, whole.lines().length * 8)
        .parallel()
        .forEach(
            bit -> {
              MemoryStore flipped = new MemoryStore(flip(whole.lines(), bit), whole.checkpoint());
              assertFlipIsFound(small, flipped, "ledger.jsonl", bit);
            });
    IntStream.range(0, whole.checkpoint().length * 8)
        .parallel()
        .forEach(
            bit -> {
              MemoryStore flipped = new MemoryStore(whole.lines(), flip(whole.checkpoint(), bit));
              assertFlipIsFound(small, flipped, "checkpoint", bit);
            });
  }

  @Test
  void withoutAPinNothingIsEverVerified() {
    assertEquals(Outcome.UNVERIFIABLE, LedgerVerifier.verify(ledger.store(), List.of()).outcome());
    lines.remove(2);
    assertEquals(Outcome.TAMPERED, LedgerVerifier.verify(ledger.store(lines), List.of()).outcome());
  }

  @Test
  void withoutAPinNoFlippedBitIsEverVerified() {
    MemoryStore whole = ledger.bytes();
    Random random = new Random(42);
    for (int sample = 0; sample < 500; sample++) {
      int bit = random.nextInt(whole.lines().length * 8);
      MemoryStore flipped = new MemoryStore(flip(whole.lines(), bit), whole.checkpoint());
      assertNotEquals(
          Outcome.VERIFIED,
          LedgerVerifier.verify(flipped, List.of()).outcome(),
          "ledger.jsonl, bit " + bit);
      int other = random.nextInt(whole.checkpoint().length * 8);
      flipped = new MemoryStore(whole.lines(), flip(whole.checkpoint(), other));
      assertNotEquals(
          Outcome.VERIFIED,
          LedgerVerifier.verify(flipped, List.of()).outcome(),
          "checkpoint, bit " + other);
    }
  }

  @Test
  void editedRecord() {
    lines.set(3, edit(lines.get(3)));
    Finding finding = assertTampered(lines, Rule.SIGNATURE, 3L);
    assertTrue(finding.message().contains("not what its signer signed"));
  }

  @Test
  void spacesBetweenTheWordsOfALine() {
    lines.set(3, lines.get(3).replaceFirst(":", ": "));
    assertTampered(lines, Rule.RECORD_FORM, 3L);
  }

  @Test
  void keyIdOfAnotherKey() {
    String other = PrivateKeys.generate(RANDOM).publicKey().fingerprint();
    lines.set(3, lines.get(3).replace(ledger.key.publicKey().fingerprint(), other));
    assertTampered(lines, Rule.SIGNATURE, 3L);
  }

  @Test
  void deletedRecord() {
    lines.remove(2);
    assertTampered(lines, Rule.INDEX, 2L);
  }

  @Test
  void deletedRecordAndANewCheckpointOverTheRest() {
    lines.remove(2);
    assertTampered(ledger.sealed(lines, ledger.key), Rule.INDEX, 2L);
  }

  @Test
  void insertedRecord() {
    lines.add(3, line(ledger.pin.origin(), 3, lines.subList(0, 3), ledger.key));
    assertTampered(ledger.sealed(lines, ledger.key), Rule.INDEX, 4L);
  }

  @Test
  void replacedRecordThatAKeyHolderSignedAnew() {
    lines.set(3, line(ledger.pin.origin(), 3, lines.subList(0, 3), ledger.key));
    assertTampered(ledger.sealed(lines, ledger.key), Rule.PREV_ROOT, 4L);
  }

  @Test
  void replacedLastRecord() {
    lines.set(5, line(ledger.pin.origin(), 5, lines.subList(0, 5), ledger.key));
    assertTampered(lines, Rule.ROOT, null);
  }

  @Test
  void wrongPrevRoot() {
    lines.add(line(ledger.pin.origin(), 6, lines.subList(0, 4), ledger.key));
    assertTampered(ledger.sealed(lines, ledger.key), Rule.PREV_ROOT, 6L);
  }

  @Test
  void wrongIndex() {
    lines.add(line(ledger.pin.origin(), 7, lines, ledger.key));
    Finding finding = assertTampered(ledger.sealed(lines, ledger.key), Rule.INDEX, 6L);
    assertTrue(finding.message().contains("stand at 7, where 6 is expected"));
  }

  @Test
  void swappedRecords() {
    Collections.swap(lines, 2, 3);
    assertTampered(lines, Rule.INDEX, 2L);
  }

  @Test
  void truncatedRecords() {
    Verification verification = ledger.verifyWith(lines.subList(0, 4));
    assertEquals(Outcome.TAMPERED, verification.outcome());
    assertEquals(
        "ledger · size · TRUNCATED: the checkpoint was signed over 6 records and 4 are there, so"
            + " that 2 were removed",
        verification.findings().get(0).toString());
  }

  @Test
  void everyRecordRemoved() {
    assertTampered(List.of(), Rule.GENESIS, 0L);
  }

  @Test
  void garbageBehindTheLastRecord() {
    lines.add("garbage");
    assertTampered(lines, Rule.RECORD_FORM, 6L);
    byte[] unterminated = String.join("\n", lines).getBytes(UTF_8);
    assertTampered(new MemoryStore(unterminated, ledger.read("checkpoint")), Rule.REMAINDER, 6L);
  }

  @Test
  void recordOfAnotherLedgerOfTheSameKey() {
    TestLedger other = TestLedger.create(temp.resolve("other"), ledger.key, List.of()).append(6);
    lines.add(other.lines().get(6));
    Finding finding = assertTampered(ledger.sealed(lines, ledger.key), Rule.ORIGIN, 6L);
    assertTrue(finding.message().contains(other.pin.origin().name()));
  }

  @Test
  void checkpointOfAnotherLedgerOfTheSameKey() {
    TestLedger other = TestLedger.create(temp.resolve("other"), ledger.key, List.of()).append(5);
    assertTampered(
        new MemoryStore(ledger.store(lines).lines(), other.read("checkpoint")),
        Rule.CHECKPOINT,
        null);
  }

  @Test
  void recordOfAnotherProjectsKey() {
    SigningKey stranger = PrivateKeys.generate(RANDOM);
    lines.add(line(ledger.pin.origin(), 6, lines, stranger));
    Finding finding = assertTampered(ledger.sealed(lines, ledger.key), Rule.SIGNER, 6L);
    assertTrue(finding.message().contains(stranger.publicKey().fingerprint()));
  }

  @Test
  void checkpointOfAnotherProjectsKey() {
    SigningKey stranger = PrivateKeys.generate(RANDOM);
    assertTampered(ledger.sealed(lines, stranger), Rule.CHECKPOINT_SIGNER, null);
  }

  @Test
  void recordOfARootKeyThatMayNotAppend() {
    SigningKey approver = PrivateKeys.generate(RANDOM);
    TestLedger roles =
        TestLedger.create(
            temp.resolve("roles"), ledger.key, List.of(root(approver.publicKey(), "risk-owner")));
    List<String> forged = new ArrayList<>(roles.lines());
    forged.add(line(roles.pin.origin(), 1, forged, approver));
    Verification verification =
        LedgerVerifier.verify(roles.sealed(forged, ledger.key), List.of(roles.pin));
    assertEquals(Rule.SIGNER, verification.findings().get(0).rule());
    assertTrue(verification.findings().get(0).message().contains("trusted, but not to append"));
  }

  @Test
  void twoRecordsWithOneId() throws MalformedRecordException {
    String id =
        Statement.parse(Envelope.parse(lines.get(2).getBytes(UTF_8)).payload())
            .predicate()
            .recordId()
            .text();
    lines.add(TestLedger.line(ledger.pin.origin(), 6, lines, new RecordId(id), NOON, ledger.key));
    Finding finding = assertTampered(ledger.sealed(lines, ledger.key), Rule.RECORD_ID, 6L);
    assertEquals(Optional.of(id), finding.recordId());
  }

  @Test
  void recordDatedBack() {
    Instant early = NOON.minusSeconds(301);
    RecordId id = RecordId.of(early, RANDOM);
    lines.add(TestLedger.line(ledger.pin.origin(), 6, lines, id, early, ledger.key));
    assertTampered(ledger.sealed(lines, ledger.key), Rule.TIME, 6L);
  }

  @Test
  void rolledBackToAnOlderState() {
    MemoryStore old = ledger.bytes();
    Checkpoint pin = Checkpoint.parse("pin", ledger.append(1).read("checkpoint"));
    assertEquals(
        Outcome.VERIFIED,
        LedgerVerifier.verify(old, List.of(ledger.pin)).outcome(),
        "no pin, no news");
    Finding finding = assertTampered(old, List.of(ledger.pin, pin), Rule.PIN_SIZE, null);
    assertTrue(finding.message().endsWith("rolled back to an older state"), finding.message());
    Checkpoint forged = Checkpoint.sign(pin.origin(), 99, pin.root(), PrivateKeys.generate(RANDOM));
    finding = assertTampered(old, List.of(ledger.pin, forged), Rule.PIN_SIZE, null);
    assertTrue(finding.message().endsWith("or the pin is none of this ledger"));
  }

  @Test
  void forkedHistory() {
    byte[] oldLines = ledger.read("ledger.jsonl");
    byte[] oldCheckpoint = ledger.read("checkpoint");
    Checkpoint pin = Checkpoint.parse("pin", ledger.append(1).read("checkpoint"));
    ledger.write("ledger.jsonl", oldLines);
    ledger.write("checkpoint", oldCheckpoint);
    ledger.append(2);
    Finding finding = assertTampered(ledger.bytes(), List.of(ledger.pin, pin), Rule.PIN_ROOT, null);
    assertTrue(finding.message().contains("signed two histories"));
  }

  @Test
  void deletedLedgerAndAFreshGenesis() {
    TestLedger fresh = TestLedger.create(temp.resolve("fresh"), ledger.key, List.of()).append(5);
    assertTampered(fresh.bytes(), List.of(ledger.pin), Rule.PIN_ORIGIN, null);
  }

  @Test
  void freshGenesisUnderTheOldName() {
    SigningKey thief = PrivateKeys.generate(RANDOM);
    TestLedger stolen = TestLedger.create(temp.resolve("stolen"), thief, List.of());
    Checkpoint pin = Checkpoint.sign(stolen.pin.origin(), 1, ledger.pin.root(), ledger.key);
    assertTampered(stolen.bytes(), List.of(pin), Rule.PIN_GENESIS, 0L);
  }

  @Test
  void checkpointRemoved() {
    ledger.write("checkpoint", new byte[0]);
    assertTampered(ledger.store(), List.of(ledger.pin), Rule.CHECKPOINT, null);
  }

  @Test
  void recordsThatFollowATamperedOneAreNotHandedOn() {
    lines.set(3, edit(lines.get(3)));
    List<Long> seen = new ArrayList<>();
    LedgerVerifier.verify(
        ledger.store(lines), List.of(ledger.pin), record -> seen.add(record.index()));
    assertEquals(List.of(0L, 1L, 2L), seen);
  }

  private Finding assertTampered(List<String> changed, Rule rule, Long index) {
    return assertTampered(ledger.store(changed), rule, index);
  }

  private Finding assertTampered(LedgerStore store, Rule rule, Long index) {
    return assertTampered(store, List.of(ledger.pin), rule, index);
  }

  private static Finding assertTampered(
      LedgerStore store, List<Checkpoint> pins, Rule rule, Long index) {
    Verification verification = LedgerVerifier.verify(store, pins);
    assertEquals(Outcome.TAMPERED, verification.outcome());
    Finding finding = verification.findings().get(0);
    assertEquals(rule, finding.rule(), verification.findings().toString());
    assertEquals(Optional.ofNullable(index), finding.index());
    return finding;
  }

  private static void assertFlipIsFound(
      TestLedger ledger, MemoryStore flipped, String file, int bit) {
    Verification verification = LedgerVerifier.verify(flipped, List.of(ledger.pin));
    assertEquals(Outcome.TAMPERED, verification.outcome(), file + ", bit " + bit);
  }

  private static byte[] flip(byte[] bytes, int bit) {
    byte[] flipped = bytes.clone();
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    return flipped;
  }

  /** Changes a letter of what the record says. */
  private static String edit(String line) {
    int at = line.indexOf("payload\":\"") + 400;
    char other = line.charAt(at) == 'A' ? 'B' : 'A';
    return line.substring(0, at) + other + line.substring(at + 1);
  }

  private static String line(Origin origin, long index, List<String> before, SigningKey by) {
    return TestLedger.line(origin, index, before, RecordId.of(NOON, RANDOM), NOON, by);
  }
}
