package io.github.aimsgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Other people's tools, run for real: what they accept is what a stranger can verify. */
public final class Tool {

  private Tool() {}

  /** Skips the test, and says why, on a machine without the tools. */
  public static void needs(String... tools) {
    List<Path> path =
        Arrays.stream(System.getenv("PATH").split(System.getProperty("path.separator")))
            .map(Path::of)
            .toList();
    for (String tool : tools) {
      assumeTrue(
          path.stream().anyMatch(folder -> Files.isExecutable(folder.resolve(tool))),
          tool + " is not on this machine, so what we write is not held against it");
    }
  }

  /** Runs a command in a folder, wants it to succeed, and gives what it printed. */
  public static String run(Path folder, String... command) {
    Outcome outcome = attempt(folder, command);
    assertEquals(0, outcome.status(), () -> command[0] + " failed: " + outcome.output());
    return outcome.output();
  }

  /** Runs a command in a folder, however it ends. */
  public static Outcome attempt(Path folder, String... command) {
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      return new Outcome(process.waitFor(), new String(output, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /**
   * How a command ended.
   *
   * @param status its exit status
   * @param output what it printed, on both streams
   */
  public record Outcome(int status, String output) {}
}
