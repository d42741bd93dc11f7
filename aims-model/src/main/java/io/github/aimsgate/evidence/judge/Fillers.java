package io.github.aimsgate.evidence.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the words that say something from placeholders, repetition and words that echo a name. */
final class Fillers {

  private static final Pattern PARTS = Pattern.compile("[.;,!?·|/()\\n]+(?:\\s|$)|\\s[-–—·|]\\s");

  /** Longer texts say something beside the placeholders in them. */
  private static final int LONG = 40;

  private static final int STEM = 5;

  private final Phrases<String> placeholders;
  private final Set<String> empty;

  Fillers(Catalogue answers) {
    placeholders = answers.phrases("placeholder-alone");
    empty = Set.copyOf(answers.list("filler-words"));
  }

  /** How many words a text has beside placeholders at the end of its parts and repetition. */
  int meaningful(Words words) {
    return words.meaningful(this, this::countMeaningful);
  }

  private int countMeaningful(Words words) {
    if (words.count() > LONG) {
      return words.count();
    }
    if (!placeholders.anyIn(words)) {
      return unrepeated(words.count(), words.distinct());
    }
    Set<String> distinct = new HashSet<>();
    int count = 0;
    for (String part : List.of(PARTS.split(words.text()))) {
      Words own = Words.of(part);
      int end =
          placeholders.in(own).stream()
              .filter(hit -> hit.to() == own.size())
              .mapToInt(Phrases.Hit::from)
              .min()
              .orElse(own.size());
      for (int i = 0; i < end; i++) {
        count += own.isStop(i) ? 0 : 1;
        distinct.add(own.get(i));
      }
    }
    return unrepeated(count, distinct.size());
  }

  private static int unrepeated(int count, int distinct) {
    return Math.min(count, distinct + 1 + distinct / 4);
  }

  /** Whether a text has no words but those of its headings and fillers. */
  boolean echoes(List<Words> headings, Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (!words.isStop(i) && !isNamed(i, words, headings) && !empty.contains(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word says nothing by itself. */
  boolean isFiller(String word) {
    return empty.contains(word);
  }

  private static boolean isNamed(int word, Words words, List<Words> headings) {
    for (Words heading : headings) {
      for (int i = 0; i < heading.size(); i++) {
        if (words.sameStem(word, heading, i, STEM)) {
          return true;
        }
      }
    }
    return false;
  }
}
