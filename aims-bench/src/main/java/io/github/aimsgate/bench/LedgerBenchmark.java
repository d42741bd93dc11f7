package io.github.aimsgate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Appends to a copy of a ledger of 100,000 records, opened anew each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LedgerBenchmark {

  @Param("")
  private String ledger;

  private GeneratedLedger copy;

  /** Appending would make the ledger longer for whoever measures next. */
  @Setup(Level.Trial)
  public void copy() throws IOException {
    Path folder = Files.createTempDirectory(Path.of(ledger).getParent(), "appending");
    copy = new GeneratedLedger(Path.of(ledger)).copy(folder);
  }

  /** Removes the copy. */
  @TearDown(Level.Trial)
  public void delete() throws IOException {
    copy.delete();
  }

  /** One record, from opening the ledger to the last fsync, in a process that did it before. */
  @Benchmark
  @Fork(1)
  @Warmup(iterations = 30)
  @Measurement(iterations = 100)
  public void append() throws IOException {
    copy.append(1);
  }

  /** One record in a process that did nothing before. */
  @Benchmark
  @Fork(5)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public void appendFresh() throws IOException {
    copy.append(1);
  }

  /** A thousand records in one batch. */
  @Benchmark
  @Fork(1)
  @Warmup(iterations = 5)
  @Measurement(iterations = 10)
  public void appendBatch() throws IOException {
    copy.append(GeneratedLedger.BATCH);
  }
}
