package io.github.aimsgate.ledger;

import static io.github.aimsgate.ledger.TestLedger.NOON;
import static io.github.aimsgate.ledger.TestLedger.RANDOM;
import static io.github.aimsgate.ledger.TestLedger.draft;
import static io.github.aimsgate.ledger.TestLedger.root;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.ledger.Verification.Outcome;
import io.github.aimsgate.ledger.merkle.Merkle;
import io.github.aimsgate.ledger.note.Checkpoint;
import io.github.aimsgate.ledger.store.FileStore;
import io.github.aimsgate.record.Draft;
import io.github.aimsgate.record.RecordType;
import io.github.aimsgate.record.RootKey;
import io.github.aimsgate.record.Statement;
import io.github.aimsgate.record.Subject;
import io.github.aimsgate.record.key.PrivateKeys;
import io.github.aimsgate.record.key.SigningKey;
import io.github.aimsgate.source.InputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Making, appending and reading, with nobody in between. */
class LedgerTest {

  @TempDir private Path temp;

  @Test
  void whatWasAppendedIsVerifiedInOrder() {
    TestLedger ledger = TestLedger.create(temp.resolve("ledger")).append(3);
    Appended batch =
        ledger
            .ledger()
            .append(
                IntStream.range(0, 5).mapToObj(i -> draft("batch-" + i)).toList(),
                ledger.key,
                NOON.plusSeconds(60),
                RANDOM);
    List<Statement> seen = new ArrayList<>();
    Verification verification =
        LedgerVerifier.verify(
            ledger.store(), List.of(ledger.pin), record -> seen.add(record.statement()));
    assertEquals(Outcome.VERIFIED, verification.outcome());
    assertEquals(List.of(), verification.findings());
    assertEquals(List.of(), verification.warnings());
    assertEquals(9, verification.size());
    assertEquals(batch.checkpoint().root(), verification.root());
    assertEquals(
        IntStream.range(0, 9).mapToObj(i -> (long) i).toList(),
        seen.stream().map(record -> record.predicate().ledger().index()).toList());
    assertEquals(batch.records(), seen.subList(4, 9));
  }

  @Test
  void thePinIsTheCheckpointOverTheFirstRecord() {
    TestLedger ledger = TestLedger.create(temp.resolve("ledger"));
    assertEquals(1, ledger.pin.size());
    byte[] genesis = ledger.lines().get(0).getBytes(StandardCharsets.UTF_8);
    assertEquals(Merkle.leaf(genesis), ledger.pin.root());
    assertArrayEquals(ledger.pin.toBytes(), ledger.read("checkpoint"));
    assertEquals(List.of("checkpoint", "ledger.jsonl"), ledger.files());
  }

  @Test
  void aLaterPinWillDoAndNoneWillNot() {
    TestLedger ledger = TestLedger.create(temp.resolve("ledger")).append(2);
    Checkpoint later = Checkpoint.parse("pin", ledger.append(1).read("checkpoint"));
    ledger.append(1);
    assertEquals(Outcome.VERIFIED, LedgerVerifier.verify(ledger.store(), List.of(later)).outcome());
    Verification unpinned = LedgerVerifier.verify(ledger.store(), List.of());
    assertEquals(Outcome.UNVERIFIABLE, unpinned.outcome());
    assertEquals(
        "ledger · not-pinned · internally consistent, origin not pinned: nothing outside of the"
            + " ledger says that it is the one that was begun, so give a pin",
        unpinned.findings().get(0).toString());
  }

  @Test
  void aMissingLedgerIsNeverMade() {
    Path nowhere = temp.resolve("nowhere");
    assertThrows(InputException.class, () -> FileStore.open(nowhere));
    assertTrue(Files.notExists(nowhere));
  }

  @Test
  void aLedgerIsNeverMadeOverAnother() {
    TestLedger ledger = TestLedger.create(temp.resolve("ledger")).append(1);
    byte[] before = ledger.read("ledger.jsonl");
    InputException refused =
        assertThrows(InputException.class, () -> TestLedger.create(ledger.folder));
    assertTrue(refused.getMessage().contains("holds something already"));
    assertArrayEquals(before, ledger.read("ledger.jsonl"));
  }

  @Test
  void onlyARootKeyWithTheRoleAppends() {
    SigningKey approver = PrivateKeys.generate(RANDOM);
    TestLedger ledger =
        TestLedger.create(
            temp.resolve("ledger"),
            PrivateKeys.generate(RANDOM),
            List.of(root(approver.publicKey(), "risk-owner")));
    assertRefused(ledger, PrivateKeys.generate(RANDOM), NOON, "is not among the root keys");
    assertRefused(ledger, approver, NOON, "no Ed25519 key with the role \"append\"");
    assertEquals(1, ledger.verify().size());
  }

  @Test
  void aKeyThatCannotAppendBeginsNoLedger() {
    SigningKey key = PrivateKeys.generate(RANDOM);
    assertThrows(
        InputException.class,
        () ->
            Ledger.create(
                temp.resolve("ledger"),
                "https://example.org",
                key,
                List.of(root(key.publicKey(), "risk-owner")),
                NOON,
                RANDOM));
    assertTrue(Files.notExists(temp.resolve("ledger")));
  }

  @Test
  void theClockMayStepBackFiveMinutesAndNoMore() {
    TestLedger ledger = TestLedger.create(temp.resolve("ledger"));
    Instant early = NOON.minus(Duration.ofMinutes(5));
    ledger.ledger().append(List.of(draft("early")), ledger.key, early, RANDOM);
    assertRefused(ledger, ledger.key, early.minusSeconds(301), "set the clock");
    assertEquals(Outcome.VERIFIED, ledger.verify().outcome());
  }

