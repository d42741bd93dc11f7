package io.github.aimsgate.evidence.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of phrases that is searched for in one pass over a text's words. In a phrase, {@code a|b}
 * is either word, {@code eval*} any word that begins so, {@code <n>} a word with a digit, {@code ~}
 * up to four words of the same sentence.
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {

  private static final int GAP = 4;
  private static final int PREFIX = 3;
  private static final String NUMBER = "<n>";

  private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();
  private final Map<String, List<Phrase<T>>> byFirstLetters = new HashMap<>();
  private final List<Phrase<T>> byNumber = new ArrayList<>();

  private Phrases() {}

  /** A set of phrases by what they stand for. */
  public static <T> Phrases<T> of(Map<T, List<String>> catalogue) {
    Phrases<T> phrases = new Phrases<>();
    catalogue.forEach((meaning, texts) -> texts.forEach(text -> phrases.add(text, meaning)));
    return phrases;
  }

  /** Where the phrases occur, in the order of the text. */
  public List<Hit<T>> in(Words words) {
    List<Hit<T>> hits = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      collect(byFirstWord.get(word), words, i, hits);
      if (word.length() >= PREFIX) {
        collect(byFirstLetters.get(word.substring(0, PREFIX)), words, i, hits);
      }
      if (hasDigit(word)) {
        collect(byNumber, words, i, hits);
      }
    }
    return hits;
  }

  /** Whether any phrase occurs. */
  public boolean anyIn(Words words) {
    return !in(words).isEmpty();
  }

  /** Whether a text begins with a phrase. */
  boolean begin(Words words) {
    return in(words).stream().anyMatch(hit -> hit.from() == 0);
  }

  /** Whether a text is nothing but phrases of this set. */
  boolean cover(Words words) {
    boolean[] covered = new boolean[words.size()];
    for (Hit<T> hit : in(words)) {
      java.util.Arrays.fill(covered, hit.from(), hit.to(), true);
    }
    for (int i = 0; i < covered.length; i++) {
      if (!covered[i] && !words.get(i).equals(Words.STOP)) {
        return false;
      }
    }
    return covered.length > 0;
  }

  private void add(String text, T meaning) {
    List<Element> elements = new ArrayList<>();
    for (String part : List.of(text.strip().split("\\s+"))) {
      elements.add(Element.of(part));
    }
    Phrase<T> phrase = new Phrase<>(List.copyOf(elements), meaning);
    for (String option : elements.get(0).options()) {
      if (option.equals(NUMBER)) {
        byNumber.add(phrase);
      } else if (option.endsWith("*")) {
        if (option.length() <= PREFIX) {
          throw new IllegalArgumentException("too short a stem in the phrase: " + text);
        }
        byFirstLetters
            .computeIfAbsent(option.substring(0, PREFIX), key -> new ArrayList<>())
            .add(phrase);
      } else {
        byFirstWord.computeIfAbsent(option, key -> new ArrayList<>()).add(phrase);
      }
    }
  }

  private static <T> void collect(
      List<Phrase<T>> candidates, Words words, int from, List<Hit<T>> hits) {
    if (candidates == null) {
      return;
    }
    for (Phrase<T> phrase : candidates) {
      int end = match(phrase.elements(), 0, words, from);
      if (end >= 0) {
        hits.add(new Hit<>(phrase.meaning(), from, end));
      }
    }
  }

  private static int match(List<Element> elements, int index, Words words, int at) {
    if (index == elements.size()) {
      return at;
    }
    Element element = elements.get(index);
    if (!element.gap()) {
      return at < words.size() && element.accepts(words.get(at))
          ? match(elements, index + 1, words, at + 1)
          : -1;
    }
    for (int skipped = 0; skipped <= GAP; skipped++) {
      int end = match(elements, index + 1, words, at + skipped);
      if (end >= 0) {
        return end;
      }
      if (at + skipped >= words.size() || words.get(at + skipped).equals(Words.STOP)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  /**
   * A phrase that was found.
   *
   * @param meaning what the phrase stands for
   * @param from index of its first word
   * @param to index behind its last word
   */
  public record Hit<T>(T meaning, int from, int to) {}

  private record Phrase<T>(List<Element> elements, T meaning) {}

  private record Element(List<String> options, boolean gap) {

    static Element of(String part) {
      return part.equals("~")
          ? new Element(List.of(), true)
          : new Element(List.of(part.split("\\|")), false);
    }

    boolean accepts(String word) {
      for (String option : options) {
        boolean accepted =
            option.equals(NUMBER)
                ? hasDigit(word)
                : option.endsWith("*")
                    ? word.startsWith(option.substring(0, option.length() - 1))
                    : word.equals(option);
        if (accepted) {
          return true;
        }
      }
      return false;
    }
  }
}
