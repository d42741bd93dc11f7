package io.github.aimsgate.bench;

import io.github.aimsgate.ledger.LedgerVerifier;
import io.github.aimsgate.record.Envelope;
import io.github.aimsgate.record.MalformedRecordException;
import io.github.aimsgate.record.Pae;
import io.github.aimsgate.record.key.PrivateKeys;
import io.github.aimsgate.record.key.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Appends to a ledger of 100,000 records and verifies it, beside the bare cost of signatures. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class LedgerBenchmark {

  @Param("")
  private String ledger;

  /** One record, from opening the ledger to the last fsync. */
  @Benchmark
  public void append() throws IOException {
    generated().append(1);
  }

  /** A thousand records in one batch. */
  @Benchmark
  public void appendBatch() throws IOException {
    generated().append(GeneratedLedger.BATCH);
  }

  /** The whole ledger. */
  @Benchmark
  public void verify(Blackhole hole) {
    hole.consume(LedgerVerifier.verify(generated().store(), List.of()));
  }

  /** As many Ed25519 verifications of messages as long, on the same cores. */
  @Benchmark
  public void signatures(Blackhole hole) throws MalformedRecordException {
    byte[] message = message();
    SigningKey key = PrivateKeys.generate(GeneratedLedger.RANDOM);
    byte[] signature = key.sign(message);
    hole.consume(
        IntStream.range(0, GeneratedLedger.RECORDS)
            .parallel()
            .filter(i -> key.publicKey().verify(message, signature))
            .count());
  }

  private byte[] message() throws MalformedRecordException {
    try (Stream<byte[]> entries = generated().store().entries(1, 2)) {
      Envelope record = Envelope.parse(entries.findFirst().orElseThrow());
      return Pae.encode(record.payloadType(), record.payload());
    }
  }

  private GeneratedLedger generated() {
    return new GeneratedLedger(Path.of(ledger));
  }
}
