package io.github.aimsgate.evidence.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The sample files below {@code forms}. */
public final class FormFiles {

  private FormFiles() {}

  /** The text of a sample. */
  public static String text(String name) {
    try (InputStream in = FormFiles.class.getResourceAsStream("/forms/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }
}
