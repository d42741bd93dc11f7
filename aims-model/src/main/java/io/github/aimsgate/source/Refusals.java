package io.github.aimsgate.source;

import java.io.IOException;
import java.util.Locale;

/** Why the bytes of a path are not to be had: the same words for every kind of tree. */
public final class Refusals {

  private Refusals() {}

  /**
   * Lets a regular file pass.
   *
   * @throws InputException for anything else
   */
  public static void requireFile(String path, SourceTree.Entry entry) {
    Location location = Location.startOf(path);
    switch (entry.kind()) {
      case FILE -> {}
      case DIRECTORY ->
          throw new InputException(
              location, "is a folder, not a file", "rename it, or name a file in it");
      case ABSENT ->
          throw new InputException(location, "does not exist", "write it, or remove its name");
      case OUTSIDE ->
          throw new InputException(
              location,
              "leads out of the project",
              "keep it inside the project, as a file of its own");
      case SPECIAL ->
          throw new InputException(
              location, "is no regular file that can be read", "put a file in its place");
    }
  }

  /** For a file with more bytes than are accepted. */
  public static InputException tooLong(String path, long limit) {
    return new InputException(
        Location.startOf(path),
        String.format(Locale.ROOT, "is longer than %,d bytes, the most that is read", limit),
        "split the file, or keep what is not evidence out of it");
  }

  /** For a file whose bytes cannot be had although it is there. */
  public static InputException cannotRead(String path, IOException cause) {
    return new InputException(
        Location.startOf(path),
        "cannot be read: " + cause.getClass().getSimpleName() + " " + cause.getMessage(),
        "check that the file exists and may be read");
  }
}
