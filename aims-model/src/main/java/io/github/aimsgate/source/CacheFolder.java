package io.github.aimsgate.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Small texts that are kept across builds, and may be deleted at any time. Each carries its digest,
 * so that what is cut off or changed counts as absent. That something cannot be kept is no error.
 */
public final class CacheFolder {

  private static final int MOST = 16 << 20;
  private static final int DIGITS = 64;

  private final Path folder;

  /** A folder, made when something is first kept in it. */
  public CacheFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * What is kept under a name.
   *
   * @param name parts of a path of plain characters, with {@code /} between them
   * @return empty if nothing whole is
   */
  public Optional<String> get(String name) {
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      byte[] bytes = in.readNBytes(MOST + 1);
      return bytes.length <= MOST ? sound(bytes) : Optional.empty();
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  private static Optional<String> sound(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.length() < DIGITS + 1) {
      return Optional.empty();
    }
    String kept = text.substring(DIGITS + 1);
    String digest = Digests.sha256(kept.getBytes(StandardCharsets.UTF_8));
    return text.startsWith(digest + "\n") ? Optional.of(kept) : Optional.empty();
  }

  /** Keeps a text, whole or not at all, in the place of what was kept under the name. */
  public void put(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve(name);
    Path part = file.resolveSibling(".aims-" + UUID.randomUUID() + ".part");
    try {
      PrivateFolder.make(folder);
      Files.createDirectories(file.getParent());
      Files.writeString(part, Digests.sha256(bytes) + "\n" + text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException notKept) {
      discard(part);
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException ignored) {
      // It lies in a folder that may be deleted at any time.
    }
  }
}
