package io.github.aimsgate.bench;

import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.source.Globs;
import io.github.aimsgate.source.history.History;
import io.github.aimsgate.source.history.HistoryReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
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

/** Reads a long history: in a fresh process, as a build does, and in a warm one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class HistoryBenchmark {

  @Param("")
  private String repository;

  /** The history of all documents in a process that did nothing before. */
  @Benchmark
  @Fork(5)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public History fresh() throws IOException {
    return read();
  }

  /** The history of all documents, again and again. */
  @Benchmark
  @Fork(1)
  @Warmup(iterations = 5)
  @Measurement(iterations = 7)
  public History warm() throws IOException {
    return read();
  }

  /** A whole check with history in a process that did nothing before. */
  @Benchmark
  @Fork(5)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Decision freshCheck() {
    return Checks.decide(Path.of(repository), "");
  }

  private History read() throws IOException {
    List<Globs> subjects =
        List.of(Globs.compile("**/train/**"), Globs.compile("**/*.{onnx,safetensors,pkl}"));
    Predicate<String> ofModels =
        changed -> subjects.stream().anyMatch(glob -> glob.matches(changed));
    List<HistoryReader.Query> queries = new ArrayList<>();
    for (int system = 0; system < Benchmarks.REPOSITORY_SYSTEMS; system++) {
      for (String path : GeneratedSystems.EVIDENCE) {
        queries.add(
            new HistoryReader.Query(GeneratedSystems.folder(system) + "/" + path, ofModels));
      }
    }
    return HistoryReader.read(Path.of(repository).toRealPath(), queries);
  }
}
