package io.github.aimsgate.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.source.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  @TempDir Path folder;

  @Test
  void aFileThatOthersMayReadIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("release.pem"), "key");
    KeyFile key = new KeyFile("release.pem", file);

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertTrue(key.isOpenToOthers());

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertFalse(key.isOpenToOthers());
    assertEquals("key", key.text());
  }

  @Test
  void aMissingFileIsNamedAsItWasGiven() {
    KeyFile key = new KeyFile("../keys/release.pem", folder.resolve("keys/release.pem"));

    InputException refused = assertThrows(InputException.class, key::text);

    assertTrue(refused.getMessage().startsWith("../keys/release.pem:"), refused.getMessage());
    assertTrue(refused.getMessage().contains("aims:keygen wrote"), refused.getMessage());
  }
}
