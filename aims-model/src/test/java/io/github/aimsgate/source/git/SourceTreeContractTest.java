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
import io.github.aimsgate.source.WorkingTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every tree holds of a folder, of a commit, and of a commit with a build on top. */
class SourceTreeContractTest {

  private static final byte[] CARD = "# Card\nintended use\n".getBytes(StandardCharsets.UTF_8);

  /** The trees that are told nothing but the same files. */
  enum Of {
    FOLDER,
    COMMIT,
    COMMIT_AND_BUILD
  }

  @TempDir private Path folder;
  private Checkout checkout;
  private GitCommit commit;

  @BeforeEach
  void aRepositoryWhoseProjectIsAFolderInIt() throws Exception {
    checkout = new Checkout(folder);
    checkout
        .write("outside.md", "secret")
        .write("app/a.md", CARD)
        .write("app/b/x.md", "x")
        .write("app/b.md", "b")
        .write("app/b/target/generated.md", "left out")
        .write("app/.aims/ledger/entry.md", "left out")
        .write("app/empty", "")
        .link("app/to-a.md", "a.md")
        .link("app/b/up.md", "../a.md")
        .link("app/to-b", "b")
        .link("app/here", ".")
        .link("app/gone.md", "nowhere.md")
        .link("app/self", "self")
        .link("app/out.md", "../outside.md")
        .link("app/absolute.md", checkout.folder().resolve("outside.md").toString());
    commit = GitCommit.open(checkout.folder(), checkout.commit());
  }

  @AfterEach
  void close() {
    commit.close();
    checkout.close();
  }

  private SourceTree tree(Of of) {
    Path root = checkout.folder().resolve("app");
    return switch (of) {
      case FOLDER -> new WorkingTree(root);
      case COMMIT -> commit.tree(root);
      case COMMIT_AND_BUILD -> new LayeredTree(commit.tree(root), root, List.of("target"));
    };
  }

  @ParameterizedTest
  @EnumSource
  void listsFilesSortedAndLeavesOutputAndLedgerOut(Of of) {
    SourceTree tree = tree(of);
    List<String> all = List.of("a.md", "b.md", "b/up.md", "b/x.md", "empty", "to-a.md");
    assertEquals(all, tree.files(""));
    assertEquals(List.of("b/up.md", "b/x.md"), tree.files("b"));
    assertEquals(List.of("b/up.md", "b/x.md"), tree.files("b/"));
    assertEquals(List.of("b/target/generated.md"), tree.files("b/target"));
    assertEquals(List.of("a.md"), tree.files("a.md"));
    assertEquals(List.of(), tree.files("nowhere"));
    assertEquals(List.of(), tree.files("to-b"), "a linked folder is listed where it lies");
  }

