package io.github.aimsgate.asset.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aimsgate.asset.signature.KnownSignatures;
import io.github.aimsgate.asset.text.Looked;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockFinderTest {

  private static final LockFinder FINDER = new LockFinder(KnownSignatures.standard());

  @ParameterizedTest
  @ValueSource(strings = {"poetry.lock", "uv.lock"})
  void python(String path) {
    assertEquals(
        List.of("dependency pypi:torch 2.4.1 (PyTorch) main " + path + ":6:1"),
        Looked.found(
            FINDER,
            path,
            """
            [[package]]
            name = "requests"
            version = "2.32.0"

            [[package]]
            name = "torch"
            version = "2.4.1"
            """));
  }

  @Test
  void npm() {
    assertEquals(
        List.of("dependency npm:@langchain/core 0.3.1 (LangChain) main package-lock.json:2:1"),
        Looked.found(
            FINDER,
            "package-lock.json",
            """
            {"packages": {
                "node_modules/a/node_modules/@langchain/core": {
                  "version": "0.3.1",
            """));
  }

  @Test
  void yarn() {
    assertEquals(
        List.of("dependency npm:openai 4.2.0 (OpenAI) main yarn.lock:2:1"),
        Looked.found(
            FINDER, "yarn.lock", "# yarn\nopenai@^4.0.0, openai@4:\n  version \"4.2.0\"\n"));
  }

  @Test
  void pnpm() {
    assertEquals(
        List.of("dependency npm:@langchain/core 0.3.1 (LangChain) main pnpm-lock.yaml:2:1"),
        Looked.found(
            FINDER, "pnpm-lock.yaml", "packages:\n  '@langchain/core@0.3.1(openai@4.0.0)':\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"poetry.lock", "package-lock.json", "yarn.lock", "pnpm-lock.yaml"})
  void noTextMakesItFail(String path) {
    Random random = new Random(3);
    String[] parts = {"name = \"", "\n", "\"", "version", " ", "@", "node_modules/", "\": {", ":"};
    for (int run = 0; run < 5_000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      Looked.found(FINDER, path, text.toString());
    }
  }
}
