package io.github.aimsgate.source.history;

import io.github.aimsgate.source.git.PrivateSystemReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Asks git for the history of documents, in one walk and without blame. Order comes from ancestry
 * alone; renames are not followed: a document that moved was last changed when it moved.
 */
public final class HistoryReader {

  private HistoryReader() {}

  /**
   * A question about one document.
   *
   * @param document path relative to the tree
   * @param subjects which paths, relative to the tree, the document speaks of
   */
  public record Query(String document, Predicate<String> subjects) {}

  /**
   * Reads history.
   *
   * @param root the tree's root, with symbolic links resolved: a git work tree or a folder in one
   * @return what git knows, or why it knows nothing; what is wrong with a repository is a reason,
   *     not an exception
   */
  public static History read(Path root, List<Query> queries) {
    PrivateSystemReader.install();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(root.toFile());
    File found = builder.getGitDir();
    if (found == null) {
      return new History.Unknown("not inside a git work tree");
    }
    try (Repository repository = builder.setMustExist(true).build()) {
      if ("sha256".equals(repository.getConfig().getString("extensions", null, "objectformat"))) {
        return new History.Unknown("the repository uses SHA-256 objects, which cannot be read yet");
      }
      if (repository.isBare()) {
        return new History.Unknown("the git repository has no work tree");
      }
      ObjectId head = repository.resolve(Constants.HEAD);
      return head == null
          ? new History.Unknown("the git repository has no commit yet")
          : read(repository, head, root, queries);
    } catch (RepositoryNotFoundException none) {
      return new History.Unknown("not inside a git work tree");
    } catch (IOException | IllegalArgumentException broken) {
      return new History.Unknown("the git repository cannot be read: " + broken.getMessage());
    }
  }

  private static History read(Repository repository, ObjectId head, Path root, List<Query> queries)
      throws IOException {
    Path top = repository.getWorkTree().toPath().toRealPath();
    if (!root.startsWith(top)) {
      return new History.Unknown("the folder lies outside of the git work tree");
    }
    String prefix = top.relativize(root).toString().replace(File.separatorChar, '/');
    Interest interest =
        new Interest(
            prefix.isEmpty() ? "" : prefix + "/",
            queries.stream().sorted(Comparator.comparing(Query::document)).toList());
    Walk walk = new Walk(repository, interest);
    walk.from(head);
    WorkFiles files = new WorkFiles(repository, top, interest);
    files.compareWith(head);
    Map<String, DocumentHistory> documents = new TreeMap<>();
    for (int query = 0; query < interest.size(); query++) {
      int i = query;
      documents.put(
          interest.document(i),
          new DocumentHistory(
              interest.document(i),
              walk.last(i).filter(change -> files.isCommitted(i)),
              files.isModified(i),
              walk.ageUnknown(i) && !files.isModified(i),
              walk.authors(i),
              files.unseen(i).or(() -> walk.unseen(i))));
    }
    return new History.Known(head.name(), walk.isShallow(), documents);
  }
}
