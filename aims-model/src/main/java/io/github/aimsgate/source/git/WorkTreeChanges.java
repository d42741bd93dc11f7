package io.github.aimsgate.source.git;

import io.github.aimsgate.source.git.CommittedPaths.Item;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;

/** What differs between a commit, the index and the work tree of a repository. */
final class WorkTreeChanges {

  /** How a path differs. */
  enum Kind {
    /** A merge left it undecided. */
    UNMERGED,
    /** The index differs from the commit. */
    STAGED,
    /** The file differs from the index. */
    MODIFIED,
    /** The file is not there. */
    DELETED,
    /** The file is not in the index, and nothing that is committed ignores it. */
    UNTRACKED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Repository repository;
  private final ObjectId commit;
  private final Predicate<String> leftOut;
  private final NavigableMap<String, DirCacheEntry> tracked = new TreeMap<>();
  private final NavigableMap<String, Kind> changes = new TreeMap<>();

  WorkTreeChanges(Repository repository, ObjectId commit, Predicate<String> leftOut) {
    this.repository = repository;
    this.commit = commit;
    this.leftOut = leftOut;
  }

  /** The changed paths, one kind for each: the first that applies. */
  NavigableMap<String, Kind> find() throws IOException {
    NavigableMap<String, Item> committed = committed();
    index(new TreeMap<>(committed));
    workTree(CommittedIgnores.read(committed, repository));
    return changes;
  }

  /** The tracked paths that a folder would leave out, had they not to be looked at. */
  List<String> trackedButLeftOut() {
    return tracked.keySet().stream().filter(leftOut).toList();
  }

  private void change(String path, Kind kind) {
    changes.putIfAbsent(path, kind);
  }

  private void index(Map<String, Item> committed) throws IOException {
    DirCache index = repository.readDirCache();
    for (int i = 0; i < index.getEntryCount(); i++) {
      DirCacheEntry entry = index.getEntry(i);
      Item item = committed.remove(entry.getPathString());
      tracked.put(entry.getPathString(), entry);
      if (entry.getStage() != DirCacheEntry.STAGE_0) {
        change(entry.getPathString(), Kind.UNMERGED);
      } else if (item == null
          || !item.mode().equals(entry.getFileMode())
          || !item.id().equals(entry.getObjectId())) {
        change(entry.getPathString(), Kind.STAGED);
      }
    }
    committed.keySet().forEach(path -> change(path, Kind.STAGED));
  }

  private NavigableMap<String, Item> committed() throws IOException {
    try (RevWalk commits = new RevWalk(repository)) {
      return Items.of(repository, commits.parseCommit(commit).getTree());
    }
  }

  private void workTree(CommittedIgnores ignores) throws IOException {
    Set<String> seen = new HashSet<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      FileTreeIterator files = new FileTreeIterator(repository);
      files.setWalkIgnoredDirectories(true); // A tracked file may lie in one.
      walk.addTree(files);
      CheckedOut checkedOut = new CheckedOut(repository, walk);
      while (walk.next()) {
        String path = walk.getPathString();
        DirCacheEntry entry = tracked.get(path);
        boolean isFolder = walk.getFileMode(0).equals(FileMode.TREE);
        if (entry != null) {
          seen.add(path);
          if (!checkedOut.isSame(entry)) {
            change(path, Kind.MODIFIED);
          }
        } else if (isFolder && holdsTracked(path)) {
          walk.enterSubtree();
        } else if (!leftOut.test(path) && !ignores.test(path, isFolder)) {
          if (isFolder) {
            walk.enterSubtree();
          } else {
            change(path, Kind.UNTRACKED);
          }
        }
      }
    }
    tracked.keySet().stream()
        .filter(path -> !seen.contains(path))
        .forEach(path -> change(path, Kind.DELETED));
  }

  private boolean holdsTracked(String folder) {
    String next = tracked.ceilingKey(folder + "/");
    return next != null && next.startsWith(folder + "/");
  }
}
