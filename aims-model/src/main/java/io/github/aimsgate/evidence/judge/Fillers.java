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
    if (words.count() > LONG) {
      return words.count();
    }
    Set<String> distinct = new HashSet<>();
    if (!placeholders.anyIn(words)) {
      for (int i = 0; i < words.size(); i++) {
        distinct.add(words.get(i));
      }
      return Math.min(words.count(), distinct.size() + 1 + distinct.size() / 4);
    }
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
        count += own.get(i).equals(Words.STOP) ? 0 : 1;
        distinct.add(own.get(i));
      }
    }
    return Math.min(count, distinct.size() + 1 + distinct.size() / 4);
  }

  /** How many words a text has that its headings do not have already. */
  int beyond(List<String> headings, Words words) {
    Set<String> stems = new HashSet<>();
    for (String heading : headings) {
      Words named = Words.of(heading);
      for (int i = 0; i < named.size(); i++) {
        stems.add(stem(named.get(i)));
      }
    }
    int beyond = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean known = empty.contains(word) || stems.contains(stem(word));
      beyond += known || word.equals(Words.STOP) ? 0 : 1;
    }
    return beyond;
  }

  private static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length()));
  }
}
