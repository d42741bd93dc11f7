package io.github.aimsgate.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Inputs to begin with: our own samples, and what once was too much for a reader. */
final class Seeds {

  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Path QUICKSTART = Path.of("..", "src", "it", "quickstart");

  private Seeds() {}

  /** For a target: samples of its sort, its own seeds, and its regressions. */
  static List<byte[]> of(Path module, Target target) {
    List<byte[]> seeds = new ArrayList<>();
    if (target.isEvidence() || target == Target.TREE) {
      for (String folder : List.of("cards", "samples", "structured", "forms")) {
        seeds.addAll(files(module.resolve(RESOURCES).resolve(folder), target));
      }
    }
    if (target == Target.MARKDOWN || target == Target.SYSTEM) {
      seeds.addAll(files(module.resolve(QUICKSTART), target));
    }
    seeds.addAll(files(module.resolve(RESOURCES).resolve("fuzz").resolve(target.word()), target));
    return seeds;
  }

  private static List<byte[]> files(Path folder, Target target) {
    boolean own = folder.endsWith(target.word());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> own || file.toString().endsWith(target.extension()))
          .sorted()
          .map(Seeds::bytes)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
