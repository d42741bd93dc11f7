package io.github.aimsgate.source.history;

import io.github.aimsgate.source.cache.Cache;
import io.github.aimsgate.source.git.PrivateSystemReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Asks git for the history of documents, in one walk and without blame. Order comes from ancestry
 * alone; renames are not followed: a document that moved was last changed when it moved.
 *
 * <p>Opening finds the commit that is checked out. Several questions may follow, from one thread at
 * a time.
 */
public final class HistoryReader implements AutoCloseable {

  private final Optional<Ancestry> ancestry;
  private final String whyNot;

  private HistoryReader(Optional<Ancestry> ancestry, String whyNot) {
    this.ancestry = ancestry;
    this.whyNot = whyNot;
  }

  /**
   * A question about one document.
   *
   * @param document path relative to the tree
   * @param subjects which paths, relative to the tree, the document speaks of
   * @param words all that decides about {@code subjects}: where it is equal, they are the same.
   *     Empty if that cannot be said; then the answer is not remembered
   */
  public record Query(String document, Predicate<String> subjects, Optional<String> words) {

    /** A question whose answer is not remembered. */
    public Query(String document, Predicate<String> subjects) {
      this(document, subjects, Optional.empty());
    }
  }

  /**
   * Opens the history of a tree and asks it once.
   *
   * @param root the tree's root, with symbolic links resolved: a git work tree or a folder in one
   * @return what git knows, or why it knows nothing; what is wrong with a repository is a reason,
   *     not an exception
   */
  public static History read(Path root, List<Query> queries) {
    try (HistoryReader reader = open(root, Cache.NONE)) {
      return reader.read(queries);
    }
  }

  /**
   * Opens the history of a tree. If there is none, each question is answered with the reason.
   *
   * @param root the tree's root, with symbolic links resolved: a git work tree or a folder in one
   * @param cache what earlier builds found out
   */
  public static HistoryReader open(Path root, Cache cache) {
    PrivateSystemReader.install();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(root.toFile());
    File found = builder.getGitDir();
    if (found == null) {
      return unknown("not inside a git work tree");
    }
    Repository repository = null;
    try {
      repository = builder.setMustExist(true).build();
      HistoryReader reader = open(repository, root, cache);
      repository = reader.ancestry.isPresent() ? null : repository;
      return reader;
    } catch (RepositoryNotFoundException none) {
      return unknown("not inside a git work tree");
    } catch (IOException | IllegalArgumentException broken) {
      return unreadable(broken);
    } finally {
      if (repository != null) {
        repository.close();
      }
    }
  }

  private static HistoryReader open(Repository repository, Path root, Cache cache)
      throws IOException {
    if ("sha256".equals(repository.getConfig().getString("extensions", null, "objectformat"))) {
      return unknown("the repository uses SHA-256 objects, which cannot be read yet");
    }
    if (repository.isBare()) {
      return unknown("the git repository has no work tree");
    }
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return unknown("the git repository has no commit yet");
    }
    Path top = repository.getWorkTree().toPath().toRealPath();
    return root.startsWith(top)
        ? new HistoryReader(Optional.of(new Ancestry(repository, top, root, head, cache)), "")
        : unknown("the folder lies outside of the git work tree");
  }

  /**
   * Reads history.
   *
   * @return what git knows, or why it knows nothing
   */
  public History read(List<Query> queries) {
    if (ancestry.isEmpty()) {
      return new History.Unknown(whyNot);
    }
    try {
      return ancestry.get().read(queries);
    } catch (IOException | IllegalArgumentException broken) {
      return new History.Unknown(unreadable(broken).whyNot);
    }
  }

  /**
   * Only what each document has not seen, by document. It costs little where there is nothing to be
   * found: history is read no further than a document has not seen it.
   *
   * @return empty if history cannot be read
   */
  public Map<String, Optional<DocumentHistory.Unseen>> unseen(List<Query> queries) {
    try {
      return ancestry.isEmpty() ? Map.of() : ancestry.get().unseen(queries);
    } catch (IOException | IllegalArgumentException broken) {
      return Map.of();
    }
  }

  @Override
  public void close() {
    ancestry.ifPresent(Ancestry::close);
  }

  private static HistoryReader unreadable(Exception broken) {
    return unknown("the git repository cannot be read: " + broken.getMessage());
  }

  private static HistoryReader unknown(String reason) {
    return new HistoryReader(Optional.empty(), reason);
  }
}
