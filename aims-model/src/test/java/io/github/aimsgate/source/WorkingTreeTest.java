package io.github.aimsgate.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingTreeTest {

  @TempDir private Path folder;
  private Path root;
  private WorkingTree tree;

  @BeforeEach
  void aTree() throws IOException {
    root = Files.createDirectory(folder.resolve("project"));
    tree = new WorkingTree(root);
  }

  private String refusal(String path) {
    return assertThrows(InputException.class, () -> tree.read(path, 1_000)).getMessage();
  }

  @Test
  void listsSourcesSortedAndLeavesOutputOut() throws IOException {
    for (String path : List.of("b/x.md", "a.md", "target/t.md", ".git/g.md", "build/k.md")) {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), "x");
    }
    assertEquals(List.of("a.md", "b/x.md", "build/k.md"), tree.files(""));
    assertEquals(List.of("b/x.md"), tree.files("b"));
  }

  @Test
  void whatLeadsOutOfTheProjectIsNotRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.md"), "secret");
    Files.createSymbolicLink(root.resolve("card.md"), secret);
    Files.createSymbolicLink(root.resolve("out"), folder);
    assertEquals(List.of(), tree.files(""));
    assertTrue(refusal("card.md").contains("leads out of the project"));
    assertTrue(refusal("out/secret.md").contains("leads out of the project"));
    assertTrue(refusal("../secret.md").contains("leads out of the project"));
    assertTrue(refusal("a/../../secret.md").contains("leads out of the project"));
  }

  /** A folder below a link looks like any folder. */
  @Test
  void whatLiesDeepBehindALinkLiesWhereTheLinkLeads() throws IOException {
    for (Path deep : List.of(folder.resolve("other/deep"), root.resolve("own/deep"))) {
      Files.createDirectories(deep.resolve("deeper"));
      Files.writeString(deep.resolve("deeper/card.md"), "x");
    }
    Files.createSymbolicLink(root.resolve("out"), folder.resolve("other"));
    Files.createSymbolicLink(root.resolve("in"), root.resolve("own"));
    Files.createSymbolicLink(root.resolve("own/deep/back"), folder.resolve("other/deep"));
    assertTrue(refusal("out/deep/deeper/card.md").contains("leads out of the project"));
    assertTrue(refusal("own/deep/back/deeper/card.md").contains("leads out of the project"));
    assertTrue(refusal("in/deep/back/deeper/card.md").contains("leads out of the project"));
    assertEquals(1, tree.read("in/deep/deeper/card.md", 10).length);
    Files.createDirectories(folder.resolve("own/deep/deeper"));
    Files.writeString(folder.resolve("own/deep/deeper/card.md"), "of another project");
    assertEquals(1, tree.read("out/../own/deep/deeper/card.md", 10).length);
    assertEquals(
        tree.digest("own/deep/deeper/card.md", "sha256"),
        tree.digest("out/../own/deep/deeper/card.md", "sha256"));
    assertTrue(refusal("own/absent/card.md").contains("does not exist"));
    assertTrue(refusal("own/" + "deep/".repeat(50_000) + "card.md").contains("does not exist"));
  }

  @Test
  void loopsAndDanglingLinksAreNoFiles() throws IOException {
    Files.createSymbolicLink(root.resolve("loop"), root);
    Files.createSymbolicLink(root.resolve("self"), root.resolve("self"));
    Files.createSymbolicLink(root.resolve("gone.md"), root.resolve("nowhere"));
    assertEquals(List.of(), tree.files(""));
    assertTrue(refusal("gone.md").contains("no regular file"));
    assertTrue(refusal("self").contains("no regular file"));
  }

  @Test
  void aFolderNamedLikeACardIsToldApart() throws IOException {
    Files.createDirectory(root.resolve("MODEL_CARD.md"));
    assertTrue(refusal("MODEL_CARD.md").contains("is a folder, not a file"));
    assertTrue(refusal("absent.md").contains("does not exist"));
  }

  @Test
  void aHugeFileIsRefusedUnread() throws IOException {
    try (RandomAccessFile huge = new RandomAccessFile(root.resolve("huge.yaml").toFile(), "rw")) {
      huge.setLength(100L << 20);
    }
    assertTrue(refusal("huge.yaml").contains("longer than 1,000 bytes"));
  }

  @Test
  void digestsAreThoseOfTheBytes() throws IOException {
    Files.writeString(root.resolve("a"), "abc");
    assertEquals("900150983cd24fb0d6963f7d28e17f72", tree.digest("a", "md5").orElseThrow());
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        tree.digest("a", "sha256").orElseThrow());
    assertTrue(tree.digest("b", "sha256").isEmpty());
  }

  @Test
  void textIsDecodedOrToldWhereItIsNone() {
    assertEquals("ä\nb\n", Text.decode("f", "\uFEFFä\r\nb\r".getBytes(StandardCharsets.UTF_8)));
    byte[] broken = {'a', '\n', 'b', (byte) 0xC3, (byte) 0x28};
    assertTrue(decoding(broken).startsWith("f:2:2: is not valid UTF-8: the byte 0xC3"));
    assertTrue(decoding("ab".getBytes(StandardCharsets.UTF_16)).contains("UTF-16"));
    assertTrue(decoding("ab".getBytes(StandardCharsets.UTF_16LE)).contains("UTF-16"));
    assertTrue(decoding("ab".getBytes(StandardCharsets.UTF_16BE)).contains("UTF-16"));
    assertTrue(decoding(new byte[] {'a', 'b', 0, 'c'}).startsWith("f:1:3: holds a NUL"));
    assertTrue(decoding(new byte[] {'a', (byte) 0xE2, (byte) 0x82}).startsWith("f:1:2:"));
  }

  private static String decoding(byte[] bytes) {
    return assertThrows(InputException.class, () -> Text.decode("f", bytes)).getMessage();
  }
}
