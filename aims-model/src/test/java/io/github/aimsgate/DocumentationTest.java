package io.github.aimsgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.gate.Gate;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.policy.WaiverFile;
import io.github.aimsgate.report.ReportFormat;
import io.github.aimsgate.system.SystemFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the front door shows is what works. */
class DocumentationTest {

  private static final Path TOP = Path.of("..");
  private static final ControlCatalogue CATALOGUE = ControlCatalogue.standard();
  private static final Pattern EXAMPLE =
      Pattern.compile("<!-- example: (\\S+) -->\n```yaml\n(.*?)\n```\n", Pattern.DOTALL);

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> top = Files.list(TOP);
        Stream<Path> docs = Files.list(TOP.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(path -> path.toString().endsWith(".md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/policy.md", "docs/discovery.md"})
  void eachExampleIsAccepted(String page) throws IOException {
    String text = Files.readString(TOP.resolve(page));
    Matcher example = EXAMPLE.matcher(text);
    int examples = 0;
    while (example.find()) {
      accept(example.group(1), example.group(2));
      examples++;
    }
    assertTrue(examples > 0);
    assertEquals(examples, text.split("```yaml", -1).length - 1, "an example is held by no reader");
  }

  private static void accept(String name, String text) {
    switch (name) {
      case "aims.yaml" -> assertEquals(1, SystemFile.parse(name, text).size());
      case "aims-policy.yaml" -> assertFalse(policy(name, text).requirements().isEmpty());
      case "aims-waivers.yaml" ->
          assertEquals(
              1,
              WaiverFile.parse(
                      name, text, List.of("churn-scorer"), Gate.waivable(policy("standard", "")))
                  .size());
      default -> throw new AssertionError("no reader for the example " + name);
    }
  }

  private static Policy policy(String name, String text) {
    return PolicyReader.read(
        name,
        (path, from) ->
            Optional.of(text.getBytes(StandardCharsets.UTF_8)).filter(bytes -> path.equals(name)),
        CATALOGUE);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void eachLinkLeadsToAFile(Path page) throws IOException {
    List<String> dead = new ArrayList<>();
    Matcher link =
        Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)").matcher(Files.readString(page));
    while (link.find()) {
      if (!Files.exists(page.resolveSibling(link.group(1)))) {
        dead.add(link.group(1));
      }
    }
    assertEquals(List.of(), dead);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theVersionIsThePoms(Path page) throws IOException {
    Matcher pom =
        Pattern.compile("\n  <version>(.+)</version>")
            .matcher(Files.readString(TOP.resolve("pom.xml")));
    assertTrue(pom.find());
    Matcher named =
        Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+-SNAPSHOT").matcher(Files.readString(page));
    while (named.find()) {
      assertEquals(pom.group(1), named.group());
    }
  }

  @Test
  void theReadmeNamesEachReport() throws IOException {
    String readme = Files.readString(TOP.resolve("README.md"));
    for (ReportFormat format : ReportFormat.registered()) {
      assertTrue(readme.contains("| `" + format.fileName() + "` |"), format.fileName());
    }
  }

  @Test
  void theReadmeNamesEachProfile() throws IOException {
    String readme = Files.readString(TOP.resolve("README.md"));
    for (String profile : PolicyReader.PROFILES) {
      assertTrue(readme.contains("| `" + profile + "` |"), profile);
    }
  }

  @Test
  void theReadmeNamesTheGoalsAndParametersThatThereAre() throws IOException {
    String readme = Files.readString(TOP.resolve("README.md"));
    String section =
        readme.substring(readme.indexOf("\n### Goals\n"), readme.indexOf("\n### Reports\n"));
    Set<String> goals = found(section, "\n\\| `([a-z-]+)` \\|");
    assertTrue(goals.remove("help"), "the goal that Maven's tools generate");
    String sources = pluginSources();
    assertEquals(found(sources, "@Mojo\\(\\s*name = \"([a-z-]+)\""), goals);
    assertEquals(
        found(sources, "property = \"(aims\\.[A-Za-z]+)\""),
        found(section, "\n\\| `(aims\\.[A-Za-z]+)` \\|"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void eachParameterOnACommandLineExists(Path page) throws IOException {
    Set<String> named = found(Files.readString(page), "-D(aims\\.[A-Za-z]+)");
    named.removeAll(found(pluginSources(), "property = \"(aims\\.[A-Za-z]+)\""));
    assertEquals(Set.of(), named);
  }

  private static Set<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String pluginSources() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files =
        Files.walk(TOP.resolve(Path.of("aims-maven-plugin", "src", "main", "java")))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        sources.append(Files.readString(file));
      }
    }
    return sources.toString();
  }
}
