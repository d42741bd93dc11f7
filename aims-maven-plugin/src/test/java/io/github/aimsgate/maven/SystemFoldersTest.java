package io.github.aimsgate.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemFoldersTest {

  @TempDir private Path temporary;
  private Path work;

  @BeforeEach
  void aWorkTree() throws IOException {
    work = temporary.toRealPath().resolve("work");
    Files.createDirectories(work.resolve(".git"));
  }

  @Test
  void looksUpToTheTopOfTheWorkTreeAndNoFurther() throws IOException {
    file("aims.yaml");
    Files.createFile(work.resolveSibling("aims.yaml"));
    Path module = Files.createDirectories(work.resolve("a/b"));
    assertEquals(Set.of(work), find(module));
  }

  @Test
  void findsAFileDeepInsideAModule() throws IOException {
    file("a/src/main/model/aims.yaml");
    assertEquals(Set.of(work.resolve("a/src/main/model")), find(work, work.resolve("a")));
  }

  @Test
  void passesOverTestFilesAndOtherProjects() throws IOException {
    file("src/test/resources/aims.yaml");
    file("src/it/story/aims.yaml");
    file("examples/pom.xml");
    file("examples/aims.yaml");
    assertEquals(Set.of(), find(work));
  }

  @Test
  void handsOnWhatItListed() throws IOException {
    file("a/aims.yaml");
    file("a/MODEL_CARD.md");
    SystemFolders folders = new SystemFolders(work, work, List.of(work, work.resolve("a")));
    assertEquals(Optional.empty(), folders.listing(work));
    folders.find();
    assertEquals(Optional.of(List.of("a/MODEL_CARD.md", "a/aims.yaml")), folders.listing(work));
    assertEquals(Optional.empty(), folders.listing(work.resolve("a")));
  }

  private Set<Path> find(Path... modules) {
    return new SystemFolders(modules[0], modules[0], List.of(modules)).find();
  }

  private void file(String name) throws IOException {
    Path file = work.resolve(name);
    Files.createDirectories(file.getParent());
    Files.createFile(file);
  }
}
