package io.github.aimsgate.maven;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all. */
final class WholeFile {

  private WholeFile() {}

  /**
   * Writes a file and the folders above it.
   *
   * @throws InputException if it cannot be written; what was there before is still there
   */
  static void write(Path file, byte[] bytes) {
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path part = Files.createTempFile(folder, ".aims", ".part");
      try {
        Files.write(part, bytes);
        move(part, file);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException failed) {
      throw new InputException(
          Location.startOf(file.toString()),
          "cannot be written: " + failed,
          "make room or give access, and run again");
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException elsewhere) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
