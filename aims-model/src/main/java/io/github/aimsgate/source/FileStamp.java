package io.github.aimsgate.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

/** What tells whether a file on disk is still the one that it was, without reading it. */
public final class FileStamp {

  private FileStamp() {}

  /**
   * The length and the time of the last change, as one word.
   *
   * @throws InputException if there is no such file
   */
  public static String of(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return String.format(Locale.ROOT, "%d@%s", now.size(), now.lastModifiedTime().toInstant());
    } catch (IOException unreadable) {
      throw Refusals.cannotRead(file.toString(), unreadable);
    }
  }

  /**
   * The digest (sha256) of a file's bytes.
   *
   * @throws InputException if it cannot be read
   */
  public static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Digests.of(in, "sha256");
    } catch (IOException unreadable) {
      throw Refusals.cannotRead(file.toString(), unreadable);
    }
  }
}
