package io.github.aimsgate.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.aimsgate.source.InputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserPathTest {

  private static final Path HERE = Path.of("/srv/app").toAbsolutePath();

  @Test
  void aNameStartsFromHere() {
    assertEquals(
        List.of(HERE.resolve("a.jar"), HERE.resolveSibling("b.jar")),
        UserPath.all(HERE, "aims.artifacts", List.of("a.jar", " ../b.jar ")));
    assertEquals(List.of(), UserPath.all(HERE, "aims.artifacts", null));
  }

  @Test
  void whatNamesNoFileIsTheUsersMistake() {
    for (String wrong : Arrays.asList(null, "", " ", "/", "../../..", "a\0b")) {
      assertThrows(
          InputException.class,
          () -> UserPath.all(HERE, "aims.artifacts", Arrays.asList("a.jar", wrong)));
    }
  }
}
