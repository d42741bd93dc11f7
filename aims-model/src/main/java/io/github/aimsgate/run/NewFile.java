package io.github.aimsgate.run;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file as a whole, or not at all. */
final class NewFile {

  private NewFile() {}

  /** Writes the text unless something lies at the path; says whether it was written. */
  static boolean write(Path folder, String path, String text) {
    if (Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    replace(folder, path, text);
    return true;
  }

  /** Writes the text in place of whatever file lies at the path. */
  static void replace(Path folder, String path, String text) {
    Path file = folder.resolve(path);
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
    try {
      Files.createDirectories(file.getParent());
      try {
        Files.write(unfinished, text.getBytes(StandardCharsets.UTF_8));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException unwritable) {
      throw new InputException(
          Location.startOf(path),
          "cannot be written: "
              + unwritable.getClass().getSimpleName()
              + " "
              + unwritable.getMessage(),
          "check that the folder may be written to and that no file is in its place");
    }
  }
}
