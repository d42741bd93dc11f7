package io.github.aimsgate.evidence.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleBookTest {

  private static final Pattern VERDICT =
      Pattern.compile("new Verdict\\(\\s*Strength\\.(\\w+),\\s*\"([a-z-]+)\",\\s*\"([^\"]+)\"");

  /** Every rule that the sources give to a passage, with its strength. */
  private static Set<String> given() throws IOException {
    Set<String> given = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher verdict = VERDICT.matcher(Files.readString(file));
        while (verdict.find()) {
          given.add(verdict.group(2) + " " + verdict.group(1));
        }
      }
    }
    return given;
  }

  @Test
  void everyVerdictHasItsRuleInTheBook() throws IOException {
    Set<String> book =
        RuleBook.standard().entries().stream()
            .flatMap(entry -> entry.gives().stream().map(gives -> entry.id() + " " + gives))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> given = given();
    assertTrue(given.size() > 15, given::toString);
    given.removeAll(book);
    assertEquals(Set.of(), given);
  }

  @Test
  void thePageListsExactlyTheRules() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("../docs/judge.md")).stream()
            .filter(line -> line.matches("\\| `[a-z-]+` \\| (strong|weak|void).*"))
            .toList();
    assertEquals(
        RuleBook.standard().entries().stream().map(RuleBook.Entry::id).toList(),
        rows.stream().map(row -> row.split("`", 3)[1]).toList());
    for (RuleBook.Entry entry : RuleBook.standard().entries()) {
      assertTrue(
          rows.stream().anyMatch(row -> row.contains("| " + entry.means() + " |")), entry.id());
      assertFalse(entry.example().isBlank(), entry.id());
    }
  }
}
