package io.github.aimsgate.source;

import java.util.List;
import java.util.Optional;

/**
 * A tree of files that evidence is read from: a working directory or a commit. Paths are relative
 * to the root, with {@code /} between their parts, without {@code .} or {@code ..}.
 */
public interface SourceTree {

  /**
   * All regular files below a folder, sorted by path. Version control's own files, build output and
   * the plugin's ledger are left out, and so is what a symbolic link leads to outside of the root.
   *
   * @param folder relative to the root; empty for the root itself
   */
  List<String> files(String folder);

  /** What lies at a path, without reading it. */
  Entry look(String path);

  /**
   * The bytes of a file.
   *
   * @param path a path for which {@link #look} answers {@link Entry.Kind#FILE}
   * @param limit the most bytes that are accepted
   * @throws InputException if the path is no readable file inside the tree, or is longer than the
   *     limit; the bytes beyond the limit are not read
   */
  byte[] read(String path, long limit);

  /**
   * A digest of a file, computed without holding it in memory.
   *
   * @param algorithm {@code sha256} or {@code md5}
   * @return lower-case hexadecimal; empty if there is no such file
   */
  Optional<String> digest(String path, String algorithm);

  /**
   * Opens a file to look into it, at the lowest cost that the tree has. The bytes are those that
   * the tree keeps: of a file in Git LFS a commit keeps a pointer, and that is what is read then.
   *
   * @param path one that {@link #files} returned
   * @throws InputException if the path is no readable file inside the tree
   */
  OpenFile open(String path);

  /**
   * What lies at a path.
   *
   * @param kind what it is
   * @param size its length in bytes, 0 for what is no file
   */
  record Entry(Kind kind, long size) {
    /** What can lie at a path. */
    public enum Kind {
      /** A regular file, or a link to one inside the tree. */
      FILE,
      /** A directory. */
      DIRECTORY,
      /** Nothing. */
      ABSENT,
      /** A path or a symbolic link that leads out of the tree. */
      OUTSIDE,
      /** A device, pipe, socket or a link that leads nowhere. */
      SPECIAL
    }
  }
}
