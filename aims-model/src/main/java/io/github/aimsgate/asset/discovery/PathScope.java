package io.github.aimsgate.asset.discovery;

import io.github.aimsgate.asset.Scope;
import java.util.Set;

/**
 * What a file is there for, as its path tells by the conventions of Maven, Gradle, pytest and the
 * test runners of JavaScript. Examples and documentation are shipped or shown, so they count as the
 * software itself.
 */
public final class PathScope {

  private static final Set<String> TEST_FOLDERS = Set.of("test", "tests", "__tests__");

  /** Below these, {@code test} is a part of the data that models are tried on. */
  private static final Set<String> DATA_FOLDERS =
      Set.of("data", "dataset", "datasets", "models", "model");

  private PathScope() {}

  /**
   * The scope of a file.
   *
   * @param path with {@code /} between its parts
   */
  public static Scope of(String path) {
    String before = "";
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
      String folder = path.substring(start, slash);
      if (before.equals("src")) {
        if (isTestSourceSet(folder)) {
          return Scope.TEST;
        }
        if (folder.equals("main")) {
          // A package or a resource folder below may well be called test.
          return Scope.MAIN;
        }
      }
      if (TEST_FOLDERS.contains(folder) && !DATA_FOLDERS.contains(before)) {
        return Scope.TEST;
      }
      before = folder;
      start = slash + 1;
    }
    return isTestFile(path.substring(start)) ? Scope.TEST : Scope.MAIN;
  }

  /**
   * Maven's {@code test} and {@code it}; Gradle's {@code integrationTest}, {@code testFixtures}.
   */
  private static boolean isTestSourceSet(String name) {
    return name.equals("test")
        || name.equals("it")
        || name.equals("tests")
        || name.equals("testFixtures")
        || name.endsWith("Test");
  }

  private static boolean isTestFile(String name) {
    return name.endsWith(".py")
        ? name.startsWith("test_") || name.endsWith("_test.py") || name.equals("conftest.py")
        : isScriptTest(name);
  }

  /** {@code name.test.ts}, {@code name.spec.js} and their likes. */
  private static boolean isScriptTest(String name) {
    int extension = name.lastIndexOf('.');
    if (extension < 1 || !isScript(name.substring(extension + 1))) {
      return false;
    }
    String stem = name.substring(0, extension);
    return stem.endsWith(".test") || stem.endsWith(".spec");
  }

  private static boolean isScript(String extension) {
    return switch (extension) {
      case "js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts" -> true;
      default -> false;
    };
  }
}
