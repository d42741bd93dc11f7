package io.github.aimsgate.evidence.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Samples of our own writing, well filled, poor, blank and broken, in several shapes and languages,
 * with what a careful reader finds in each.
 */
class LabelledSamplesTest {

  private static final EvidenceReader READER = EvidenceReader.withRegisteredFormats();

  private static final String DEBRIS = "{}[]|:-#\n \t'\"&*!%@`~<>?,0aé☐\u2028";

  private static final int LEAST = 12;

  private static final Pattern LANGUAGE = Pattern.compile("-(de|en|es|fr|nl|pt)\\.md$");

  /**
   * What a reader finds.
   *
   * @param file below {@code samples}
   * @param kind and format as written in the public formats
   * @param strong topics with a strong passage, all of them
   * @param weak topics that have a passage and no strong one, some of them
   */
  record Label(String file, String kind, String format, Set<String> strong, Set<String> weak) {

    static Label of(String line) {
      String[] cells = line.split("\t", -1);
      return new Label(cells[0], cells[1], cells[2], topics(cells[3]), topics(cells[4]));
    }

    private static Set<String> topics(String cell) {
      return Arrays.stream(cell.split(","))
          .filter(topic -> !topic.isBlank())
          .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isAssessment() {
      return kind.endsWith("assessment") || file.startsWith("toolkit/");
    }

    String sort() {
      String name = file.substring(file.indexOf('/') + 1);
      return name.replaceAll("[-.].*", "");
    }
  }

  static Stream<Label> labels() {
    return SampleFiles.text("labels.tsv").lines().skip(1).map(Label::of);
  }

  @ParameterizedTest
  @MethodSource("labels")
  void aReaderFindsWhatIsThereAndNoMore(Label label) {
    EvidenceDocument document = read(label.file(), SampleFiles.text(label.file()));
    assertEquals(label.kind(), document.kind().word(), label.file());
    assertEquals(label.format(), document.format(), label.file());
    assertEquals(label.strong(), topics(document, true), () -> describe(document));
    for (String topic : label.weak()) {
      assertTrue(topics(document, false).contains(topic), () -> topic + describe(document));
    }
  }

  @Test
  void thereAreEnoughAssessmentsOfEachSort() {
    for (String sort : List.of("good", "poor", "void")) {
      long count =
          labels().filter(Label::isAssessment).filter(label -> label.sort().equals(sort)).count();
      assertTrue(count >= LEAST, sort + ": " + count);
    }
  }

  @Test
  void eachSortHoldsAssessmentsOfSeveralShapesAndLanguages() {
    for (String sort : List.of("good", "poor", "void")) {
      List<Label> own =
          labels().filter(Label::isAssessment).filter(label -> label.sort().equals(sort)).toList();
      Set<String> languages = new TreeSet<>();
      own.forEach(
          label ->
              LANGUAGE.matcher(label.file()).results().forEach(r -> languages.add(r.group(1))));
      assertEquals(Set.of("de", "en", "es", "fr", "nl", "pt"), languages, sort);
      assertTrue(own.stream().map(Label::format).distinct().count() >= 4, sort);
    }
  }

  @Test
  void noBlankFormIsAccepted() {
    labels()
        .filter(label -> label.sort().equals("void"))
        .forEach(label -> assertEquals(Set.of(), label.strong(), label.file()));
  }

  @ParameterizedTest
  @MethodSource("labels")
  void everyPrefixIsReadOrRefusedInItsPlace(Label label) {
    String text = SampleFiles.text(label.file());
    int step = Math.max(1, text.length() / 150);
    for (int end = 0; end <= text.length(); end += step) {
      located(label.file(), text.substring(0, end));
    }
  }

  @ParameterizedTest
  @MethodSource("labels")
  void damageNeverThrows(Label label) {
    String text = SampleFiles.text(label.file());
    IntStream.range(0, 120).forEach(seed -> located(label.file(), damaged(text, new Random(seed))));
  }

  private static void located(String file, String text) {
    EvidenceDocument document = read(file, text);
    assertTrue(
        document.passages().stream().allMatch(p -> p.location().file().equals(file))
            && document.problems().stream().allMatch(p -> p.location().file().equals(file)),
        text);
  }

  private static EvidenceDocument read(String file, String text) {
    return READER.read(Content.of(file, text));
  }

  private static Set<String> topics(EvidenceDocument document, boolean strong) {
    Set<String> found = new TreeSet<>();
    for (Topic topic : Topic.values()) {
      boolean any =
          document.about(topic).anyMatch(passage -> passage.strength() == Strength.STRONG);
      boolean some = document.about(topic).findAny().isPresent();
      if (some && any == strong) {
        found.add(topic.id());
      }
    }
    return found;
  }

  private static String describe(EvidenceDocument document) {
    return document.passages().stream()
        .map(LabelledSamplesTest::line)
        .collect(Collectors.joining("\n", "\n" + document.path() + "\n", ""));
  }

  private static String line(Passage p) {
    return String.format(
        Locale.ROOT,
        "%d %s %s %s: %s",
        p.location().line(),
        p.topic().id(),
        p.strength().word(),
        p.rule(),
        p.text());
  }

  private static String damaged(String good, Random random) {
    StringBuilder text = new StringBuilder(good);
    for (int i = 0; i <= random.nextInt(6) && !text.isEmpty(); i++) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(30));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, DEBRIS.charAt(random.nextInt(DEBRIS.length())));
        case 2 -> text.setCharAt(at, DEBRIS.charAt(random.nextInt(DEBRIS.length())));
        default -> text.insert(at, text.subSequence(at, end));
      }
    }
    return text.toString();
  }
}
