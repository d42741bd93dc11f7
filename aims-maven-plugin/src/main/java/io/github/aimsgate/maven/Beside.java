package io.github.aimsgate.maven;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** What runs in this process beside a goal that signs: code is refused, extensions are named. */
final class Beside {

  private static final String EXTENSION_PATH = "maven.ext.class.path";

  private Beside() {}

  /**
   * Looks for it.
   *
   * @param root the folder that may hold {@code .mvn}
   * @throws io.github.aimsgate.source.InputException if something was loaded that may not be
   */
  static void look(MavenSession session, Path root, Log log) {
    LoadedCode.refuse(
        root,
        new LoadedCode.Started(
            ManagementFactory.getRuntimeMXBean().getInputArguments(),
            System.getenv(),
            Stream.of(session.getUserProperties(), session.getSystemProperties())
                .flatMap(all -> Optional.ofNullable(all.getProperty(EXTENSION_PATH)).stream())
                .findFirst()));
    List<String> extensions =
        Stream.concat(
                LoadedCode.extensions(root).stream(), new Reactor(session).extensions().stream())
            .toList();
    if (!extensions.isEmpty()) {
      log.warn(
          "aims: Maven runs extensions of this project beside the key: "
              + String.join(", ", extensions)
              + ". Sign in a clone without them, unless you know them");
    }
  }
}
