package io.github.aimsgate.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;

/** A git work tree for tests, with one author and one date. */
public final class Checkout implements AutoCloseable {

  /** When everything is committed, unless a test says otherwise. */
  public static final Instant DATE = Instant.parse("2026-01-01T00:00:00Z");

  private final Path folder;
  private final Git git;

  public Checkout(Path folder) throws GitAPIException, IOException {
    PrivateSystemReader.install();
    this.git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
    this.folder = folder.toRealPath();
  }

  public Path folder() {
    return folder;
  }

  public Git git() {
    return git;
  }

  public Checkout write(String path, String text) throws IOException {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public Checkout write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  public Checkout writeAll(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
      write(file.getKey(), file.getValue());
    }
    return this;
  }

  public Checkout link(String path, String target) throws IOException {
    Path link = folder.resolve(path);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of(target));
    return this;
  }

  public void configure(String section, String name, String value) throws IOException {
    StoredConfig config = git.getRepository().getConfig();
    config.setString(section, null, name, value);
    config.save();
  }

  public String commit() throws GitAPIException {
    return commit(DATE);
  }

  /** Commits all that is there and not ignored. */
  public String commit(Instant date) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    PersonIdent person =
        new PersonIdent("D. Committer", "committer@example.org", date, ZoneOffset.UTC);
    ObjectId commit =
        git.commit()
            .setSign(false)
            .setMessage("change")
            .setAuthor(person)
            .setCommitter(person)
            .setAllowEmpty(true)
            .call();
    return commit.name();
  }

  /** Writes every file anew from the commit, with the settings that hold now. */
  public void checkOutAgain() throws GitAPIException, IOException {
    DirCache index = git.getRepository().readDirCache();
    for (int i = 0; i < index.getEntryCount(); i++) {
      Files.deleteIfExists(folder.resolve(index.getEntry(i).getPathString()));
    }
    Files.delete(folder.resolve(".git/index"));
    git.reset().setMode(ResetType.HARD).call();
  }

  @Override
  public void close() {
    git.close();
  }
}
