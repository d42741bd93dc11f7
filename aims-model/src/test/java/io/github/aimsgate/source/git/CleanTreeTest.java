package io.github.aimsgate.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.source.Digests;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanTreeTest {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir private Path folder;
  private Checkout checkout;
  private String commit;

  @BeforeEach
  void aCleanCheckout() throws Exception {
    checkout = new Checkout(folder);
    checkout
        .write(".gitignore", "target/\n*.log\n")
        .write("a.md", "one\ntwo\n")
        .write("src/b.md", "b")
        .write("run.sh", "#!/bin/sh\n")
        .link("link.md", "a.md");
    commit = checkout.commit();
  }

  @AfterEach
  void close() {
    checkout.close();
  }

  private CleanTree.Answer check() {
    return CleanTree.check(
        checkout.folder(), Optional.of(checkout.folder().resolve(".aims/ledger")));
  }

  private void assertClean() {
    assertEquals(new CleanTree.Clean(commit, checkout.folder()), check());
  }

  private void assertRefused(String reason) {
    CleanTree.Refused refused = assertInstanceOf(CleanTree.Refused.class, check());
    assertTrue(refused.reason().contains(reason), refused.reason());
  }

  @Test
  void whatIsCheckedOutIsClean() throws Exception {
    assertClean();
    checkout
        .write("target/classes/A.class", "built")
        .write("build.log", "log")
        .write(".aims/ledger/ledger.jsonl", "{}");
    assertClean();
    assertEquals(
        new CleanTree.Clean(commit, checkout.folder()),
        CleanTree.check(
            checkout.folder().resolve("src"), Optional.of(checkout.folder().resolve(".aims"))));
    CleanTree.Answer elsewhere = CleanTree.check(checkout.folder(), Optional.of(Path.of("/tmp")));
    assertInstanceOf(CleanTree.Refused.class, elsewhere, "the ledger is not left out");
  }

  @Test
  void namesEachKindOfChange() throws Exception {
    checkout.write("a.md", "changed").write("c.md", "new").write("src/d/e.md", "new");
    Files.delete(checkout.folder().resolve("src/b.md"));
    checkout.write("staged.md", "s");
    checkout.git().add().addFilepattern("staged.md").call();
    assertRefused(
        "the work tree is not what is committed: a.md (modified), c.md (untracked), "
            + "src/b.md (deleted), src/d/e.md (untracked), staged.md (staged)");
  }

  @Test
  void whatIsStagedIsToldAlthoughTheFileIsAsCommitted() throws Exception {
    checkout.write("a.md", "changed");
    checkout.git().add().addFilepattern("a.md").call();
    checkout.write("a.md", "one\ntwo\n");
    assertRefused("a.md (staged)");
    checkout.git().rm().setCached(true).addFilepattern("a.md").call();
    assertRefused("a.md (staged)");
  }

  @Test
  void namesTenAndCountsTheRest() throws Exception {
    for (int i = 0; i < 25; i++) {
      checkout.write("n%02d.md".formatted(i), "new");
    }
    assertRefused("n00.md (untracked), n01.md");
    assertRefused("n09.md (untracked) and 15 more");
  }

  @Test
  void aNameCannotForgeALineOfTheLog() throws Exception {
    checkout.write("x\n[INFO] BUILD SUCCESS", "new");
    assertRefused("x\uFFFD[INFO] BUILD SUCCESS (untracked)");
  }

  @Test
  void aFlagHidesNoChange() throws Exception {
    edit("a.md", entry -> entry.setAssumeValid(true));
    assertClean();
    checkout.write("a.md", "hidden");
    assertRefused("a.md (modified)");
  }

  private void edit(String path, Consumer<DirCacheEntry> change) throws Exception {
    DirCacheEditor editor = checkout.git().getRepository().lockDirCache().editor();
    editor.add(
        new DirCacheEditor.PathEdit(path) {
          @Override
          public void apply(DirCacheEntry entry) {
            change.accept(entry);
          }
        });
    editor.commit();
  }

  @Test
  void theSameLengthAndTimeHideNoChange() throws Exception {
    Path file = checkout.folder().resolve("a.md");
    FileTime written = Files.getLastModifiedTime(file);
    checkout.write("a.md", "ONE\nTWO\n");
    Files.setLastModifiedTime(file, written);
    assertRefused("a.md (modified)");
  }

  @Test
  void aFileThatIsOnlyTouchedIsClean() throws Exception {
    Files.setLastModifiedTime(checkout.folder().resolve("a.md"), FileTime.from(LONG_AGO));
    assertClean();
  }

  @Test
  void linksAndModesCount() throws Exception {
    Path script = checkout.folder().resolve("run.sh");
    Files.setPosixFilePermissions(
        script, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE));
    assertRefused("run.sh (modified)");
    Files.setPosixFilePermissions(
        script, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    assertClean();
    Files.delete(checkout.folder().resolve("link.md"));
    checkout.link("link.md", "src/b.md");
    assertRefused("link.md (modified)");
    Files.delete(checkout.folder().resolve("link.md"));
    checkout.write("link.md", "one\ntwo\n");
    assertRefused("link.md (modified)");
  }

  @Test
  void aTrackedFileInAnIgnoredFolderCounts() throws Exception {
    checkout.write("target/kept.txt", "kept");
    try (ObjectInserter inserter = checkout.git().getRepository().newObjectInserter()) {
      ObjectId blob = inserter.insert(Constants.OBJ_BLOB, "kept".getBytes(StandardCharsets.UTF_8));
      inserter.flush();
      edit(
          "target/kept.txt",
          entry -> {
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(blob);
          });
    }
    commit = checkout.git().commit().setSign(false).setMessage("kept").call().name();
    checkout.write("target/other.txt", "ignored");
    assertClean();
    checkout.write("target/kept.txt", "changed");
    assertRefused("target/kept.txt (modified)");
  }

  @Test
  void lineEndsOfAnOrdinaryCheckoutAreNoChange() throws Exception {
    checkout.configure("core", "autocrlf", "true");
    checkout.checkOutAgain();
    assertTrue(Files.readString(checkout.folder().resolve("a.md")).contains("\r\n"));
    assertClean();
    checkout.configure("core", "autocrlf", "false");
    checkout
        .write(".gitattributes", "*.md text eol=crlf\n*.txt text eol=lf\n")
        .write("c.txt", "one\ntwo\n");
    commit = checkout.commit();
    checkout.checkOutAgain();
    assertTrue(Files.readString(checkout.folder().resolve("a.md")).contains("\r\n"));
    assertClean();
    checkout.write("a.md", "one\r\nthree\r\n");
    assertRefused("a.md (modified)");
  }

  @Test
  void bytesThatLookLikeLineEndsOfABinaryFileCount() throws Exception {
    checkout.write("m.bin", "a\0b\nc");
    checkout.commit();
    checkout.write("m.bin", "a\0b\r\nc");
    assertRefused("m.bin (modified)");
  }

  @Test
  void aLargeFileInThePlaceOfItsPointerIsNoChange() throws Exception {
    checkout.write(
        "m.onnx",
        "version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize 7\n"
            .formatted(Digests.sha256("weights".getBytes(StandardCharsets.UTF_8))));
    commit = checkout.commit();
    checkout.write("m.onnx", "weights");
    assertClean();
    checkout.write("m.onnx", "WEIGHTS");
    assertRefused("m.onnx (modified)");
  }

  /** The filter's command would prove that it ran. */
  @Test
  void whatAFilterMadeIsNotBelievedAndNoneIsRun() throws Exception {
    checkout.write(".gitattributes", "*.nb filter=strip\n").write("n.nb", "committed");
    commit = checkout.commit();
    assertClean();
    Path ran = checkout.folder().resolve("target/ran");
    Files.createDirectories(ran.getParent());
    checkout.configure("filter \"strip\"", "clean", "touch " + ran + "; cat");
    smudge("n.nb");
    assertRefused("n.nb (modified)");
    assertTrue(Files.notExists(ran));
  }

  /** As git leaves a file that it has just checked out through a filter. */
  private void smudge(String path) throws Exception {
    checkout.write(path, "smudged!!");
    Files.setLastModifiedTime(checkout.folder().resolve(path), FileTime.from(LONG_AGO));
    edit(
        path,
        entry -> {
          entry.setLastModified(LONG_AGO);
          entry.setLength(9);
        });
  }

  @Test
  void attributesThatNobodyCommittedHideNoChange() throws Exception {
    checkout.write(".git/info/attributes", "*.md filter=evil ident\n");
    checkout.write("target/.gitattributes", "* filter=evil\n");
    smudge("a.md");
    assertRefused("a.md (modified)");
  }

  @Test
  void theNameThatGitItselfWritesIntoAFileIsNoChange() throws Exception {
    checkout.write(".gitattributes", "*.txt ident\n").write("c.txt", "$Id$\n");
    commit = checkout.commit();
    ObjectId blob = checkout.git().getRepository().resolve("HEAD:c.txt");
    checkout.write("c.txt", "$Id: " + blob.name() + " $\n");
    assertClean();
    checkout.write("c.txt", "$Id: " + "0".repeat(40) + " $\n");
    assertRefused("c.txt (modified)");
  }

  @Test
  void onlyACommittedGitignoreExcusesAFile(@TempDir Path home) throws Exception {
    checkout.write("src/Hidden.java", "class Hidden {}");
    checkout.write(".git/info/exclude", "Hidden.java\n");
    assertRefused("src/Hidden.java (untracked)");
    Path excludes = Files.writeString(home.resolve("excludes"), "Hidden.java\n");
    checkout.configure("core", "excludesFile", excludes.toString());
    assertRefused("src/Hidden.java (untracked)");
    checkout.write("src/.gitignore", "*\n");
    assertRefused("src/.gitignore (untracked), src/Hidden.java (untracked)");
    Files.delete(checkout.folder().resolve("src/.gitignore"));
    checkout.write("src/more/.gitignore", "*\n").write("src/more/A.java", "class A {}");
    assertRefused("src/more/.gitignore (untracked), src/more/A.java (untracked)");
  }

  @Test
  void theNearestCommittedGitignoreDecides() throws Exception {
    checkout
        .write("src/.gitignore", "!kept.log\n/gen/\n*.tmp\n!more/x.tmp\n")
        .write("src/deep/.gitignore", "x.*\n");
    commit = checkout.commit();
    checkout
        .write("other.log", "")
        .write("src/gen/A.java", "")
        .write("src/deep/x.java", "")
        .write("src/deep/y.tmp", "")
        .write("src/target/classes/A.class", "");
    assertClean();
    checkout
        .write("src/kept.log", "")
        .write("src/deep/gen/A.java", "")
        .write("src/more/x.tmp", "")
        .write("x.java", "");
    assertRefused(
        "src/deep/gen/A.java (untracked), src/kept.log (untracked), src/more/x.tmp (untracked),"
            + " x.java (untracked)");
  }

  @Test
  void theFolderOfTheLedgerHidesNoTrackedFile() throws Exception {
    checkout.write(".aims/ledger/Main.java", "class Main {}");
    checkout.commit();
    checkout.write(".aims/ledger/Main.java", "class Other {}");
    assertRefused("the folder of the ledger holds files of the project: .aims/ledger/Main.java");
    Files.delete(checkout.folder().resolve(".aims/ledger/Main.java"));
    assertRefused("the folder of the ledger holds files of the project: .aims/ledger/Main.java");
  }

  @Test
  void anUndecidedMergeIsTold() throws Exception {
    checkout.git().branchCreate().setName("other").call();
    checkout.write("a.md", "mine");
    checkout.commit();
    checkout.git().checkout().setName("other").call();
    checkout.write("a.md", "theirs");
    checkout.commit();
    checkout
        .git()
        .merge()
        .include(checkout.git().getRepository().resolve("main"))
        .setCommit(false)
        .call();
    assertRefused("a.md (unmerged)");
  }

  @Test
  void anotherRepositoryInsideIsUntracked() throws Exception {
    Git.init().setDirectory(checkout.folder().resolve("nested").toFile()).call().close();
    checkout.write("nested/c.md", "c");
    assertRefused("nested");
  }

  @Test
  void aFolderThatHoldsEverythingIsNotLeftOut() throws Exception {
    checkout.write("c.md", "new");
    for (Path ledger : new Path[] {checkout.folder(), checkout.folder().getParent()}) {
      assertInstanceOf(
          CleanTree.Refused.class, CleanTree.check(checkout.folder(), Optional.of(ledger)));
    }
  }

  @Test
  void saysWhyThereIsNoCommit(@TempDir Path other) throws Exception {
    assertEquals("this is no git work tree", refusal(other).reason());
    try (Git fresh = Git.init().setDirectory(other.toFile()).call()) {
      assertEquals("the git repository has no commit yet", refusal(other).reason());
      StoredConfig config = fresh.getRepository().getConfig();
      config.setString("core", null, "repositoryformatversion", "1");
      config.setString("extensions", null, "objectformat", "sha256");
      config.save();
      assertTrue(refusal(other).reason().contains("SHA-256"), refusal(other).reason());
    }
  }

  @Test
  void aBareRepositoryHasNothingCheckedOut(@TempDir Path other) throws Exception {
    Git.cloneRepository()
        .setURI(checkout.folder().toUri().toString())
        .setBare(true)
        .setDirectory(other.toFile())
        .call()
        .close();
    assertEquals("the git repository has no work tree", refusal(other).reason());
  }

  @Test
  void aShallowCloneCannotBeDecidedOn(@TempDir Path other) throws Exception {
    checkout.write("a.md", "two");
    checkout.commit();
    Git.cloneRepository()
        .setURI(checkout.folder().toUri().toString())
        .setDepth(1)
        .setDirectory(other.toFile())
        .call()
        .close();
    assertTrue(refusal(other).reason().contains("shallow"), refusal(other).reason());
    assertEquals("run git fetch --unshallow", refusal(other).fix());
  }

  @Test
  void aBrokenRepositoryIsAReason() throws Exception {
    Files.writeString(checkout.folder().resolve(".git/index"), "no index at all");
    assertInstanceOf(CleanTree.Refused.class, check());
    Files.writeString(checkout.folder().resolve(".git/HEAD"), "no reference at all\n");
    assertInstanceOf(CleanTree.Refused.class, check());
  }

  private static CleanTree.Refused refusal(Path folder) {
    return assertInstanceOf(CleanTree.Refused.class, CleanTree.check(folder, Optional.empty()));
  }
}
