package io.github.aimsgate.source;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files below a directory, as they are on disk. */
public final class WorkingTree implements SourceTree {

  private final Path root;
  private final Map<String, Boolean> inside = new ConcurrentHashMap<>();

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
              boolean leftOut = !dir.equals(start) && LeftOut.folder(dir.getFileName().toString());
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
      throw Refusals.cannotRead(".", unreadable);
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
    boolean inside = this.inside.computeIfAbsent(folder(path), this::isInside);
    return inside ? lookInside(file) : lookClosely(file);
  }

  /** A file in a folder of the tree lies in the tree, unless it is a link. */
  private Entry lookInside(Path file) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile()
          ? new Entry(Entry.Kind.FILE, attributes.size())
          : lookClosely(file);
    } catch (NoSuchFileException absent) {
      return new Entry(Entry.Kind.ABSENT, 0);
    } catch (IOException unreadable) {
      return lookClosely(file);
    }
  }

  private Entry lookClosely(Path file) {
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
    Refusals.requireFile(path, entry);
    if (entry.size() > limit) {
      throw Refusals.tooLong(path, limit);
    }
    try (InputStream in = Files.newInputStream(place(path))) {
      byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
      if (bytes.length > limit) {
        throw Refusals.tooLong(path, limit);
      }
      return bytes;
    } catch (IOException unreadable) {
      throw Refusals.cannotRead(path, unreadable);
    }
  }

  @Override
  public Optional<String> digest(String path, String algorithm) {
    if (look(path).kind() != Entry.Kind.FILE) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(place(path))) {
      return Optional.of(Digests.of(in, algorithm));
    } catch (IOException unreadable) {
      throw Refusals.cannotRead(path, unreadable);
    }
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
      return Optional.of(Files.getLastModifiedTime(place(path)).toInstant());
    } catch (IOException unreadable) {
      throw Refusals.cannotRead(path, unreadable);
    }
  }

  @Override
  public OpenFile open(String path) {
    if (!inside.computeIfAbsent(folder(path), this::isInside)) {
      Refusals.requireFile(path, look(path));
    }
    Path file = place(path);
    try {
      return opened(FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException linkOrUnreadable) {
      return openLinked(path, file);
    }
  }

  /** Asked once a folder, because to ask for each file costs as much as to read a short one. */
  private boolean isInside(String folder) {
    return resolve(folder).filter(this::isFolderInside).isPresent();
  }

  /** A folder in a folder of the tree is one, too, unless it is a link, which may lead anywhere. */
  private boolean isFolderInside(Path folder) {
    Path at = root;
    while (!at.equals(folder)) {
      at = at.resolve(folder.getName(at.getNameCount()));
      if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        return lookClosely(folder).kind() == Entry.Kind.DIRECTORY;
      }
    }
    return true;
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private OpenFile openLinked(String path, Path file) {
    Refusals.requireFile(path, look(path));
    try {
      return opened(FileChannel.open(file.toRealPath(), StandardOpenOption.READ));
    } catch (IOException unreadable) {
      throw Refusals.cannotRead(path, unreadable);
    }
  }

  private static OpenFile opened(FileChannel channel) throws IOException {
    return new OpenFile(channel.size(), Channels.newInputStream(channel));
  }

  /**
   * Without going back: behind a link the system would go back to where the link leads, so that one
   * file would be looked at and another one read.
   */
  private Path place(String path) {
    return root.resolve(path).normalize();
  }

  private Optional<Path> resolve(String path) {
    try {
      Path resolved = place(path);
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
