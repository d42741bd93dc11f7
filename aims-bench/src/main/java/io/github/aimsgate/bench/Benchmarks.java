package io.github.aimsgate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Generates what is measured, measures it, and prints medians and their ratios. */
public final class Benchmarks {

  static final int SYSTEMS = 1_000;
  static final int REPOSITORY_SYSTEMS = 167;
  private static final int COMMITS = 20_000;

  private Benchmarks() {}

  /**
   * Measures.
   *
   * @param args a folder for what is generated, and a regular expression of benchmarks
   */
  public static void main(String[] args) throws IOException, RunnerException {
    Path systems = Path.of(args[0], "systems");
    if (Files.notExists(systems)) {
      new GeneratedSystems().write(systems, SYSTEMS);
      // No repository: without it each check would read the history of the project around it.
      Files.writeString(systems.resolve(".git"), "gitdir: nowhere\n");
    }
    Path repository = Path.of(args[0], "repository");
    if (Files.notExists(repository)) {
      GeneratedRepository.write(repository, REPOSITORY_SYSTEMS, COMMITS);
    }
    Path ledger = Path.of(args[0], "long-ledger");
    if (Files.notExists(ledger)) {
      new GeneratedLedger(ledger).write();
    }
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(args[1])
                    .param("systems", systems.toString())
                    .param("repository", repository.toString())
                    .param("ledger", ledger.toString())
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
    medians.forEach((name, median) -> print("%-12s %8.0f ms", name, median));
    if (medians.containsKey("check") && medians.containsKey("parse")) {
      print("check : parse %6.2f", medians.get("check") / medians.get("parse"));
    }
    if (medians.containsKey("verify") && medians.containsKey("signatures")) {
      print("verify : signatures %6.2f", medians.get("verify") / medians.get("signatures"));
    }
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
