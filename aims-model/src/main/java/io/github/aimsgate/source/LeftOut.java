package io.github.aimsgate.source;

import java.util.Arrays;
import java.util.Set;

/** Folders that hold no sources: version control, build output, caches, our ledger. */
public final class LeftOut {

  private static final Set<String> FOLDERS =
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

  private LeftOut() {}

  /** Whether a folder of that name is left out, wherever it lies. */
  public static boolean folder(String name) {
    return FOLDERS.contains(name);
  }

  /**
   * Whether a file lies in a folder that is left out.
   *
   * @param path with {@code /} between its parts, relative to the folder where the listing begins
   */
  public static boolean file(String path) {
    int name = path.lastIndexOf('/');
    return name >= 0 && Arrays.stream(path.substring(0, name).split("/")).anyMatch(LeftOut::folder);
  }
}
