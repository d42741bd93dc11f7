package io.github.aimsgate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The files of a folder, copied as often as it takes to have many. */
final class RepeatedFiles {

  private RepeatedFiles() {}

  /** Writes so many files; what lay there before is replaced. */
  static void write(Path from, Path to, int count) throws IOException {
    List<Path> files = list(from);
    Files.createDirectories(to);
    for (Path old : list(to)) {
      Files.delete(old);
    }
    for (int i = 0; i < count; i++) {
      Path file = files.get(i % files.size());
      Path copy = to.resolve("copy-" + i / files.size()).resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
