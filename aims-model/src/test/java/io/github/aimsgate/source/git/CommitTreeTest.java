package io.github.aimsgate.source.git;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.LayeredTree;
import io.github.aimsgate.source.OpenFile;
import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.source.SourceTree.Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitTreeTest {

  private static final byte[] WEIGHTS = "weights".getBytes(StandardCharsets.UTF_8);
  private static final String POINTER =
      "version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize 7\n"
          .formatted(Digests.sha256(WEIGHTS));

  @TempDir private Path folder;
  private Checkout checkout;

  @BeforeEach
  void aRepository() throws Exception {
    checkout = new Checkout(folder);
  }

  @AfterEach
  void close() {
    checkout.close();
  }

  private GitCommit commit() throws Exception {
    return GitCommit.open(checkout.folder(), checkout.commit());
  }

  @Test
  void aLargeFileIsWhatItsPointerNames() throws Exception {
    checkout.write("m.onnx", POINTER);
    try (GitCommit commit = commit()) {
      checkout.write("m.onnx", WEIGHTS);
      CommitTree tree = commit.tree(checkout.folder());
      assertEquals(List.of("m.onnx"), tree.files(""));
      assertEquals(new Entry(Entry.Kind.FILE, 7), tree.look("m.onnx"));
      assertEquals(Optional.of(Digests.sha256(WEIGHTS)), tree.digest("m.onnx", "sha256"));
      assertEquals(Optional.empty(), tree.digest("m.onnx", "md5"));
      String refusal =
          assertThrows(InputException.class, () -> tree.read("m.onnx", 9)).getMessage();
      assertTrue(refusal.contains("is kept in Git LFS"), refusal);
      try (OpenFile opened = tree.open("m.onnx")) {
        String text = new String(opened.bytes().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(POINTER, text);
      }
    }
  }

  @Test
  void knowsTheBlobOfAFile() throws Exception {
    checkout.write("a.md", "abc").link("l.md", "a.md");
    try (GitCommit commit = commit()) {
      CommitTree tree = commit.tree(checkout.folder());
      String blob = "f2ba8f84ab5c1bce84a7b441cb1959cfc7093b7f";
      assertEquals(Optional.of(blob), tree.blob("a.md"));
      assertEquals(Optional.of(blob), tree.blob("l.md"));
      assertEquals(Optional.empty(), tree.blob("b.md"));
    }
  }

  @Test
  void aSubmoduleIsNoPartOfIt() throws Exception {
    checkout.write("a.md", "a");
    String first = checkout.commit();
    DirCache index = checkout.git().getRepository().lockDirCache();
    DirCacheEditor editor = index.editor();
    editor.add(
        new DirCacheEditor.PathEdit("sub") {
          @Override
          public void apply(DirCacheEntry entry) {
            entry.setFileMode(FileMode.GITLINK);
            entry.setObjectId(ObjectId.fromString(first));
          }
        });
    editor.commit();
    String withModule =
        checkout.git().commit().setSign(false).setMessage("sub").call().getId().name();
    checkout.write("sub/card.md", "card");
    try (GitCommit commit = GitCommit.open(checkout.folder(), withModule)) {
      CommitTree tree = commit.tree(checkout.folder());
      assertEquals(List.of("a.md"), tree.files(""));
      assertEquals(Entry.Kind.SPECIAL, tree.look("sub").kind());
      assertEquals(Entry.Kind.ABSENT, tree.look("sub/card.md").kind());
    }
  }

  @Test
  void aFolderThatIsNotCommittedHoldsNothing() throws Exception {
    checkout.write("a.md", "a");
    try (GitCommit commit = commit()) {
      Path other = Files.createDirectory(checkout.folder().resolve("a"));
      assertEquals(List.of(), commit.tree(other).files(""));
    }
  }

  @Test
  void anotherCommitThanTheOneCheckedOutIsRead() throws Exception {
    checkout.write("a.md", "one");
    String first = checkout.commit();
    checkout.write("a.md", "two");
    checkout.commit();
    try (GitCommit commit = GitCommit.open(checkout.folder(), first)) {
      byte[] bytes = commit.tree(checkout.folder()).read("a.md", 9);
      assertEquals("one", new String(bytes, StandardCharsets.UTF_8));
      assertEquals(Checkout.DATE, commit.time());
    }
    assertThrows(
        InputException.class, () -> GitCommit.open(checkout.folder(), "0".repeat(40)).close());
  }

  @Test
  void theBuildAddsToTheCommitAndNeverReplacesIt() throws Exception {
    checkout
        .write("target/kept.json", "committed")
        .write("app/target", "a file, not a folder")
        .write("a.md", "a");
    try (GitCommit commit = commit()) {
      checkout
          .write("target/kept.json", "rebuilt")
          .write("target/metrics.json", "measured")
          .write("target/reports/TEST-a.xml", "<testsuite/>")
          .write("b.md", "not committed")
          .link("target/escape.json", "../b.md");
      LayeredTree tree = layered(commit, "target");
      assertEquals(List.of("a.md", "app/target"), tree.files(""));
      assertEquals(
          List.of("target/kept.json", "target/metrics.json", "target/reports/TEST-a.xml"),
          tree.files("target"));
      assertEquals(List.of("target/reports/TEST-a.xml"), tree.files("target/reports/"));
      assertArrayEquals(
          "committed".getBytes(StandardCharsets.UTF_8), read(tree, "target/kept.json"));
      assertEquals(Map.of(), tree.inputs());
      read(tree, "target/metrics.json");
      tree.digest("target/reports/TEST-a.xml", "md5");
      assertEquals(
          Map.of(
              "target/metrics.json",
              Digests.sha256("measured".getBytes(StandardCharsets.UTF_8)),
              "target/reports/TEST-a.xml",
              Digests.sha256("<testsuite/>".getBytes(StandardCharsets.UTF_8))),
          tree.inputs());
      assertEquals(Entry.Kind.OUTSIDE, tree.look("target/escape.json").kind());
      assertEquals(Entry.Kind.ABSENT, tree.look("b.md").kind());
      assertEquals(Entry.Kind.ABSENT, tree.look("target/../b.md").kind());
      assertTrue(layered(commit, "nowhere").files("nowhere").isEmpty());
    }
  }

  @Test
  void aBuiltFileThatChangesMeanwhileIsTold() throws Exception {
    checkout.write("a.md", "a");
    try (GitCommit commit = commit()) {
      LayeredTree tree = layered(commit, "target");
      checkout.write("target/metrics.json", "one");
      LayeredTree built = layered(commit, "target");
      assertEquals(Entry.Kind.ABSENT, tree.look("target/metrics.json").kind());
      read(built, "target/metrics.json");
      checkout.write("target/metrics.json", "two");
      assertThrows(InputException.class, () -> read(built, "./target/metrics.json"));
      assertThrows(InputException.class, () -> built.open("target/metrics.json"));
    }
  }

  private LayeredTree layered(GitCommit commit, String output) {
    return new LayeredTree(commit.tree(checkout.folder()), checkout.folder(), List.of(output));
  }

  private static byte[] read(SourceTree tree, String path) {
    return tree.read(path, 1_000);
  }
}
