package io.github.aimsgate.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for inputs that are too much for a reader, one target after the other, each in a process of
 * its own under Jazzer, which follows what the code makes of an input. Ends with an error if it
 * found one.
 */
public final class FuzzRun {

  /** Seconds that one input may take; what a build reads in one go must not take its time. */
  private static final int SECONDS_AN_INPUT = 20;

  private static final int MOST_BYTES = 64 * 1024;

  private static final Object[] HEAD = {
    "target", "seconds", "inputs", "found", "slowest s", "peak MB"
  };

  private final Path module;
  private final Path folder;
  private final long seconds;
  private boolean found;

  private FuzzRun(Path module, Path folder, long seconds) {
    this.module = module;
    this.folder = folder;
    this.seconds = seconds;
  }

  /**
   * Looks.
   *
   * @param args the folder of the module {@code aims-model}, a folder to work in, the seconds for
   *     all targets together, and the names of targets; none for all
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    long seconds = Long.parseLong(args[2]);
    if (seconds == 0) {
      return;
    }
    List<Target> targets =
        args.length > 3
            ? Arrays.stream(args).skip(3).map(Target::valueOf).toList()
            : List.of(Target.values());
    FuzzRun run =
        new FuzzRun(Path.of(args[0]), Path.of(args[1]), Math.max(1, seconds / targets.size()));
    run.print("%-11s %8s %10s %8s %9s %9s", HEAD);
    for (Target target : targets) {
      run.fuzz(target);
    }
    System.exit(run.found ? 1 : 0);
  }

  private void fuzz(Target target) throws IOException, InterruptedException {
    Path work = Files.createDirectories(folder.resolve(target.word()));
    Path corpus = Files.createDirectories(work.resolve("corpus"));
    List<byte[]> seeds = Seeds.of(module, target);
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(corpus.resolve("seed-" + i), seeds.get(i));
    }
    Path log = work.resolve("log");
    Process process =
        new ProcessBuilder(command(target, work, corpus))
            .directory(module.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int status = process.waitFor();
    String said = Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1);
    long inputs = figure(said, "stat::number_of_executed_units: +(\\d+)");
    if (said.contains("no interesting inputs were found")) {
      throw new IllegalStateException("no coverage was seen, so nothing was looked for: " + log);
    }
    long left = left(work);
    found |= status != 0 || left > 0 || inputs == 0;
    print(
        "%-11s %8d %10d %8d %9d %9d",
        target.word(),
        figure(said, "Done \\d+ runs in (\\d+) second"),
        inputs,
        left,
        figure(said, "stat::slowest_unit_time_sec: +(\\d+)"),
        figure(said, "stat::peak_rss_mb: +(\\d+)"));
  }

  private List<String> command(Target target, Path work, Path corpus) {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + Jazzing.class.getName(),
            "--target_args=" + target.name(),
            "--instrumentation_includes=io.github.aimsgate.**:org.commonmark.**",
            "--trace=cov",
            // Its inner loops run for each character, and would cost most of the time.
            "--instrumentation_excludes=io.github.aimsgate.evidence.judge.**",
            "--reproducer_path=" + work,
            "-artifact_prefix=" + work + "/",
            "-max_total_time=" + seconds,
            "-timeout=" + SECONDS_AN_INPUT,
            "-report_slow_units=" + SECONDS_AN_INPUT,
            "-rss_limit_mb=2048",
            "-max_len=" + MOST_BYTES,
            "-print_final_stats=1",
            "-seed=42"));
    command.add(corpus.toString());
    return command;
  }

  private static long left(Path work) throws IOException {
    try (Stream<Path> files = Files.list(work)) {
      return files
          .filter(file -> file.getFileName().toString().matches("(crash|timeout|oom)-[0-9a-f]+"))
          .count();
    }
  }

  private static long figure(String said, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(said);
    long last = 0;
    while (matcher.find()) {
      last = Long.parseLong(matcher.group(1));
    }
    return last;
  }

  /** On the console and in a file, as soon as it is known: the run of all targets is long. */
  private void print(String format, Object... values) throws IOException {
    String line = String.format(Locale.ROOT, format, values);
    System.out.println(line);
    Files.writeString(
        Files.createDirectories(folder).resolve("results.txt"),
        line + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
