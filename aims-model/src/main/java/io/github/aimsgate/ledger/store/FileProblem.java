package io.github.aimsgate.ledger.store;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** What can go wrong with a ledger's files, in words for the user who has to mend it. */
final class FileProblem {

  private FileProblem() {}

  static InputException cannotRead(Path file, IOException cause) {
    return at(file, "cannot be read: " + reason(cause), "check that it exists and may be read");
  }

  static InputException cannotWrite(Path file, IOException cause) {
    return at(
        file,
        "cannot be written: " + reason(cause) + "; nothing was appended",
        "see that the folder may be written and the disk has room, then run again");
  }

  static InputException at(Path file, String message, String fix) {
    return new InputException(Location.startOf(file.toString()), message, fix);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
