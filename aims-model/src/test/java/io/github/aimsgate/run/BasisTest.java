package io.github.aimsgate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aimsgate.source.cache.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasisTest {

  @TempDir private Path top;

  @Test
  void aListThatLeavesTheSystemOutDoesNotCount() throws IOException {
    Files.createDirectories(top.resolve("target/module"));
    Files.writeString(top.resolve("target/module/aims.yaml"), "schema: aims/v1");
    assertEquals(List.of("target/module/aims.yaml"), files("target/module/aims.yaml", List.of()));
  }

  @Test
  void aListIsTakenForWhatItSays() {
    List<String> listed = List.of("target/module/README.md", "target/module/aims.yaml");
    assertEquals(listed, files("target/module/aims.yaml", listed));
  }

  private List<String> files(String systemFile, List<String> listed) {
    CheckRequest request =
        new CheckRequest(
            top,
            systemFile,
            Instant.EPOCH,
            Optional.empty(),
            BasisTest.class.getClassLoader(),
            "1",
            List.of(),
            List.of());
    return Basis.workingDirectory(request, Optional.of(listed), Cache.NONE)
        .sources()
        .files("target/module/");
  }
}
