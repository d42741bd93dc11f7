package io.github.aimsgate.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;

/**
 * A repository with a long history and one {@code aims.yaml} over many evidence files: every tenth
 * commit is a merge, every twentieth changes evidence, the others change code.
 */
final class GeneratedRepository {

  private static final int SOURCES_PER_SYSTEM = 8;
  private static final Instant FIRST = Instant.parse("2016-01-04T08:00:00Z");

  private final Random random = new Random(42);
  private final Folder tree = new Folder();
  private final List<String> evidence = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();
  private final ObjectInserter inserter;
  private int commits;

  private GeneratedRepository(ObjectInserter inserter) {
    this.inserter = inserter;
  }

  /** Writes a repository with its work tree. */
  static void write(Path top, int systems, int commits) throws IOException {
    try (Git git = Git.init().setDirectory(top.toFile()).setInitialBranch("main").call()) {
      ObjectDirectory objects = (ObjectDirectory) git.getRepository().getObjectDatabase();
      ObjectId head;
      try (ObjectInserter inserter = objects.newPackInserter()) {
        head = new GeneratedRepository(inserter).write(systems, commits);
        inserter.flush();
      }
      RefUpdate main = git.getRepository().updateRef(Constants.R_HEADS + "main");
      main.setNewObjectId(head);
      main.update();
      git.gc().call();
      git.reset().setMode(ResetCommand.ResetType.HARD).call();
    } catch (GitAPIException unwritten) {
      throw new IOException(unwritten);
    }
  }

  private ObjectId write(int systems, int count) throws IOException {
    tree.put("aims.yaml", blob(GeneratedSystems.declaration("archive")));
    GeneratedSystems generated = new GeneratedSystems();
    for (int system = 0; system < systems; system++) {
      String folder = GeneratedSystems.folder(system) + "/";
      for (var file : generated.evidence(system).entrySet()) {
        evidence.add(folder + file.getKey());
        tree.put(folder + file.getKey(), blob(file.getValue()));
      }
      for (int source = 0; source < SOURCES_PER_SYSTEM; source++) {
        String kind = source == 0 ? "train" : "part" + source;
        sources.add(folder + "src/main/java/org/example/" + kind + "/Source" + source + ".java");
      }
    }
    for (String source : sources) {
      tree.put(source, blob(source));
    }
    ObjectId head = commit();
    while (commits < count) {
      head = commits % 10 == 0 ? merge(head) : changed(head);
    }
    return head;
  }

  private ObjectId changed(ObjectId parent) throws IOException {
    boolean ofEvidence = commits % 20 == 7;
    String path = pick(ofEvidence ? evidence : sources);
    tree.put(path, blob(ofEvidence ? evidenceText(path) : "// " + commits + "\n" + path));
    return commit(parent);
  }

  private ObjectId merge(ObjectId parent) throws IOException {
    String path = pick(sources);
    ObjectId theirs = blob("// branch " + commits);
    ObjectId before = tree.put(path, theirs);
    ObjectId branch = commit(parent);
    tree.put(path, before);
    ObjectId ours = changed(parent);
    tree.put(path, theirs);
    return commit(ours, branch);
  }

  private String evidenceText(String path) {
    int slash = path.indexOf('/');
    int system = Integer.parseInt(path.substring(slash - 4, slash));
    String text = new GeneratedSystems().evidence(system).get(path.substring(slash + 1));
    return text + (path.endsWith(".md") ? "\nReviewed again, pass " : "# pass ") + commits + "\n";
  }

  private ObjectId commit(ObjectId... parents) throws IOException {
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree.write(inserter));
    commit.setParentIds(parents);
    String name = "Author " + random.nextInt(25);
    Instant at = FIRST.plus(Duration.ofHours(4L * commits));
    commit.setAuthor(
        new PersonIdent(name, name.replace(' ', '.') + "@example.org", at, ZoneOffset.UTC));
    commit.setCommitter(commit.getAuthor());
    commit.setMessage("Change " + commits++);
    return inserter.insert(commit);
  }

  private String pick(List<String> paths) {
    return paths.get(random.nextInt(paths.size()));
  }

  private ObjectId blob(String text) throws IOException {
    return inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
  }
}
