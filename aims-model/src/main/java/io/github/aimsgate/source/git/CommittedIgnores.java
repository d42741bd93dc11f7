package io.github.aimsgate.source.git;

import io.github.aimsgate.source.git.CommittedPaths.Item;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/**
 * The {@code .gitignore} files of a commit. What git would ignore besides, by its configuration, by
 * {@code .git/info/exclude} or by a {@code .gitignore} that nobody committed, whoever runs the
 * build could have written to hide a file.
 */
final class CommittedIgnores {

  private final Map<String, IgnoreNode> rules = new HashMap<>();
  private final Map<String, Boolean> folders = new HashMap<>();

  private CommittedIgnores() {}

  /** Reads them from the blobs, not from the work tree. */
  static CommittedIgnores read(Map<String, Item> committed, Repository repository)
      throws IOException {
    CommittedIgnores ignores = new CommittedIgnores();
    Blobs blobs = new Blobs(repository);
    for (Map.Entry<String, Item> entry : committed.entrySet()) {
      String path = entry.getKey();
      if (entry.getValue().isFile() && name(path).equals(Constants.DOT_GIT_IGNORE)) {
        IgnoreNode node = new IgnoreNode();
        try (InputStream in = blobs.open(entry.getValue().id())) {
          node.parse(in);
        }
        ignores.rules.put(folder(path), node);
      }
    }
    return ignores;
  }

  /**
   * Whether an untracked path is ignored: by the nearest rule that speaks of it, or with a folder
   * that it lies in.
   */
  boolean test(String path, boolean isFolder) {
    if (path.isEmpty()) {
      return false;
    }
    return isFolder ? isFolderIgnored(path) : isFolderIgnored(folder(path)) || isNamed(path, false);
  }

  private boolean isFolderIgnored(String folder) {
    if (folder.isEmpty()) {
      return false;
    }
    Boolean known = folders.get(folder);
    if (known == null) {
      known = isFolderIgnored(folder(folder)) || isNamed(folder, true);
      folders.put(folder, known);
    }
    return known;
  }

  private boolean isNamed(String path, boolean isFolder) {
    String folder = path;
    do {
      folder = folder(folder);
      IgnoreNode node = rules.get(folder);
      String relative = folder.isEmpty() ? path : path.substring(folder.length() + 1);
      Boolean ignored = node == null ? null : node.checkIgnored("/" + relative, isFolder);
      if (ignored != null) {
        return ignored;
      }
    } while (!folder.isEmpty());
    return false;
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
