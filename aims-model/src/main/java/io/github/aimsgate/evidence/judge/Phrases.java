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
    List<Hit<T>> hits = null;
    for (int i = 0; i < words.size(); i++) {
      if (mayBeginAt(words, i)) {
        hits = hits == null ? new ArrayList<>() : hits;
        collect(byFirstWord.get(words.get(i)), words, i, hits);
        collect(byFirstLetters.get(words.head(i)), words, i, hits);
        if (words.hasDigit(i)) {
          collect(byNumber, words, i, hits);
        }
      }
    }
    return hits == null ? List.of() : hits;
  }

  /** Whether any phrase occurs. */
  public boolean anyIn(Words words) {
    List<Hit<T>> hits = new ArrayList<>(1);
    for (int i = 0; i < words.size() && hits.isEmpty(); i++) {
      if (mayBeginAt(words, i)) {
        collect(byFirstWord.get(words.get(i)), words, i, hits);
        collect(byFirstLetters.get(words.head(i)), words, i, hits);
        if (words.hasDigit(i)) {
          collect(byNumber, words, i, hits);
        }
      }
    }
    return !hits.isEmpty();
  }

  private boolean mayBeginAt(Words words, int index) {
    return byFirstWord.containsKey(words.get(index))
        || byFirstLetters.containsKey(words.head(index))
        || (words.hasDigit(index) && !byNumber.isEmpty());
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
    Element first = elements.get(0);
    if (first.number()) {
      byNumber.add(phrase);
    }
    for (String stem : first.stems()) {
      if (stem.length() < Words.HEAD) {
        throw new IllegalArgumentException("too short a stem in the phrase: " + text);
      }
      index(byFirstLetters, stem.substring(0, Words.HEAD), phrase);
    }
    first.words().forEach(word -> index(byFirstWord, word, phrase));
  }

  private static <T> void index(Map<String, List<Phrase<T>>> index, String key, Phrase<T> phrase) {
    List<Phrase<T>> phrases = index.computeIfAbsent(key, absent -> new ArrayList<>());
    if (!phrases.contains(phrase)) {
      phrases.add(phrase);
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
      return at < words.size() && element.accepts(words, at)
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

  /**
   * A phrase that was found.
   *
   * @param meaning what the phrase stands for
   * @param from index of its first word
   * @param to index behind its last word
   */
  public record Hit<T>(T meaning, int from, int to) {}

  private record Phrase<T>(List<Element> elements, T meaning) {}

  private record Element(List<String> words, List<String> stems, boolean number, boolean gap) {

    static Element of(String part) {
      if (part.equals("~")) {
        return new Element(List.of(), List.of(), false, true);
      }
      List<String> words = new ArrayList<>();
      List<String> stems = new ArrayList<>();
      boolean number = false;
      for (String option : List.of(part.split("\\|"))) {
        if (option.equals(NUMBER)) {
          number = true;
        } else if (option.endsWith("*")) {
          stems.add(option.substring(0, option.length() - 1));
        } else {
          words.add(option);
        }
      }
      return new Element(List.copyOf(words), List.copyOf(stems), number, false);
    }

    boolean accepts(Words text, int at) {
      String word = text.get(at);
      return words.contains(word)
          || (number && text.hasDigit(at))
          || (!stems.isEmpty() && stems.stream().anyMatch(word::startsWith));
    }
  }
}
