package io.github.aimsgate.source.history;

import io.github.aimsgate.source.WorkingTree;
import io.github.aimsgate.source.git.LfsPointer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Which documents and subjects of the working directory differ from the commit checked out. */
final class WorkFiles {

  /** The most bytes of a text that are compared without its line ends. */
  private static final int MAX_TEXT = 4 << 20;

  private final Repository repository;
  private final Path top;
  private final Interest interest;
  private final BitSet modified = new BitSet();
  private final BitSet committed = new BitSet();
  private final Map<Integer, DocumentHistory.Unseen> unseen = new HashMap<>();

  WorkFiles(Repository repository, Path top, Interest interest) {
    this.repository = repository;
    this.top = top;
    this.interest = interest;
  }

  /** Compares. */
  void compareWith(ObjectId head) throws IOException {
    DirCache index = repository.readDirCache();
    Set<String> changed = new TreeSet<>();
    modified.set(0, interest.size());
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk tree = new TreeWalk(repository)) {
      tree.addTree(commits.parseCommit(head).getTree());
      while (tree.next()) {
        String path = tree.getPathString();
        if (tree.isSubtree()) {
          if (interest.mayMatter(path)) {
            tree.enterSubtree();
          }
          continue;
        }
        interest.documentsAt(path).forEach(committed::set);
        if (interest.documentsAt(path).isEmpty() && interest.speakOf(path).isEmpty()) {
          continue;
        }
        boolean same =
            !FileMode.REGULAR_FILE.equals(tree.getFileMode().getBits() & ~0111)
                || isSame(path, tree.getObjectId(0), index.getEntry(path));
        if (same) {
          interest.documentsAt(path).forEach(modified::clear);
        } else {
          changed.add(path);
        }
      }
    }
    for (String path : changed) {
      BitSet blind = (BitSet) interest.speakOf(path).clone();
      blind.andNot(modified);
      for (int i = blind.nextSetBit(0); i >= 0; i = blind.nextSetBit(i + 1)) {
        unseen.putIfAbsent(
            i, new DocumentHistory.Unseen(interest.relative(path), Optional.empty()));
      }
    }
  }

  /** Whether the document of a question differs from the committed one, or is not committed. */
  boolean isModified(int query) {
    return modified.get(query);
  }

  /** Whether the document of a question is part of the commit. */
  boolean isCommitted(int query) {
    return committed.get(query);
  }

  /** A subject that is changed here while the document is not. */
  Optional<DocumentHistory.Unseen> unseen(int query) {
    return Optional.ofNullable(unseen.get(query));
  }

  private boolean isSame(String path, ObjectId committed, DirCacheEntry entry) throws IOException {
    Path file = top.resolve(path);
    BasicFileAttributes found;
    try {
      found = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (NoSuchFileException absent) {
      return false;
    }
    if (!found.isRegularFile()) {
      return false;
    }
    if (entry != null && committed.equals(entry.getObjectId()) && isUntouched(found, entry)) {
      return true;
    }
    long size = found.size();
    try (InputStream in = Files.newInputStream(file);
        ObjectInserter.Formatter hash = new ObjectInserter.Formatter()) {
      if (hash.idFor(Constants.OBJ_BLOB, size, in).equals(committed)) {
        return true;
      }
    }
    ObjectLoader blob = repository.open(committed);
    return isNamedBy(blob, path) || (size <= MAX_TEXT && sameButLineEnds(file, committed));
  }

  /**
   * What git's own index says about size and time. An entry that was written in the same moment as
   * the index was smudged when the index was read, and its file is looked into.
   */
  private static boolean isUntouched(BasicFileAttributes found, DirCacheEntry entry) {
    Instant written = found.lastModifiedTime().toInstant();
    Duration apart = Duration.between(entry.getLastModifiedInstant(), written).abs();
    return !entry.isSmudged()
        && entry.getLength() == (int) found.size()
        && apart.compareTo(Duration.ofMillis(1)) < 0;
  }

  private boolean isNamedBy(ObjectLoader blob, String path) {
    return blob.getSize() <= LfsPointer.MAX_LENGTH
        && LfsPointer.parse(blob.getCachedBytes())
            .filter(pointer -> pointer.names(new WorkingTree(top), path))
            .isPresent();
  }

  private static boolean sameButLineEnds(Path file, ObjectId committed) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readAllBytes();
    }
    byte[] plain = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      boolean carriageReturn = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
      if (!carriageReturn) {
        plain[length++] = bytes[i];
      }
    }
    try (ObjectInserter.Formatter hash = new ObjectInserter.Formatter()) {
      return hash.idFor(Constants.OBJ_BLOB, plain, 0, length).equals(committed);
    }
  }
}
