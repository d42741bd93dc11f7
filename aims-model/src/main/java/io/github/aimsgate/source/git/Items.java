package io.github.aimsgate.source.git;

import io.github.aimsgate.source.git.CommittedPaths.Item;
import java.io.IOException;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Lists a tree object. */
final class Items {

  private Items() {}

  /** All entries that are no folders, by path. */
  static NavigableMap<String, Item> of(Repository repository, ObjectId tree) throws IOException {
    NavigableMap<String, Item> items = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      while (walk.next()) {
        items.put(walk.getPathString(), new Item(walk.getFileMode(0), walk.getObjectId(0)));
      }
    }
    return items;
  }
}
