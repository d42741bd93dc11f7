package io.github.aimsgate.source.git;

import io.github.aimsgate.source.SourceTree.Entry.Kind;
import io.github.aimsgate.source.TreePath;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The paths of a commit, and where its symbolic links lead. A link is followed inside of the tree
 * alone: what lies outside is not part of the commit, and an absolute path means something else on
 * each machine.
 */
final class CommittedPaths {

  private static final int MAX_HOPS = 40;

  private final NavigableMap<String, Item> items;
  private final Blobs blobs;

  CommittedPaths(NavigableMap<String, Item> items, Blobs blobs) {
    this.items = Collections.unmodifiableNavigableMap(items);
    this.blobs = blobs;
  }

  /** All entries at and below a folder, by path. */
  NavigableMap<String, Item> below(String folder) {
    if (folder.isEmpty()) {
      return items;
    }
    // The character behind the slash: the first path that no longer lies below.
    return items.subMap(folder + "/", true, folder + "0", false);
  }

  /** The entry at a path, if one is there, links not followed. */
  Optional<Item> at(String path) {
    return Optional.ofNullable(items.get(path));
  }

  /** What lies at a path, links followed. */
  Place follow(String path) throws IOException {
    Optional<String> normal = TreePath.normal(path);
    return normal.isEmpty()
        ? Place.of(Kind.OUTSIDE)
        : follow(new ArrayDeque<>(TreePath.parts(normal.get())));
  }

  private Place follow(Deque<String> ahead) throws IOException {
    Deque<String> behind = new ArrayDeque<>();
    Kind missing = Kind.ABSENT;
    int hops = 0;
    while (!ahead.isEmpty()) {
      String part = ahead.removeFirst();
      if (part.equals("..")) {
        if (behind.pollLast() == null) {
          return Place.of(Kind.OUTSIDE);
        }
        continue;
      }
      behind.addLast(part);
      String here = String.join("/", behind);
      Item item = items.get(here);
      if (item == null) {
        if (!isFolder(here)) {
          return Place.of(missing);
        }
      } else if (item.isLink()) {
        if (ahead.isEmpty()) {
          missing = Kind.SPECIAL; // There is something, and it leads nowhere.
        }
        String target = blobs.linkTarget(item.id());
        if (target.startsWith("/")) {
          return Place.of(Kind.OUTSIDE);
        }
        if (++hops > MAX_HOPS) {
          return Place.of(missing);
        }
        behind.removeLast();
        push(TreePath.parts(target), ahead);
      } else if (!ahead.isEmpty()) {
        return Place.of(missing);
      } else {
        return item.isFile() ? new Place(Kind.FILE, Optional.of(item)) : Place.of(Kind.SPECIAL);
      }
    }
    return Place.of(Kind.DIRECTORY);
  }

  private static void push(List<String> parts, Deque<String> ahead) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      ahead.addFirst(parts.get(i));
    }
  }

  private boolean isFolder(String path) {
    String next = items.ceilingKey(path + "/");
    return next != null && next.startsWith(path + "/");
  }

  /**
   * An entry of a commit that is no folder.
   *
   * @param mode as git keeps it
   * @param id of the blob, or of another repository's commit
   */
  record Item(FileMode mode, ObjectId id) {

    boolean isFile() {
      return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
    }

    boolean isLink() {
      return mode.equals(FileMode.SYMLINK);
    }
  }

  /**
   * What lies at a path.
   *
   * @param kind what it is
   * @param file the entry, for a file alone
   */
  record Place(Kind kind, Optional<Item> file) {
    static Place of(Kind kind) {
      return new Place(kind, Optional.empty());
    }
  }
}
