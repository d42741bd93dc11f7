package io.github.aimsgate.evidence.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Turns a path as a file names it into a path from the root of the tree. */
public final class RelativePath {

  private RelativePath() {}

  /**
   * The path from the root.
   *
   * @param file the file that names the path
   * @param folder the folder, relative to that file's, that the path starts from
   * @param named the path as named
   * @return empty for an address, an absolute path or one that leads out of the tree
   */
  public static Optional<String> from(String file, String folder, String named) {
    String own = file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "";
    if (leavesTree(folder) || leavesTree(named)) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (own + "/" + folder + "/" + named).replace('\\', '/').split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
  }

  private static boolean leavesTree(String path) {
    return path.startsWith("/")
        || path.startsWith("\\")
        || path.startsWith("~")
        || path.contains(":");
  }
}
