package io.github.aimsgate.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Looks for AI in trees, and reads the bytes of one once and does nothing with them. In little
 * memory, so that a build has some left.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class DiscoverBenchmark {

  private static final long MOST_MEMORY = 256L << 20;

  @Param("")
  private String sources;

  @Param("")
  private String smallSources;

  /** Refuses to measure with more memory than is said. */
  @Setup
  public void requireLittleMemory() {
    if (Runtime.getRuntime().maxMemory() > MOST_MEMORY) {
      throw new IllegalStateException("more than 256 MiB: " + Runtime.getRuntime().maxMemory());
    }
  }

  /** One operation looks at a large tree. */
  @Benchmark
  public SortedSet<String> discover(Heap heap) {
    return TreeScan.requirePlanted(Path.of(sources));
  }

  /** One operation looks at a tree of a usual size, in a JVM that has done nothing before. */
  @Benchmark
  @Fork(value = 5, jvmArgsAppend = "-Xmx256m")
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public SortedSet<String> discoverCold() {
    return TreeScan.requirePlanted(Path.of(smallSources));
  }

  /** One operation lists the large tree and reads each of its files. */
  @Benchmark
  public long discoverRead() throws IOException, InterruptedException {
    return PlainRead.bytes(Path.of(sources));
  }

  /** What the operation had in use at most, garbage among it. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Heap {

    /** Forgets what was in use before. */
    @Setup(Level.Iteration)
    public void reset() {
      ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The sum over the pools of the heap, in MiB. */
    public long discoverPeakMiB() {
      return ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .mapToLong(pool -> pool.getPeakUsage().getUsed() >> 20)
          .sum();
    }
  }
}
