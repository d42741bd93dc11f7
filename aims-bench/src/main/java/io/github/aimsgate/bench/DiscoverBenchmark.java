package io.github.aimsgate.bench;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.discovery.Discovery;
import io.github.aimsgate.source.WorkingTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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

/**
 * Offers all files of a large tree to finders that ask for everything, and reads the same bytes
 * once and does nothing with them. In little memory, so that a build has some left.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class DiscoverBenchmark {

  @Param("")
  private String sources;

  /** One operation lists a tree and looks at the text of each of its files. */
  @Benchmark
  public void discover(Blackhole hole) {
    WorkingTree tree = new WorkingTree(Path.of(sources));
    hole.consume(new Discovery(List.of(new AsksForText(hole))).in(tree, tree.files("")));
  }

  /** One operation lists a tree and reads each of its files. */
  @Benchmark
  public void discoverRead(Blackhole hole) throws IOException {
    for (Path file : RepeatedFiles.list(Path.of(sources))) {
      hole.consume(Files.readAllBytes(file));
    }
  }

  /** The most that a finder can want. */
  private record AsksForText(Blackhole hole) implements AssetFinder {

    @Override
    public boolean looksAt(String path) {
      return true;
    }

    @Override
    public void find(LookedAt file, Consumer<Asset> found) {
      hole.consume(file.text());
    }
  }
}
