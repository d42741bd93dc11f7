package io.github.aimsgate.ledger.store;

import static io.github.aimsgate.ledger.TestLedger.NOON;
import static io.github.aimsgate.ledger.TestLedger.RANDOM;
import static io.github.aimsgate.ledger.TestLedger.draft;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.aimsgate.ledger.Appended;
import io.github.aimsgate.ledger.Finding;
import io.github.aimsgate.ledger.Ledger;
import io.github.aimsgate.ledger.LedgerVerifier;
import io.github.aimsgate.ledger.Rule;
import io.github.aimsgate.ledger.TestLedger;
import io.github.aimsgate.ledger.Verification;
import io.github.aimsgate.ledger.Verification.Outcome;
import io.github.aimsgate.ledger.store.FaultyDisk.Crash;
import io.github.aimsgate.ledger.store.FaultyDisk.Fault;
import io.github.aimsgate.record.Draft;
import io.github.aimsgate.source.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stops an append, and wherever: nothing that was acknowledged is lost. */
class FileStoreFaultTest {

  private static final int NEVER = Integer.MAX_VALUE;
  private static final double[] PARTS = {0, 0.001, 0.3, 0.5, 0.999, 1};

  @TempDir private Path temp;
  private int folders;

  @Test
  void aCrashAtAnyPlaceLosesNothingThatWasAcknowledged() {
    int operations = operations(fresh());
    for (int at = 0; at < operations; at++) {
      for (double part : PARTS) {
        TestLedger ledger = fresh();
        List<String> acknowledged = ledger.lines();
        FaultyDisk disk = new FaultyDisk(Fault.CRASH, at, part);
        assertThrows(Crash.class, () -> append(ledger, disk));
        assertRecovers(ledger, acknowledged);
      }
    }
  }

  @Test
  void aCrashWhileRecoveringFromACrash() {
    for (int at = 0; at < 8; at++) {
      TestLedger ledger = fresh();
      List<String> acknowledged = ledger.lines();
      assertThrows(Crash.class, () -> append(ledger, new FaultyDisk(Fault.CRASH, 0, 0.9)));
      FaultyDisk again = new FaultyDisk(Fault.CRASH, at, 0.7);
      try {
        append(ledger, again);
      } catch (Crash expected) {
        assertEquals(at, again.operations());
      }
      assertRecovers(ledger, acknowledged);
    }
  }

  @Test
  void anUnfinishedLineIsCutAndAWholeOneIsKept() {
    TestLedger ledger = fresh();
    byte[] before = ledger.read("ledger.jsonl");
    assertThrows(Crash.class, () -> append(ledger, new FaultyDisk(Fault.CRASH, 0, 0.75)));
    Verification crashed = ledger.verify();
    assertEquals(Outcome.UNVERIFIABLE, crashed.outcome());
    assertEquals(3, crashed.size());
    assertEquals(
        List.of(Rule.UNFINISHED, Rule.UNSEALED),
        crashed.findings().stream().map(Finding::rule).toList());
    byte[] left = ledger.read("ledger.jsonl");
    int torn = left.length - 1 - new String(left, StandardCharsets.ISO_8859_1).lastIndexOf('\n');
    Appended mended = append(ledger, new RealDisk());
    assertEquals(
        List.of(
            "1 records that an interrupted append left behind the checkpoint are sealed now",
            torn + " bytes of a record that was never finished are cut off the end"),
        mended.warnings());
    assertArrayEquals(before, Arrays.copyOf(ledger.read("ledger.jsonl"), before.length));
    assertEquals(6, ledger.verify().size());
    assertEquals(List.of(), ledger.verify().warnings());
  }

  @Test
  void mendingSealsWhatWasLeftAndAddsNothing() {
    TestLedger ledger = fresh();
    assertThrows(Crash.class, () -> append(ledger, new FaultyDisk(Fault.CRASH, 0, 0.75)));
    Ledger toMend = new Ledger(ledger.store(), List.of(ledger.pin));

    assertEquals(2, toMend.mend(ledger.key, NOON).size());
    assertEquals(Outcome.VERIFIED, ledger.verify().outcome(), ledger.verify().toString());
    assertEquals(4, ledger.verify().size());
    assertEquals(List.of(), toMend.mend(ledger.key, NOON));
  }

  @Test
  void nothingIsAppendedToALedgerThatHasGrownSinceItWasVerified() {
    TestLedger ledger = fresh();
    Verification verified = ledger.verify();
    Ledger open = new Ledger(ledger.store(), List.of(ledger.pin));
    List<Draft> drafts = List.of(draft("one"));

    assertTrue(open.appendTo(verified, drafts, ledger.key, NOON, RANDOM).isPresent());
    assertTrue(open.appendTo(verified, drafts, ledger.key, NOON, RANDOM).isEmpty());
    assertEquals(4, ledger.verify().size());
  }

  @Test
  void evidenceThatIsALinkIsNoEvidence() throws IOException {
    TestLedger ledger = fresh();
    String name = ledger.store().evidence().put("true".getBytes(StandardCharsets.UTF_8));
    Path piece = ledger.folder.resolve("evidence").resolve(name);
    Path elsewhere = temp.resolve("elsewhere");
    Files.move(piece, elsewhere);
    Files.createSymbolicLink(piece, elsewhere);

    assertEquals(List.of(name), ledger.store().evidence().altered());
  }

