package io.github.aimsgate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.judge.RuleBook;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that only look like evidence satisfy no control, and plain honest ones do. */
class AdversarialTest {

  private static final String FOLDER = "/adversarial/";
  private static final String ANY = "*";
  private static final String NO_RULE = "-";

  private static final String SYSTEM =
      """
      schema: aims/v1
      system:
        id: letter-sorter
        name: Letter sorter
        purpose: Sorts scanned letters to the right desk, for the clerks of the mail room
        roles: [provider, deployer]
        risk: high
        stage: operation
        owner: {name: Mail room, contact: mailroom@example.org}
      evidence:
        - evidence/%s
      """;

  /** One line of a table of labels. */
  record Labelled(String file, Set<String> topics, String rule, String about) {
    @Override
    public String toString() {
      return file + ": " + about;
    }
  }

  static Stream<Labelled> cheats() {
    return rows("cheats.tsv")
        .map(cells -> new Labelled(cells[0], topics(cells[1]), cells[2], cells[3]));
  }

  static Stream<Labelled> honest() {
    return rows("honest.tsv")
        .map(cells -> new Labelled(cells[0], topics(cells[1]), NO_RULE, cells[2]));
  }

  private static Set<String> topics(String cell) {
    return new TreeSet<>(Arrays.asList(cell.split(",")));
  }

  private static Stream<String[]> rows(String table) {
    return new String(bytes(table), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = AdversarialTest.class.getResourceAsStream(FOLDER + name)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }

  @TempDir private Path top;

  private EvidenceDocument place(String kind, String file) throws IOException {
    byte[] bytes = bytes(kind + "/" + file);
    boolean assessment = new String(bytes, StandardCharsets.UTF_8).contains("assessment");
    String name = (assessment ? "impact-assessment" : "model-card") + extension(file);
    Files.writeString(top.resolve("aims.yaml"), SYSTEM.formatted(name));
    Path path = Files.createDirectories(top.resolve("evidence")).resolve(name);
    Files.write(path, bytes);
    List<EvidenceDocument> read = new ArrayList<>();
    InspectRun.read(path, read::add);
    return read.get(0);
  }

  private static String extension(String file) {
    return file.substring(file.lastIndexOf('.'));
  }

  private Decision.OfSystem decide() {
    return CheckRun.decide(
            new CheckRequest(
                top,
                "aims.yaml",
                Instant.parse("2026-11-21T00:00:00Z"),
                Optional.of("standard"),
                AdversarialTest.class.getClassLoader(),
                "1.0.0",
                List.of(new CheckRequest.Module("", List.of(), Instant.EPOCH)),
                List.of()))
        .systems()
        .get(0);
  }

  @ParameterizedTest
  @MethodSource("cheats")
  void noCheatSatisfiesAControl(Labelled cheat) throws IOException {
    EvidenceDocument document = place("cheats", cheat.file());
    Decision.OfSystem decision = decide();
    List<Decision.Evidence> taken =
        decision.controls().stream()
            .filter(control -> control.status() == Status.SATISFIED)
            .flatMap(control -> control.evidence().stream())
            .filter(taken(cheat.topics()))
            .toList();
    assertEquals(List.of(), taken, () -> document.passages().toString());
    document.passages().forEach(this::assertExplained);
    if (!cheat.rule().equals(NO_RULE)) {
      assertTrue(
          rules(document, decision).contains(cheat.rule()),
          () -> rules(document, decision) + " " + document.passages());
    }
  }

  private void assertExplained(Passage passage) {
    assertTrue(RuleBook.standard().find(passage.rule()).isPresent(), passage.rule());
  }

  private static Predicate<Decision.Evidence> taken(Set<String> topics) {
    return evidence -> topics.contains(ANY) || topics.contains(evidence.topic().id());
  }

  private static Set<String> rules(EvidenceDocument document, Decision.OfSystem decision) {
    Stream<String> passages =
        document.passages().stream()
            .filter(passage -> passage.strength() != Strength.STRONG)
            .map(Passage::rule);
    Stream<String> findings =
        decision.controls().stream()
            .flatMap(control -> control.findings().stream())
            .map(finding -> finding.rule().substring(finding.rule().indexOf('/') + 1));
    return Stream.concat(passages, findings).collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("honest")
  void noHonestFileIsRefused(Labelled honest) throws IOException {
    EvidenceDocument document = place("honest", honest.file());
    Set<String> missed = new TreeSet<>(honest.topics());
    document.passages().stream()
        .filter(passage -> passage.strength() == Strength.STRONG)
        .forEach(passage -> missed.remove(passage.topic().id()));
    assertEquals(Set.of(), missed, () -> document.passages().toString());
    Set<String> contradicted =
        decide().controls().stream()
            .flatMap(control -> control.findings().stream())
            .filter(finding -> finding.status() == Status.CONTRADICTED)
            .map(finding -> finding.rule() + ": " + finding.message())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), contradicted);
  }

  @Test
  void everyFileIsLabelled() throws IOException {
    for (String kind : List.of("cheats", "honest")) {
      Set<String> labelled =
          rows(kind + ".tsv").map(cells -> cells[0]).collect(Collectors.toCollection(TreeSet::new));
      Set<String> present =
          new String(bytes(kind + "/"), StandardCharsets.UTF_8)
              .lines()
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(labelled, present);
    }
  }
}
