package io.github.aimsgate.evidence.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The sample files below {@code samples}. */
final class SampleFiles {

  private SampleFiles() {}

  static String text(String name) {
    try (InputStream in = SampleFiles.class.getResourceAsStream("/samples/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }
}