  @Test
  void whatCannotBeAnAppendIsNotTakenIn() throws IOException {
    TestLedger ledger = fresh();
    byte[] lines = ledger.read("ledger.jsonl");
    byte[] foreign = TestLedger.create(temp.resolve("other")).append(1).read("ledger.jsonl");
    byte[] both = Arrays.copyOf(lines, lines.length + foreign.length);
    System.arraycopy(foreign, 0, both, lines.length, foreign.length);
    ledger.write("ledger.jsonl", both);
    InputException refused =
        assertThrows(InputException.class, () -> append(ledger, new RealDisk()));
    assertTrue(refused.getMessage().contains("behind its checkpoint that no append left"));
    assertArrayEquals(both, ledger.read("ledger.jsonl"));
  }

  @Test
  void aFullDiskLeavesTheLedgerAsItWas() {
    int operations = operations(fresh());
    List<String> outcomes = new ArrayList<>();
    for (int at = 0; at < operations; at++) {
      for (double part : new double[] {0, 0.5}) {
        TestLedger ledger = fresh();
        byte[] lines = ledger.read("ledger.jsonl");
        byte[] checkpoint = ledger.read("checkpoint");
        List<String> files = ledger.files();
        FaultyDisk disk = new FaultyDisk(Fault.FULL, at, part);
        try {
          append(ledger, disk);
          outcomes.add("appended");
          assertEquals(5, ledger.verify().size(), "only what helps the next append was left out");
        } catch (InputException full) {
          outcomes.add("refused");
          assertTrue(full.getMessage().contains("No space left on device; nothing was appended"));
          assertArrayEquals(lines, ledger.read("ledger.jsonl"));
          assertArrayEquals(checkpoint, ledger.read("checkpoint"));
          assertEquals(files, ledger.files());
        }
        assertRecovers(ledger, ledger.lines());
      }
    }
    assertEquals("refused", outcomes.get(0));
  }

  @Test
  void aLedgerThatMayNotBeWrittenIsRead() {
    TestLedger ledger = fresh();
    FaultyDisk denied = new FaultyDisk(Fault.DENIED, 0, 0);
    InputException refused = assertThrows(InputException.class, () -> append(ledger, denied));
    assertTrue(refused.getMessage().contains("permission denied"), refused.getMessage());
    LedgerStore store = FileStore.open(ledger.folder, denied);
    assertEquals(3, store.head().size());
    assertEquals(Outcome.VERIFIED, LedgerVerifier.verify(store, List.of(ledger.pin)).outcome());
  }

  @Test
  void aFolderThatMayNotBeWritten() throws IOException {
    TestLedger ledger = fresh();
    Files.delete(ledger.folder.resolve("lock"));
    Files.setPosixFilePermissions(ledger.folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(ledger.folder), "to some users nothing is denied");
    InputException refused =
        assertThrows(InputException.class, () -> append(ledger, new RealDisk()));
    assertTrue(refused.getMessage().contains("permission denied"), refused.getMessage());
    assertEquals(Outcome.VERIFIED, ledger.verify().outcome());
  }

  @Test
  void readingWritesNothing() {
    TestLedger ledger = fresh();
    assertThrows(Crash.class, () -> append(ledger, new FaultyDisk(Fault.CRASH, 0, 0.75)));
    List<String> files = ledger.files();
    byte[] lines = ledger.read("ledger.jsonl");
    ledger.verify();
    ledger.store().head();
    assertEquals(files, ledger.files());
    assertArrayEquals(lines, ledger.read("ledger.jsonl"), "not even what the next append will cut");
  }

  @Test
  void aLedgerIsMadeWholeOrNotAtAll() {
    TestLedger model = TestLedger.create(temp.resolve("model"));
    byte[] genesis = model.lines().get(0).getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < 6; at++) {
      Path folder = temp.resolve("made-" + at);
      FaultyDisk disk = new FaultyDisk(Fault.CRASH, at, 0.5);
      assertThrows(
          Crash.class, () -> FileStore.create(folder, genesis, model.read("checkpoint"), disk));
      if (Files.exists(folder)) {
        assertEquals(
            Outcome.VERIFIED,
            LedgerVerifier.verify(FileStore.open(folder), List.of(model.pin)).outcome());
      } else {
        assertThrows(InputException.class, () -> FileStore.open(folder));
      }
    }
  }

  @Test
  void evidenceIsKeptWholeOrNotAtAll() {
    TestLedger ledger = fresh();
    byte[] evidence = "what we saw".getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < 5; at++) {
      FileStore faulty = FileStore.open(ledger.folder, new FaultyDisk(Fault.CRASH, at, 0.5));
      try {
        faulty.evidence().put(evidence);
      } catch (Crash expected) {
        assertEquals(List.of(), ledger.store().evidence().altered());
      }
    }
    ledger.store().evidence().put(evidence);
    assertEquals(List.of(), ledger.store().evidence().altered());
  }

  private TestLedger fresh() {
    return TestLedger.create(temp.resolve("ledger-" + folders++)).append(2);
  }

  private static int operations(TestLedger ledger) {
    FaultyDisk counting = new FaultyDisk(Fault.CRASH, NEVER, 0);
    append(ledger, counting);
    return counting.operations();
  }

  private static Appended append(TestLedger ledger, Disk disk) {
    return new Ledger(FileStore.open(ledger.folder, disk), List.of(ledger.pin))
        .append(List.of(draft("one"), draft("two")), ledger.key, NOON, RANDOM);
  }

  private static void assertRecovers(TestLedger ledger, List<String> acknowledged) {
    assertNotEquals(Outcome.TAMPERED, ledger.verify().outcome(), ledger.verify().toString());
    append(ledger, new RealDisk());
    Verification mended = ledger.verify();
    assertEquals(Outcome.VERIFIED, mended.outcome(), mended.toString());
    assertEquals(List.of(), mended.warnings());
    assertEquals(acknowledged, ledger.lines().subList(0, acknowledged.size()));
    assertTrue(mended.size() >= acknowledged.size() + 2);
  }
}
