package io.github.aimsgate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactNamesTest {

  @ParameterizedTest
  @ValueSource(ints = {0x1b, 0x7f, 0x85, 0x9b, 0x200b, 0x2028, 0x2029, 0x202e, 0xfeff, 0xe0041})
  void charactersThatAreNotSeenAreRefused(int character) {
    String name = "model" + Character.toString(character) + ".jar";

    assertEquals(1, ArtifactNames.problems(List.of(name)).size());
  }

  @Test
  void namesOfAllWritingsAreGood() {
    assertEquals(List.of(), ArtifactNames.problems(List.of("modèle 1.jar", "模型.onnx")));
  }

  @Test
  void aNameStandsOnce() {
    assertEquals(1, ArtifactNames.problems(List.of("a.jar", "b.jar", "a.jar")).size());
  }
}
