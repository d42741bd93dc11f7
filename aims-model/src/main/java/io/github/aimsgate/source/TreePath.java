package io.github.aimsgate.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Paths of a tree that need no file system to be understood. */
public final class TreePath {

  private TreePath() {}

  /**
   * A path without {@code .}, {@code ..} and needless slashes; links are not followed.
   *
   * @return empty if it leads out of the tree, or can be no path
   */
  public static Optional<String> normal(String path) {
    if (path.startsWith("/") || path.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : parts(path)) {
      if (!part.equals("..")) {
        parts.addLast(part);
      } else if (parts.pollLast() == null) {
        return Optional.empty();
      }
    }
    return Optional.of(String.join("/", parts));
  }

  /** The parts between the slashes, without those that say nothing. */
  public static List<String> parts(String path) {
    return List.of(path.split("/")).stream()
        .filter(part -> !part.isEmpty() && !part.equals("."))
        .toList();
  }

  /** What the paths of all that lies below a folder begin with. */
  public static String below(String folder) {
    return folder.isEmpty() ? "" : folder + "/";
  }
}
