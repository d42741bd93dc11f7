package io.github.aimsgate.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.ledger.Verification.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: many at once, and some that are killed. */
class ProcessesTest {

  private static final int PROCESSES = 8;
  private static final int APPENDS = 100;

  @TempDir private Path temp;

  @Test
  void eightProcessesLoseNoRecord() throws IOException, InterruptedException {
    TestLedger ledger = TestLedger.create(temp.resolve("ledger"));
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(AppendingProcess.start(ledger, APPENDS, 1));
    }
    List<Long> acknowledged = new ArrayList<>();
    for (Process process : processes) {
      acknowledged.addAll(acknowledged(process));
      assertEquals(0, process.waitFor());
    }
    Verification verification = ledger.verify();
    assertEquals(Outcome.VERIFIED, verification.outcome(), verification.toString());
    assertEquals(1 + PROCESSES * APPENDS, verification.size());
    assertEquals(
        LongStream.rangeClosed(2, 1 + PROCESSES * APPENDS).boxed().toList(),
        acknowledged.stream().sorted().toList());
  }

  @Test
  void aKilledProcessLosesNothingThatItAcknowledged() throws IOException, InterruptedException {
    // Each starts a process; CONTRIBUTING.md says how to run very many.
    int runs = Integer.getInteger("kill.runs", 3);
    Random random = new Random(42);
    for (int run = 0; run < runs; run++) {
      TestLedger ledger = TestLedger.create(temp.resolve("run-" + run).resolve("ledger"));
      long last = killed(ledger, random);
      Verification crashed = ledger.verify();
      assertNotEquals(Outcome.TAMPERED, crashed.outcome(), "run " + run + ": " + crashed);
      assertTrue(crashed.size() >= last, "run " + run + " lost a record: " + crashed);
      ledger.append(1);
      Verification mended = ledger.verify();
      assertEquals(Outcome.VERIFIED, mended.outcome(), "run " + run + ": " + mended);
      assertEquals(List.of(), mended.warnings());
    }
  }

  /** Kills a process at a moment of chance and returns the last size that it acknowledged. */
  private static long killed(TestLedger ledger, Random random)
      throws IOException, InterruptedException {
    Process process = AppendingProcess.start(ledger, Integer.MAX_VALUE, 1 + random.nextInt(3));
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      long last = 0;
      for (int left = 1 + random.nextInt(10); left > 0; left--) {
        last = Long.parseLong(out.readLine());
      }
      long spin = random.nextInt(20_000_000);
      for (long start = System.nanoTime(); System.nanoTime() - start < spin; ) {
        Thread.onSpinWait();
      }
      // By its handle: the process itself would close what is left to be read.
      process.toHandle().destroyForcibly();
      process.waitFor();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        last = Long.parseLong(line);
      }
      return last;
    }
  }

  private static List<Long> acknowledged(Process process) throws IOException {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      return out.lines().map(Long::parseLong).toList();
    }
  }
}
