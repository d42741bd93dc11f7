package io.github.aimsgate.bench;

import com.sun.management.OperatingSystemMXBean;
import io.github.aimsgate.ledger.LedgerVerifier;
import io.github.aimsgate.ledger.Verification;
import io.github.aimsgate.record.Envelope;
import io.github.aimsgate.record.MalformedRecordException;
import io.github.aimsgate.record.Pae;
import io.github.aimsgate.record.key.PrivateKeys;
import io.github.aimsgate.record.key.SigningKey;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Verifies a ledger of 100,000 records and, in turn, as many signatures of messages as long with
 * the same library on the same number of threads: what others do on the machine hits both. A
 * process of its own, so that its heap is small and its memory its own.
 */
final class LedgerVerification {

  private static final String HEAP = "-Xmx64m";
  private static final int ROUNDS = 4;

  private final GeneratedLedger ledger;

  private LedgerVerification(GeneratedLedger ledger) {
    this.ledger = ledger;
  }

  /** Runs in a new process, and waits for its end. */
  static void fork(Path ledger) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                LedgerVerification.class.getName(),
                ledger.toString())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the verification failed");
    }
  }

  /**
   * Measures.
   *
   * @param args the folder of the generated ledger
   */
  public static void main(String[] args) throws IOException, MalformedRecordException {
    new LedgerVerification(new GeneratedLedger(Path.of(args[0]))).measure();
  }

  private void measure() throws IOException, MalformedRecordException {
    Runnable signatures = signatures();
    List<Cost> verifying = new ArrayList<>();
    List<Cost> checking = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      verifying.add(Cost.of(this::verify));
      checking.add(Cost.of(signatures));
    }
    Cost fresh = verifying.remove(0);
    checking.remove(0);
    Cost verify = Cost.median(verifying);
    Cost bare = Cost.median(checking);
    print("verifyFresh", fresh);
    print("verify", verify);
    print("signatures", bare);
    System.out.println(
        String.format(
            Locale.ROOT,
            "verify : signatures %6.2f, of CPU time %.2f, in a fresh process %.2f",
            (double) verify.wall / bare.wall,
            (double) verify.cpu / bare.cpu,
            (double) fresh.wall / bare.wall));
    System.out.println("memory of that process with " + HEAP + ": " + peakMemory());
  }

  private void verify() {
    Verification verification = LedgerVerifier.verify(ledger.store(), List.of());
    if (verification.size() != GeneratedLedger.RECORDS) {
      throw new IllegalStateException("not the ledger that was generated: " + verification);
    }
  }

  private Runnable signatures() throws MalformedRecordException {
    byte[] message = message();
    SigningKey key = PrivateKeys.generate(GeneratedLedger.RANDOM);
    byte[] signature = key.sign(message);
    return () -> {
      long good =
          IntStream.range(0, GeneratedLedger.RECORDS)
              .parallel()
              .filter(i -> key.publicKey().verify(message, signature))
              .count();
      if (good != GeneratedLedger.RECORDS) {
        throw new IllegalStateException("a good signature was refused");
      }
    };
  }

  private byte[] message() throws MalformedRecordException {
    try (Stream<byte[]> entries = ledger.store().entries(1, 2)) {
      Envelope record = Envelope.parse(entries.findFirst().orElseThrow());
      return Pae.encode(record.payloadType(), record.payload());
    }
  }

  private static String peakMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.notExists(status)) {
      return "not told by this system";
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines.filter(line -> line.startsWith("VmHWM:")).findFirst().orElse("not told");
    }
  }

  private static void print(String name, Cost cost) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-12s %8d ms, CPU %8d ms",
            name,
            cost.wall / 1_000_000,
            cost.cpu / 1_000_000));
  }

  /** Nanoseconds on the clock and of all cores. */
  private record Cost(long wall, long cpu) {

    static Cost of(Runnable work) {
      OperatingSystemMXBean system =
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
      long cpu = system.getProcessCpuTime();
      long wall = System.nanoTime();
      work.run();
      return new Cost(System.nanoTime() - wall, system.getProcessCpuTime() - cpu);
    }

    static Cost median(List<Cost> costs) {
      int middle = costs.size() / 2;
      return new Cost(
          costs.stream().map(Cost::wall).sorted().toList().get(middle),
          costs.stream().map(Cost::cpu).sorted().toList().get(middle));
    }
  }
}