  @Test
  void nothingIsAppendedAgainstAPin() {
    TestLedger ledger = TestLedger.create(temp.resolve("ledger")).append(1);
    byte[] lines = ledger.read("ledger.jsonl");
    byte[] checkpoint = ledger.read("checkpoint");
    Checkpoint later = Checkpoint.parse("pin", ledger.append(1).read("checkpoint"));
    ledger.write("ledger.jsonl", lines);
    ledger.write("checkpoint", checkpoint);
    assertPinRefuses(ledger, later, "was rolled back");
    ledger.append(1);
    assertPinRefuses(ledger, later, "does not hold the records that a pin remembers");
    assertPinRefuses(ledger, TestLedger.create(temp.resolve("other")).pin, "is not the ledger");
  }

  @Test
  void nothingIsAppendedToALedgerThatIsNotInOrder() {
    TestLedger ledger = TestLedger.create(temp.resolve("ledger")).append(2);
    byte[] lines = ledger.read("ledger.jsonl");
    byte[] cut = java.util.Arrays.copyOf(lines, lines.length - 3);
    ledger.write("ledger.jsonl", cut);
    assertRefused(ledger, ledger.key, NOON, "TRUNCATED");
    assertArrayEquals(cut, ledger.read("ledger.jsonl"), "never repaired");
    byte[] changed = lines.clone();
    changed[lines.length - 100] ^= 1;
    ledger.write("ledger.jsonl", changed);
    assertRefused(ledger, ledger.key, NOON, "does not hash to the root of its checkpoint");
    ledger.write("ledger.jsonl", lines);
    TestLedger stranger = TestLedger.create(temp.resolve("other"));
    Checkpoint own = Checkpoint.parse("checkpoint", ledger.read("checkpoint"));
    Checkpoint forged = Checkpoint.sign(own.origin(), own.size(), own.root(), stranger.key);
    ledger.write("checkpoint", forged.toBytes());
    assertRefused(ledger, ledger.key, NOON, "has a checkpoint that no key signed");
  }

  @Test
  void aRecordThatIsTooLongIsItsUsersProblem() {
    TestLedger ledger = TestLedger.create(temp.resolve("ledger"));
    byte[] before = ledger.read("ledger.jsonl");
    List<Subject> many =
        IntStream.range(0, 600).mapToObj(i -> draft("artifact-" + i).subjects().get(0)).toList();
    Draft tooLong = new Draft(RecordType.AUTHORIZED, many, draft("one").content());
    assertReason(
        "takes no record longer than 65535 bytes, and this authorized record would be, with 600"
            + " artifacts",
        () -> ledger.ledger().append(List.of(tooLong), ledger.key, NOON, RANDOM));
    assertArrayEquals(before, ledger.read("ledger.jsonl"));
    List<RootKey> keys =
        IntStream.range(0, 300)
            .mapToObj(i -> root(PrivateKeys.generate(RANDOM).publicKey(), "append"))
            .toList();
    assertReason(
        "300 keys",
        () -> TestLedger.create(temp.resolve("other"), ledger.key, keys.subList(1, 300)));
  }

  @Test
  void anEdgeThatLiesIsNotBelieved() {
    TestLedger ledger = TestLedger.create(temp.resolve("ledger")).append(5);
    String edge = new String(ledger.read("edge"), StandardCharsets.UTF_8);
    for (String lie :
        List.of(
            "",
            "aims-edge/v1\n",
            edge.replaceFirst("\n5\n", "\n4\n"),
            edge.replaceFirst("\n5\n(\\d+)", "\n5\n1"),
            edge.replaceFirst("\n5\n(\\d+)", "\n5\n-1"),
            edge.replaceFirst("\n5\n(\\d+)", "\n5\n99999999"),
            edge.replaceFirst("\n\\S{43}=", "\n" + "A".repeat(43) + "="),
            "aims-edge/v1\n9\n0\n")) {
      assertNotEquals(edge, lie);
      ledger.write("edge", lie.getBytes(StandardCharsets.UTF_8));
      ledger.append(1);
      assertEquals(Outcome.VERIFIED, ledger.verify().outcome());
    }
    assertEquals(6 + 8, ledger.verify().size());
  }

  @Test
  void evidenceIsKeptAndHashedAgain() {
    TestLedger ledger = TestLedger.create(temp.resolve("ledger"));
    byte[] evidence = "what we saw".getBytes(StandardCharsets.UTF_8);
    String sha256 = ledger.store().evidence().put(evidence);
    assertEquals(sha256, ledger.store().evidence().put(evidence));
    assertArrayEquals(evidence, ledger.store().evidence().get(sha256).orElseThrow());
    ledger.write("evidence/" + sha256, "what we wish".getBytes(StandardCharsets.UTF_8));
    assertThrows(InputException.class, () -> ledger.store().evidence().get(sha256));
    assertThrows(InputException.class, () -> ledger.store().evidence().put(evidence));
    Verification verification = ledger.verify();
    assertEquals(Outcome.TAMPERED, verification.outcome());
    assertEquals(Rule.EVIDENCE, verification.findings().get(0).rule());
  }

  private static void assertRefused(
      TestLedger ledger, SigningKey key, Instant instant, String reason) {
    assertReason(
        reason, () -> ledger.ledger().append(List.of(draft("late")), key, instant, RANDOM));
  }

  private static void assertPinRefuses(TestLedger ledger, Checkpoint pin, String reason) {
    Ledger pinned = new Ledger(ledger.store(), List.of(pin));
    assertReason(reason, () -> pinned.append(List.of(draft("late")), ledger.key, NOON, RANDOM));
  }

  private static void assertReason(String reason, Runnable append) {
    InputException refused = assertThrows(InputException.class, append::run);
    assertTrue(refused.getMessage().contains(reason), refused.getMessage());
  }
}
