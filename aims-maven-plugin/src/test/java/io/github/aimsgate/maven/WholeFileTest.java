package io.github.aimsgate.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.aimsgate.source.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir Path folder;

  @Test
  void aFileHasTheModeOfAnyOther() throws IOException {
    Path ordinary = Files.createFile(folder.resolve("ordinary"));
    Path written = folder.resolve("a/written");

    WholeFile.write(written, new byte[] {1});

    assertEquals(Files.getPosixFilePermissions(ordinary), Files.getPosixFilePermissions(written));
    assertEquals(1, Files.size(written));
  }

  @Test
  void whatCannotBeWrittenIsKnownBefore() throws IOException {
    Files.createFile(folder.resolve("file"));

    assertThrows(InputException.class, () -> WholeFile.prove(folder.resolve("file/pin")));
  }

  @Test
  void aProofLeavesNothingButTheFolder() throws IOException {
    WholeFile.prove(folder.resolve("a/pin"));

    assertFalse(Files.exists(folder.resolve("a/pin")));
    try (Stream<Path> left = Files.list(folder.resolve("a"))) {
      assertEquals(0, left.count());
    }
  }
}
