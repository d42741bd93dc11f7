package io.github.aimsgate.maven;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes a file whole or not at all. */
final class WholeFile {

  private WholeFile() {}

  /**
   * Writes a file and the folders above it.
   *
   * @throws InputException if it cannot be written; what was there before is still there
   */
  static void write(Path file, byte[] bytes) {
    write(
        file,
        sink -> {
          sink.accept(bytes);
          return bytes.length;
        });
  }

  /**
   * Writes a file and the folders above it, piece by piece, so that it need not fit into memory.
   *
   * @param pieces hands over the bytes
   * @return what {@code pieces} returned
   * @throws InputException if it cannot be written; what was there before is still there
   */
  static <T> T write(Path file, Function<Consumer<byte[]>, T> pieces) {
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path part = part(folder);
      try {
        T result = fill(part, pieces);
        move(part, file);
        return result;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException failed) {
      throw unwritable(file, failed);
    } catch (UncheckedIOException failed) {
      throw unwritable(file, failed.getCause());
    }
  }

  private static <T> T fill(Path part, Function<Consumer<byte[]>, T> pieces) throws IOException {
    try (OutputStream out = create(part)) {
      return pieces.apply(bytes -> append(out, bytes));
    }
  }

  private static void append(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Finds out whether a file could be written, and makes the folders above it.
   *
   * @throws InputException if it could not
   */
  static void prove(Path file) {
    try {
      Path part = part(Files.createDirectories(file.toAbsolutePath().getParent()));
      Files.createFile(part);
      Files.delete(part);
    } catch (IOException failed) {
      throw unwritable(file, failed);
    }
  }

  private static Path part(Path folder) {
    return folder.resolve(".aims-" + UUID.randomUUID() + ".part");
  }

  /** The mode of any new file: a temporary file's own would hide reports from who reads them. */
  private static OutputStream create(Path part) throws IOException {
    return new BufferedOutputStream(
        Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  private static InputException unwritable(Path file, IOException failed) {
    return new InputException(
        Location.startOf(file.toString()),
        "cannot be written: " + failed,
        "make room or give access, and run again");
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException elsewhere) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
