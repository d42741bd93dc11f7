package io.github.aimsgate.bench;

import io.github.aimsgate.source.cache.Cache;
import io.github.aimsgate.source.cache.FolderCache;
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

/** Decides on every generated system: what a build with very many of them pays. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6)
@Measurement(iterations = 7)
public class CheckBenchmark {

  @Param("")
  private String systems;

  @Param("")
  private String kept;

  /** One operation decides on all systems, as if nobody had ever checked them. */
  @Benchmark
  public void check(Blackhole hole) {
    decide(Cache.NONE, hole);
  }

  /** The same with the cache of the goal: every document was read by an earlier check. */
  @Benchmark
  public void checkAgain(Blackhole hole) {
    decide(new FolderCache(Path.of(kept), "benchmark"), hole);
  }

  private void decide(Cache cache, Blackhole hole) {
    for (int number = 0; number < Benchmarks.SYSTEMS; number++) {
      hole.consume(Checks.decide(Path.of(systems), GeneratedSystems.folder(number), cache));
    }
  }
}
