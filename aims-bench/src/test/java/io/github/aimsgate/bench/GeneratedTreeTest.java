package io.github.aimsgate.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedTreeTest {

  @Test
  void discoveryFindsWhatIsPlantedAndNothingElse(@TempDir Path top) throws IOException {
    GeneratedTree.write(top, 200);
    assertEquals(200, RepeatedFiles.list(top).size());
    assertEquals(GeneratedTree.PLANTED, GeneratedTree.planted().size());
    assertEquals(GeneratedTree.planted().keySet(), TreeScan.filesOfAi(top));
  }
}
