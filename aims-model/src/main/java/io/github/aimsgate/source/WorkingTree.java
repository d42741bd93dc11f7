package io.github.aimsgate.source;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The files below a directory, as they are on disk. */
public final class WorkingTree implements SourceTree {

  /** Folders that hold no sources: version control, build output, caches, our ledger. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          ".git",
          ".hg",
          ".svn",
          "target",
          "node_modules",
          ".aims",
          ".idea",
          ".venv",
          "venv",
          "__pycache__",
          ".tox",
          ".gradle",
          ".mvn");

  private final Path root;

  /**
   * The tree below a directory.
   *
   * @throws InputException if it is none
   */
  public WorkingTree(Path root) {
    try {
      this.root = root.toRealPath();
    } catch (IOException absent) {
      throw new InputException(
          Location.startOf(root.toString()), "is no folder that can be read", "name another one");
    }
  }

  /** The root, with symbolic links resolved. */
  public Path root() {
    return root;
  }

  @Override
  public List<String> files(String folder) {
    List<String> files = new ArrayList<>();
    Path start = root.resolve(folder);
    try {
      Files.walkFileTree(
          start,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              boolean leftOut =
                  !dir.equals(start) && LEFT_OUT.contains(dir.getFileName().toString());
              return leftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String path = relative(file);
              if (attributes.isRegularFile() || look(path).kind() == Entry.Kind.FILE) {
                files.add(path);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      throw cannotRead(".", unreadable);
    }
    files.sort(null);
    return files;
  }

  @Override
  public Entry look(String path) {
    Optional<Path> resolved = resolve(path);
    if (resolved.isEmpty()) {
      return new Entry(Entry.Kind.OUTSIDE, 0);
    }
    Path file = resolved.get();
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Entry(Entry.Kind.ABSENT, 0);
    }
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(root)) {
        return new Entry(Entry.Kind.OUTSIDE, 0);
      }
      BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        return new Entry(Entry.Kind.DIRECTORY, 0);
      }
      return attributes.isRegularFile()
          ? new Entry(Entry.Kind.FILE, attributes.size())
          : new Entry(Entry.Kind.SPECIAL, 0);
    } catch (IOException dangling) {
      return new Entry(Entry.Kind.SPECIAL, 0);
    }
  }

  @Override
  public byte[] read(String path, long limit) {
    Entry entry = look(path);
    refuse(path, entry);
    if (entry.size() > limit) {
      throw tooLong(path, limit);
    }
    try (InputStream in = Files.newInputStream(root.resolve(path))) {
      byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
      if (bytes.length > limit) {
        throw tooLong(path, limit);
      }
      return bytes;
    } catch (IOException unreadable) {
      throw cannotRead(path, unreadable);
    }
  }

  @Override
  public Optional<String> digest(String path, String algorithm) {
    if (look(path).kind() != Entry.Kind.FILE) {
      return Optional.empty();
    }
    MessageDigest digest = Digests.digest(algorithm);
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(root.resolve(path))) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException unreadable) {
      throw cannotRead(path, unreadable);
    }
    return Optional.of(Digests.hex(digest.digest()));
  }

  /**
   * When a file was last written.
   *
   * @return empty if there is no such file
   */
  public Optional<Instant> modified(String path) {
    if (look(path).kind() != Entry.Kind.FILE) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.getLastModifiedTime(root.resolve(path)).toInstant());
    } catch (IOException unreadable) {
      throw cannotRead(path, unreadable);
    }
  }

  private void refuse(String path, Entry entry) {
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

  private static InputException tooLong(String path, long limit) {
    return new InputException(
        Location.startOf(path),
        String.format(Locale.ROOT, "is longer than %,d bytes, the most that is read", limit),
        "split the file, or keep what is not evidence out of it");
  }

  private static InputException cannotRead(String path, IOException cause) {
    return new InputException(
        Location.startOf(path),
        "cannot be read: " + cause.getClass().getSimpleName() + " " + cause.getMessage(),
        "check that the file exists and may be read");
  }

  private Optional<Path> resolve(String path) {
    try {
      Path resolved = root.resolve(path).normalize();
      return resolved.startsWith(root) ? Optional.of(resolved) : Optional.empty();
    } catch (InvalidPathException invalid) {
      return Optional.empty();
    }
  }

  /** Of a path that was found below the root, so that the rest of its text is enough. */
  private String relative(Path file) {
    String below = file.toString().substring(root.toString().length());
    String slashed = below.replace(File.separatorChar, '/');
    return slashed.startsWith("/") ? slashed.substring(1) : slashed;
  }
}
