package io.github.aimsgate.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListedTreeTest {

  @TempDir private Path folder;

  @Test
  void answersAsTheTreeThatWasListed() throws IOException {
    for (String path : List.of("b/x.md", "b/c/y.md", "bc/z.md", "a.md", "b.md", "b/target/t.md")) {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.writeString(folder.resolve(path), path);
    }
    WorkingTree tree = new WorkingTree(folder);
    ListedTree listed = new ListedTree(tree, tree.files(""));
    for (String below : List.of("", "b", "b/", "b/c/")) {
      assertEquals(tree.files(below), listed.files(below), below);
    }
    assertEquals(tree.look("b"), listed.look("b"));
    assertEquals(tree.digest("a.md", "sha256"), listed.digest("a.md", "sha256"));
    assertArrayEquals("a.md".getBytes(StandardCharsets.UTF_8), listed.read("a.md", 10));
  }
}
