package io.github.aimsgate.bench;

import io.github.aimsgate.run.InspectRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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

/** Inspects very many files, and parses the same bytes and does nothing with them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class InspectBenchmark {

  private final BareParse parse = new BareParse();

  @Param("")
  private String files;

  /** One operation reads, judges and writes as JSON Lines all files, on all cores. */
  @Benchmark
  public void inspect(Blackhole hole) {
    InspectRun.read(Path.of(files), document -> hole.consume(InspectRun.jsonLine(document)));
  }

  /** One operation parses all files, on all cores. */
  @Benchmark
  public void inspectParse(Blackhole hole) throws IOException {
    RepeatedFiles.list(Path.of(files)).parallelStream().forEach(file -> parse(file, hole));
  }

  private void parse(Path file, Blackhole hole) {
    try {
      parse.parse(file.getFileName().toString(), Files.readAllBytes(file), hole::consume);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
