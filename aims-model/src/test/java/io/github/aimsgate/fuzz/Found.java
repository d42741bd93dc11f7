package io.github.aimsgate.fuzz;

import io.github.aimsgate.source.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps an input that was too much for a reader. */
final class Found {

  private Found() {}

  /** Writes the input and says where it is and what to do with it. */
  static String save(Target target, byte[] input) {
    Path file = Path.of("target", "fuzz", target.word(), Digests.sha256(input));
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, input);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return file
        + " is too much for "
        + target
        + ": mend it, and keep it in src/test/resources/fuzz";
  }
}
