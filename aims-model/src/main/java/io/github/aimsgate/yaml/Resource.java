package io.github.aimsgate.yaml;

import io.github.aimsgate.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The data files that ship inside our jar. What is wrong with one of them is a bug of ours. */
public final class Resource {

  private Resource() {}

  /**
   * The single document of a YAML resource.
   *
   * @param beside the class in whose package the resource lies
   */
  public static Node yaml(Class<?> beside, String name) {
    Parsed parsed = TreeReader.yaml(name, text(beside, name));
    requireSound(name, parsed.problems());
    return parsed.documents().get(0);
  }

  /** The text of a resource. */
  public static String text(Class<?> beside, String name) {
    return new String(bytes(beside, name), StandardCharsets.UTF_8);
  }

  /** The bytes of a resource. */
  public static byte[] bytes(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("our jar lacks " + name + " beside " + beside.getName());
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("our jar cannot be read: " + name, unreadable);
    }
  }

  /** Throws a bug if a data file of ours has problems. */
  public static void requireSound(String name, List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new IllegalStateException("our own " + name + " is wrong: " + problems);
    }
  }
}
