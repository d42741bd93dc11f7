package io.github.aimsgate.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.source.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadedCodeTest {

  private static final LoadedCode.Started QUIET =
      new LoadedCode.Started(
          List.of("-Xmx1g", "-Dclassworlds.conf=/usr/share/maven/bin/m2.conf"),
          Map.of("MAVEN_OPTS", "-Xmx1g"),
          Optional.empty());

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-javaagent:a.jar",
        "-agentpath:/a.so",
        "-agentlib:jdwp=transport=dt_socket",
        "-Xbootclasspath/a:a.jar",
        "--patch-module=java.base=a.jar"
      })
  void codeInTheProcessIsRefusedWhereverItIsNamed(String option) throws IOException {
    refuses(option, process(List.of("-Xmx1g", option), Map.of()));
    refuses("MAVEN_OPTS", process(List.of(), Map.of("MAVEN_OPTS", "-Xmx1g " + option)));
    refuses("JAVA_TOOL_OPTIONS", process(List.of(), Map.of("JAVA_TOOL_OPTIONS", option)));

    mvn("jvm.config", "-Xmx1g\n\"" + option + "\"\n");
    refuses(".mvn/jvm.config", QUIET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Daims.ledger=file:/elsewhere",
        "-B\n-D\naims.pin=other",
        "--define aims.keyFile=x",
        "--define=aims.keyFile=x",
        "-Dmaven.ext.class.path=evil.jar"
      })
  void parametersInTheProjectsFilesAreRefused(String arguments) throws IOException {
    mvn("maven.config", arguments);

    refuses(".mvn/maven.config", QUIET);
  }

  @Test
  void anExtensionPathIsRefused() {
    refuses(
        "maven.ext.class.path",
        new LoadedCode.Started(List.of(), Map.of(), Optional.of("evil.jar")));
  }

  @Test
  void ordinaryOptionsAreNoneOfOurs() throws IOException {
    mvn("jvm.config", "-Xmx2g --add-opens java.base/java.lang=ALL-UNNAMED\n");
    mvn("maven.config", "-T1C\n-Dmy.aims.x=1\n-Pwith-aims.yes\n");

    assertDoesNotThrow(() -> LoadedCode.refuse(root, QUIET));
  }

  @Test
  void extensionsAreNamed() throws IOException {
    assertEquals(List.of(), LoadedCode.extensions(root));

    mvn(
        "extensions.xml",
        "<extensions><extension><groupId>g</groupId><artifactId>cache</artifactId></extension>"
            + "</extensions>");

    assertEquals(List.of("cache"), LoadedCode.extensions(root));
  }

  private void refuses(String named, LoadedCode.Started process) {
    InputException refused =
        assertThrows(InputException.class, () -> LoadedCode.refuse(root, process));

    String option = named.split("[:/=]", 2)[0];
    assertTrue(refused.getMessage().contains(option), refused.getMessage());
  }

  private static LoadedCode.Started process(
      List<String> arguments, Map<String, String> environment) {
    return new LoadedCode.Started(arguments, environment, Optional.empty());
  }

  private void mvn(String name, String text) throws IOException {
    Files.createDirectories(root.resolve(".mvn"));
    Files.writeString(root.resolve(".mvn").resolve(name), text);
  }
}
