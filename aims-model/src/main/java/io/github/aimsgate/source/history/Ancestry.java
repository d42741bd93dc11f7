package io.github.aimsgate.source.history;

import io.github.aimsgate.source.cache.Cache;
import io.github.aimsgate.source.history.HistoryReader.Query;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** The history of a commit and of the files that are checked out, ready to be asked. */
final class Ancestry implements AutoCloseable {

  private final Repository repository;
  private final Path top;
  private final String prefix;
  private final ObjectId head;
  private final Commits commits;
  private final Walks walks;

  /**
   * Opens the commits.
   *
   * @param repository closed together with this
   * @param top the root of its work tree
   * @param root the folder at or below it that paths are relative to
   * @param cache what is known of them already
   */
  Ancestry(Repository repository, Path top, Path root, ObjectId head, Cache cache)
      throws IOException {
    this.repository = repository;
    this.top = top;
    this.head = head;
    String folder = top.relativize(root).toString().replace(File.separatorChar, '/');
    this.prefix = folder.isEmpty() ? "" : folder + "/";
    this.commits = new Commits(repository);
    this.walks = new Walks(commits, head, top.toString(), cache);
  }

  History read(List<Query> queries) throws IOException {
    Interest interest = interest(queries);
    Walked walked = walks.walk(Walks.Kind.ALL, interest);
    WorkFiles files = workFiles(interest);
    Map<String, DocumentHistory> documents = new TreeMap<>();
    for (int query = 0; query < interest.size(); query++) {
      int i = query;
      Walked.Document known = walked.documents().get(i);
      documents.put(
          interest.document(i),
          new DocumentHistory(
              interest.document(i),
              known.last().filter(change -> files.isCommitted(i)),
              files.isModified(i),
              walked.shallow() && known.last().isEmpty() && !files.isModified(i),
              known.authors(),
              files.unseen(i).or(known::unseen)));
    }
    return new History.Known(head.name(), walked.shallow(), documents);
  }

  Map<String, Optional<DocumentHistory.Unseen>> unseen(List<Query> queries) throws IOException {
    Interest interest = interest(queries);
    Walked walked = walks.walk(Walks.Kind.UNSEEN, interest);
    WorkFiles files = workFiles(interest);
    Map<String, Optional<DocumentHistory.Unseen>> unseen = new TreeMap<>();
    for (int query = 0; query < interest.size(); query++) {
      Walked.Document known = walked.documents().get(query);
      unseen.put(interest.document(query), files.unseen(query).or(known::unseen));
    }
    return unseen;
  }

  private WorkFiles workFiles(Interest interest) throws IOException {
    WorkFiles files = new WorkFiles(repository, top, interest);
    files.compareWith(head);
    return files;
  }

  private Interest interest(List<Query> queries) {
    return new Interest(
        prefix, queries.stream().sorted(Comparator.comparing(Query::document)).toList());
  }

  @Override
  public void close() {
    commits.close();
    repository.close();
  }
}
