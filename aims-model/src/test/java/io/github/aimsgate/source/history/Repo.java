package io.github.aimsgate.source.history;

import io.github.aimsgate.source.git.PrivateSystemReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/** A repository whose commits are made as a test wants them: parents, dates and files. */
final class Repo implements AutoCloseable {

  private final Path folder;
  private final Git git;

  Repo(Path folder) throws GitAPIException {
    PrivateSystemReader.install();
    this.folder = folder;
    this.git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
  }

  Path folder() {
    return folder;
  }

  Git git() {
    return git;
  }

  /** Commits a whole tree of files. */
  ObjectId commit(Map<String, String> files, String author, Instant date, List<ObjectId> parents)
      throws IOException {
    Repository repository = git.getRepository();
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      DirCache index = DirCache.newInCore();
      DirCacheBuilder entries = index.builder();
      for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
        byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
        DirCacheEntry entry = new DirCacheEntry(file.getKey());
        entry.setFileMode(FileMode.REGULAR_FILE);
        entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, bytes));
        entries.add(entry);
      }
      entries.finish();
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(index.writeTree(inserter));
      commit.setParentIds(new ArrayList<>(parents));
      PersonIdent person = new PersonIdent(author, author + "@example.org", date, ZoneOffset.UTC);
      commit.setAuthor(person);
      commit.setCommitter(person);
      commit.setMessage("change");
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    }
  }

  /** Makes a commit the one that is checked out, files included. */
  void checkOut(ObjectId commit) throws IOException, GitAPIException {
    RefUpdate update = git.getRepository().updateRef("refs/heads/main");
    update.setNewObjectId(commit);
    update.forceUpdate();
    git.reset().setMode(org.eclipse.jgit.api.ResetCommand.ResetType.HARD).call();
  }

  void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  @Override
  public void close() {
    git.close();
  }
}
