package io.github.aimsgate.evidence.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {

  /** Few and alike, so that phrases overlap, share beginnings and nearly match. */
  private static final List<String> VOCABULARY =
      List.of(
          "eval", "evaluate", "evaluated", "evaluation", "not", "note", "no", "über", "1", "3b");

  private static final List<String> STEMS =
      List.of("eval*", "evaluat*", "not*", "übe*", "evaluate*");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          "not|never tested" | We never tested it. | true
          "not|never tested" | We never. Tested it. | false
          "eval*" | The Evaluations follow | true
          "eval*" | re-eval | true
          "eval*" | medieval | false
          "<n> percent" | 12.5 percent | true
          "<n> percent" | some percent | false
          "no ~ oversight" | no kind of real human oversight | true
          "no ~ oversight" | no kind of real and human oversight | false
          "no ~ oversight" | There is no! Human oversight | false
          "oversight ~" | without oversight | true
          """)
  void aPhraseStandsInATextOrNot(String phrase, String text, boolean found) {
    Phrases<String> phrases = Phrases.of(Map.of("sense", List.of(phrase)));
    assertEquals(found, phrases.anyIn(Words.of(text)), text);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void onePassFindsWhatASearchForEachPhraseFinds(int seed) {
    Random random = new Random(seed);
    PhraseBook book = new PhraseBook();
    List<Map<String, List<String>>> sets = new ArrayList<>();
    List<Phrases<String>> compiled = new ArrayList<>();
    for (int set = 1 + random.nextInt(4); set > 0; set--) {
      sets.add(set(random));
      compiled.add(book.add(sets.get(sets.size() - 1)));
    }
    for (int run = 0; run < 40; run++) {
      Words text = Words.of(text(random));
      for (int i = 0; i < sets.size(); i++) {
        List<String> naive = naive(sets.get(i), text);
        assertEquals(naive, sorted(compiled.get(i).in(text)), sets.get(i) + " in " + text.text());
        assertEquals(!naive.isEmpty(), compiled.get(i).anyIn(text), text.text());
        assertEquals(
            naive.stream().anyMatch(hit -> hit.startsWith("0 ")),
            compiled.get(i).begin(text),
            text.text());
      }
    }
  }

  @Test
  void hitsComeInTheOrderOfTheText() {
    Phrases<String> phrases =
        Phrases.of(Map.of("b", List.of("later"), "a", List.of("sooner", "much sooner")));
    assertEquals(
        List.of(2, 3, 5),
        phrases.in(Words.of("It was much sooner than later")).stream()
            .map(Phrases.Hit::from)
            .toList());
  }

  @Test
  void aStemOfNearlyAnyWordIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Phrases.of(Map.of("sense", List.of("so ev*"))));
  }

  @Test
  void aBookThatWasSearchedTakesNoMorePhrases() {
    PhraseBook book = new PhraseBook();
    book.add(Map.of("sense", List.of("one"))).anyIn(Words.of("one"));
    assertThrows(IllegalStateException.class, () -> book.add(Map.of("sense", List.of("two"))));
  }

  static Stream<Integer> seeds() {
    return Stream.iterate(1, seed -> seed + 1).limit(60);
  }

  private static Map<String, List<String>> set(Random random) {
    Map<String, List<String>> set = new LinkedHashMap<>();
    for (int meaning = 1 + random.nextInt(3); meaning > 0; meaning--) {
      List<String> phrases = new ArrayList<>();
      for (int phrase = 1 + random.nextInt(6); phrase > 0; phrase--) {
        phrases.add(phrase(random));
      }
      set.put("sense " + meaning, phrases.stream().distinct().toList());
    }
    return set;
  }

  private static String phrase(Random random) {
    StringBuilder phrase = new StringBuilder(part(random));
    for (int part = random.nextInt(4); part > 0; part--) {
      phrase.append(random.nextInt(4) == 0 ? " ~ " : " ").append(part(random));
    }
    return phrase.toString();
  }

  private static String part(Random random) {
    StringBuilder part = new StringBuilder();
    for (int option = 1 + random.nextInt(3); option > 0; option--) {
      String one =
          switch (random.nextInt(5)) {
            case 0 -> "<n>";
            case 1 -> pick(random, STEMS);
            default -> pick(random, VOCABULARY);
          };
      part.append(part.isEmpty() ? "" : "|").append(one);
    }
    return part.toString();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int word = random.nextInt(25); word > 0; word--) {
      text.append(random.nextInt(6) == 0 ? "other" + random.nextInt(3) : pick(random, VOCABULARY));
      text.append(random.nextInt(8) == 0 ? "! " : " ");
    }
    return text.toString();
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Each phrase tried at each word, straight from its text. */
  private static List<String> naive(Map<String, List<String>> set, Words words) {
    List<String> hits = new ArrayList<>();
    set.forEach(
        (meaning, phrases) -> {
          for (String phrase : phrases) {
            List<String> parts = Arrays.asList(phrase.split(" "));
            for (int at = 0; at < words.size(); at++) {
              int end = end(parts, words, at);
              if (end >= 0) {
                hits.add(at + " " + end + " " + meaning);
              }
            }
          }
        });
    return hits.stream().sorted().toList();
  }

  private static List<String> sorted(List<Phrases.Hit<String>> hits) {
    return hits.stream()
        .map(hit -> hit.from() + " " + hit.to() + " " + hit.meaning())
        .sorted()
        .toList();
  }

  private static int end(List<String> parts, Words words, int at) {
    if (parts.isEmpty()) {
      return at;
    }
    List<String> rest = parts.subList(1, parts.size());
    if (!parts.get(0).equals("~")) {
      return at < words.size() && accepts(parts.get(0), words.get(at))
          ? end(rest, words, at + 1)
          : -1;
    }
    for (int behind = at; behind <= at + 4; behind++) {
      int end = end(rest, words, behind);
      if (end >= 0) {
        return end;
      }
      if (behind >= words.size() || words.get(behind).equals(".")) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean accepts(String part, String word) {
    return Arrays.stream(part.split("\\|"))
        .anyMatch(
            option ->
                option.equals("<n>")
                    ? word.chars().anyMatch(Character::isDigit)
                    : option.endsWith("*")
                        ? word.startsWith(option.substring(0, option.length() - 1))
                        : word.equals(option));
  }
}
