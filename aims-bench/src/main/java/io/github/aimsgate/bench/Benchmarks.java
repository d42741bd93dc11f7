package io.github.aimsgate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Generates what is measured, measures it, and prints medians and their ratios. */
public final class Benchmarks {

  static final int SYSTEMS = 1_000;
  static final int REPOSITORY_SYSTEMS = 167;
  static final int FILES = 10_000;
  private static final int COMMITS = 20_000;
  private static final int SOURCES = 50_000;
  private static final int SMALL_SOURCES = 3_500;

  private Benchmarks() {}

  /**
   * Measures.
   *
   * @param args a folder for what is generated, a regular expression of benchmarks, and a folder of
   *     files to inspect
   */
  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    Pattern only = Pattern.compile(args[1]);
    Path systems = Path.of(args[0], "systems");
    if (needs(only, CheckBenchmark.class, ParseBenchmark.class) && Files.notExists(systems)) {
      new GeneratedSystems().write(systems, SYSTEMS);
      // No repository: without it each check would read the history of the project around it.
      Files.writeString(systems.resolve(".git"), "gitdir: nowhere\n");
    }
    Path repository = Path.of(args[0], "repository");
    if (needs(only, HistoryBenchmark.class) && Files.notExists(repository)) {
      GeneratedRepository.write(repository, REPOSITORY_SYSTEMS, COMMITS);
    }
    Path ledger = Path.of(args[0], "long-ledger");
    if (needs(only, LedgerBenchmark.class) && Files.notExists(ledger)) {
      new GeneratedLedger(ledger).write();
    }
    Path files = Path.of(args[0], "files");
    if (needs(only, InspectBenchmark.class)) {
      RepeatedFiles.write(Path.of(args[2]), files, FILES);
    }
    Path sources = Path.of(args[0], "sources");
    if (needs(only, DiscoverBenchmark.class) && Files.notExists(sources)) {
      GeneratedTree.write(sources, SOURCES);
    }
    Path smallSources = Path.of(args[0], "small-sources");
    if (needs(only, DiscoverBenchmark.class) && Files.notExists(smallSources)) {
      GeneratedTree.write(smallSources, SMALL_SOURCES);
    }
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(args[1])
                    .param("systems", systems.toString())
                    .param("kept", Path.of(args[0], "kept").toString())
                    .param("repository", repository.toString())
                    .param("ledger", ledger.toString())
                    .param("files", files.toString())
                    .param("sources", sources.toString())
                    .param("smallSources", smallSources.toString())
                    .jvmArgs("-Xmx1g")
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    Map<String, Double> medians = new TreeMap<>();
    for (RunResult result : results) {
      medians.put(
          result.getPrimaryResult().getLabel(),
          result.getPrimaryResult().getStatistics().getPercentile(50));
    }
    results.stream()
        .map(result -> result.getSecondaryResults().get("discoverPeakMiB"))
        .filter(Objects::nonNull)
        .forEach(peak -> print("discover peak %5.0f MiB of heap", peak.getStatistics().getMax()));
    medians.forEach((name, median) -> print("%-12s %8.1f ms", name, median));
    for (String check : List.of("check", "checkAgain")) {
      if (medians.containsKey(check) && medians.containsKey("parse")) {
        print("%s : parse %6.2f", check, medians.get(check) / medians.get("parse"));
      }
    }
    if (medians.containsKey("discover") && medians.containsKey("discoverRead")) {
      print("discover : read %5.2f", medians.get("discover") / medians.get("discoverRead"));
    }
    if (medians.containsKey("appendBatch")) {
      print(
          "appendBatch %8.0f records/s",
          GeneratedLedger.BATCH / medians.get("appendBatch") * TimeUnit.SECONDS.toMillis(1));
      LedgerVerification.fork(ledger);
    }
    for (String name : List.of("inspect", "inspectParse")) {
      if (medians.containsKey(name)) {
        print("%-12s %8.0f files/s", name, FILES * 1000.0 / medians.get(name));
      }
    }
  }

  /** Whether a benchmark of these classes is among those that were asked for. */
  private static boolean needs(Pattern only, Class<?>... benchmarks) {
    return Arrays.stream(benchmarks)
        .flatMap(benchmark -> Arrays.stream(benchmark.getMethods()))
        .filter(method -> method.isAnnotationPresent(Benchmark.class))
        .map(method -> method.getDeclaringClass().getName() + "." + method.getName())
        .anyMatch(name -> only.matcher(name).find());
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
