package io.github.aimsgate.source.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Finds what a commit changed: what differs from every parent, for the rest came from one of them.
 * It reads the folders as they lie in git, because nearly all of two following commits is alike and
 * can be passed over without looking at each entry.
 */
final class Comparison {

  private final Folders folders;
  private final Changes changes;

  Comparison(Folders folders, Changes changes) {
    this.folders = folders;
    this.changes = changes;
  }

  /** Who wants to know. */
  interface Changes {
    /** Whether a folder that differs is looked into. */
    boolean mayMatter(String folder);

    /** A file that was added, changed or deleted. */
    void changed(String path) throws IOException;
  }

  /**
   * Compares a commit with its parents.
   *
   * @param commit its topmost folder
   * @param parents theirs; empty for the first commit of all
   */
  void compare(ObjectId commit, List<ObjectId> parents) throws IOException {
    List<Optional<ObjectId>> before = new ArrayList<>();
    parents.forEach(parent -> before.add(Optional.of(parent)));
    if (before.isEmpty()) {
      before.add(Optional.empty());
    }
    compare("", Optional.of(commit), before);
  }

  private void compare(String path, Optional<ObjectId> after, List<Optional<ObjectId>> before)
      throws IOException {
    if (before.contains(after)) {
      return;
    }
    Entries now = open(after);
    Entries then = open(before.get(0));
    now.skipAlike(then);
    while (!now.isAtEnd() || !then.isAtEnd()) {
      int order = now.isAtEnd() ? 1 : then.isAtEnd() ? -1 : now.compareName(then);
      Optional<Entries> here = order <= 0 ? Optional.of(now) : Optional.empty();
      Optional<Entries> there = order >= 0 ? Optional.of(then) : Optional.empty();
      differs(path, here, there, before);
      if (order <= 0) {
        now.next();
      }
      if (order >= 0) {
        then.next();
      }
      if (order == 0) {
        now.skipAlike(then);
      }
    }
  }

  /** An entry that is not the same in the first parent. */
  private void differs(
      String path, Optional<Entries> now, Optional<Entries> first, List<Optional<ObjectId>> before)
      throws IOException {
    if (now.isPresent() && first.isPresent() && now.get().isSame(first.get())) {
      return;
    }
    Entries either = now.or(() -> first).orElseThrow();
    List<Optional<ObjectId>> then = new ArrayList<>();
    then.add(first.map(Entries::id));
    for (Optional<ObjectId> parent : before.subList(1, before.size())) {
      Optional<Entries> other = find(either, open(parent));
      boolean same =
          now.isPresent() == other.isPresent() && (now.isEmpty() || now.get().isSame(other.get()));
      if (same) {
        return;
      }
      then.add(other.map(Entries::id));
    }
    String at = path + either.name();
    if (!either.isFolder()) {
      changes.changed(at);
    } else if (changes.mayMatter(at)) {
      compare(at + "/", now.map(Entries::id), then);
    }
  }

  private static Optional<Entries> find(Entries wanted, Entries among) throws IOException {
    while (!among.isAtEnd() && among.compareName(wanted) < 0) {
      among.next();
    }
    return !among.isAtEnd() && among.compareName(wanted) == 0
        ? Optional.of(among)
        : Optional.empty();
  }

  private Entries open(Optional<ObjectId> folder) throws IOException {
    return folder.isPresent() ? folders.read(folder.get()) : Entries.none();
  }
}
