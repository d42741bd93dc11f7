package io.github.aimsgate.evidence.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * One place of a phrase.
 *
 * @param words any of these may stand here
 * @param stems or any word that begins with one of these
 * @param number or any word with a digit
 * @param gap whether it is a gap of a few words instead
 */
record Element(List<String> words, List<String> stems, boolean number, boolean gap) {

  private static final Element GAP = new Element(List.of(), List.of(), false, true);
  private static final String NUMBER = "<n>";

  /** Shorter stems would be of nearly any word. */
  static final int SHORTEST_STEM = 3;

  /** The places of a phrase as {@link Phrases} describes them. */
  static List<Element> ofPhrase(String phrase) {
    List<Element> elements = new ArrayList<>();
    StringTokenizer parts = new StringTokenizer(phrase);
    while (parts.hasMoreTokens()) {
      elements.add(of(parts.nextToken()));
    }
    if (elements.isEmpty() || elements.get(0).gap()) {
      throw new IllegalArgumentException("a phrase begins with a word: " + phrase);
    }
    return List.copyOf(elements);
  }

  private static Element of(String part) {
    if (part.equals("~")) {
      return GAP;
    }
    List<String> words = new ArrayList<>();
    List<String> stems = new ArrayList<>();
    boolean number = false;
    StringTokenizer options = new StringTokenizer(part, "|");
    while (options.hasMoreTokens()) {
      String option = options.nextToken();
      if (option.equals(NUMBER)) {
        number = true;
      } else if (option.endsWith("*")) {
        stems.add(stem(option));
      } else {
        words.add(option);
      }
    }
    return new Element(List.copyOf(words), List.copyOf(stems), number, false);
  }

  private static String stem(String option) {
    if (option.length() <= SHORTEST_STEM) {
      throw new IllegalArgumentException("too short a stem: " + option);
    }
    return option.substring(0, option.length() - 1);
  }
}