  @ParameterizedTest
  @EnumSource
  void tellsWhatLiesWhere(Of of) {
    SourceTree tree = tree(of);
    assertEquals(new Entry(Entry.Kind.FILE, CARD.length), tree.look("a.md"));
    assertEquals(new Entry(Entry.Kind.FILE, CARD.length), tree.look("b/../a.md"));
    assertEquals(new Entry(Entry.Kind.FILE, CARD.length), tree.look("./b/up.md"));
    assertEquals(new Entry(Entry.Kind.FILE, CARD.length), tree.look("here/here/to-a.md"));
    assertEquals(new Entry(Entry.Kind.FILE, 1), tree.look("to-b/x.md"));
    assertEquals(new Entry(Entry.Kind.FILE, 0), tree.look("empty"));
    for (String path : List.of("", ".", "b", "b/", "to-b", "here")) {
      assertEquals(new Entry(Entry.Kind.DIRECTORY, 0), tree.look(path), path);
    }
    for (String path : List.of("nowhere", "a.md/x", "b/nowhere", "to-b/nowhere", "gone.md/x")) {
      assertEquals(new Entry(Entry.Kind.ABSENT, 0), tree.look(path), path);
    }
    for (String path : List.of("..", "../outside.md", "out.md", "absolute.md", "/etc", "a\0b")) {
      assertEquals(new Entry(Entry.Kind.OUTSIDE, 0), tree.look(path), path);
    }
    for (String path : List.of("gone.md", "self")) {
      assertEquals(new Entry(Entry.Kind.SPECIAL, 0), tree.look(path), path);
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsWholeFilesWithinALimit(Of of) {
    SourceTree tree = tree(of);
    assertArrayEquals(CARD, tree.read("a.md", CARD.length));
    assertArrayEquals(CARD, tree.read("to-a.md", 1_000));
    assertArrayEquals(new byte[0], tree.read("empty", 0));
    assertTrue(refusal(tree, "a.md", CARD.length - 1).contains("longer than 19 bytes"));
  }

  @ParameterizedTest
  @EnumSource
  void saysWhyThereAreNoBytes(Of of) {
    SourceTree tree = tree(of);
    assertTrue(refusal(tree, "b", 9).contains("b:1:1: is a folder, not a file"));
    assertTrue(refusal(tree, "nowhere", 9).contains("does not exist"));
    assertTrue(refusal(tree, "out.md", 9).contains("leads out of the project"));
    assertTrue(refusal(tree, "gone.md", 9).contains("no regular file"));
  }

  @ParameterizedTest
  @EnumSource
  void opensAFileWithItsLength(Of of) throws Exception {
    SourceTree tree = tree(of);
    for (String path : List.of("a.md", "to-a.md", "b/up.md", "to-b/../a.md")) {
      try (OpenFile file = tree.open(path)) {
        assertEquals(CARD.length, file.size(), path);
        assertArrayEquals(CARD, file.bytes().readAllBytes(), path);
      }
    }
    for (String path : List.of("out.md", "absolute.md", "../outside.md", "nowhere", "no/where")) {
      assertThrows(InputException.class, () -> tree.open(path), path);
    }
  }

  private static String refusal(SourceTree tree, String path, long limit) {
    return assertThrows(InputException.class, () -> tree.read(path, limit)).getMessage();
  }

  @ParameterizedTest
  @EnumSource
  void digestsAreThoseOfTheBytes(Of of) {
    SourceTree tree = tree(of);
    assertEquals(Digests.sha256(CARD), tree.digest("to-a.md", "sha256").orElseThrow());
    assertEquals("9dd4e461268c8034f5c8564e155c67a6", tree.digest("b/x.md", "md5").orElseThrow());
    assertTrue(tree.digest("b", "sha256").isEmpty());
    assertTrue(tree.digest("out.md", "sha256").isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void namesOfAllLanguagesAreFound(Of of) throws Exception {
    checkout.write("app/übersicht/模型.md", "x");
    commit.close();
    commit = GitCommit.open(checkout.folder(), checkout.commit());
    assertTrue(tree(of).files("").contains("übersicht/模型.md"));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMMIT", "COMMIT_AND_BUILD"})
  void theCommittedBytesCountWhateverIsCheckedOut(Of of) throws Exception {
    String before = tree(of).digest("a.md", "sha256").orElseThrow();
    checkout.configure("core", "autocrlf", "true");
    checkout.write(".gitattributes", "*.md text eol=crlf\n");
    commit.close();
    commit = GitCommit.open(checkout.folder(), checkout.commit());
    checkout.checkOutAgain();
    assertTrue(Files.readString(checkout.folder().resolve("app/a.md")).contains("\r\n"));
    assertEquals(before, tree(of).digest("a.md", "sha256").orElseThrow());
    checkout.write("app/a.md", "changed").write("app/new.md", "new");
    assertArrayEquals(CARD, tree(of).read("a.md", 99));
    assertEquals(Entry.Kind.ABSENT, tree(of).look("new.md").kind());
    assertTrue(tree(of).files("").stream().noneMatch("new.md"::equals));
  }
}
