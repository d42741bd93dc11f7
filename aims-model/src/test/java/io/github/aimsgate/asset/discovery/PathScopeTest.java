package io.github.aimsgate.asset.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aimsgate.asset.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathScopeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/java/org/x/AnyTest.java",
        "module/src/it/story/src/main/java/A.java",
        "app/src/integrationTest/kotlin/A.kt",
        "test/run.py",
        "python/tests/deep/run.py",
        "web/src/__tests__/chat.tsx",
        "python/test_scores.py",
        "python/conftest.py",
        "web/src/chat.spec.ts",
        "web/chat.test.js"
      })
  void testsAreTold(String path) {
    assertEquals(Scope.TEST, PathScope.of(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/java/org/x/test/Harness.java",
        "src/main/java/org/x/ModelTest.java",
        "examples/Chat.java",
        "docs/guide.ipynb",
        "data/test/part-1.csv",
        "contest/run.py",
        "latest.py",
        "test",
        "test.js",
        "src/tested/A.java",
        "models/latest.onnx"
      })
  void whatIsShippedOrShownIsNoTest(String path) {
    assertEquals(Scope.MAIN, PathScope.of(path));
  }
}
