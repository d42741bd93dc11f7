package io.github.aimsgate.bench;

import java.io.IOException;
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

/** Reads and parses the evidence of every generated system and does nothing with it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6)
@Measurement(iterations = 7)
public class ParseBenchmark {

  private final BareParse parse = new BareParse();

  @Param("")
  private String systems;

  /** One operation parses all evidence files. */
  @Benchmark
  public void parse(Blackhole hole) throws IOException {
    for (int number = 0; number < Benchmarks.SYSTEMS; number++) {
      Path folder = Path.of(systems, GeneratedSystems.folder(number));
      for (String path : GeneratedSystems.EVIDENCE) {
        byte[] bytes = Files.readAllBytes(folder.resolve(path));
        parse.parse(path, bytes, hole::consume);
      }
    }
  }
}
