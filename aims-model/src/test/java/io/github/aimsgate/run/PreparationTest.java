package io.github.aimsgate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.junit.jupiter.api.Test;

/** Maven closes a plugin's classes as soon as a build has failed. */
class PreparationTest {

  private static URL[] classPath() throws Exception {
    List<URL> urls = new ArrayList<>();
    StringTokenizer paths =
        new StringTokenizer(System.getProperty("java.class.path"), File.pathSeparator);
    while (paths.hasMoreTokens()) {
      urls.add(Path.of(paths.nextToken()).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  @Test
  void allIsReadBeforeTheClassesMayBeClosed() throws Exception {
    URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
    try (loader) {
      Runnable end =
          (Runnable) loader.loadClass(CheckRun.class.getName()).getMethod("prepare").invoke(null);
      end.run();
    }
    String late = "io.github.aimsgate.evidence.judge.PlanRule";
    assertEquals(loader, loader.loadClass(late).getClassLoader(), "it was loaded in time");
  }
}
