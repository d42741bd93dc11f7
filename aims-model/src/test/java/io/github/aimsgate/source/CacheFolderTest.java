package io.github.aimsgate.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

  @TempDir private Path home;

  @Test
  void whatIsKeptIsForItsOwnerAlone() throws IOException {
    assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path folder = home.resolve("caches/ours");
    new CacheFolder(folder).put("jars/a", "text");
    assertEquals(Optional.of("text"), new CacheFolder(folder).get("jars/a"));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
  }
}
