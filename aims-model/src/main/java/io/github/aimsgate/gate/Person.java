package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.judge.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is meant by a name as people write it into documents and commits.
 *
 * @param readings the words of the name, lower-case, without titles; more than one reading if a
 *     comma may part a name from a role or the family name from the first
 */
record Person(List<List<String>> readings) {

  /** What follows is a role, an address or somebody else. */
  private static final Pattern BEHIND = Pattern.compile("[<(;/|@]|\\s[-–—]\\s");

  private static final Pattern COMMA = Pattern.compile(",");
  private static final Set<String> TITLES =
      Set.of("dr", "prof", "professor", "mr", "mrs", "ms", "mx", "herr", "frau", "ing", "dipl");

  /**
   * Reads {@code R. Diaz}, {@code Dr. R. Diaz, data protection}, {@code Diaz, Rosa} or {@code R.
   * Diaz <rd@example.org>}.
   */
  static Person of(String text) {
    String alone = BEHIND.split(text.strip(), 2)[0];
    String[] parts = COMMA.split(alone, 3);
    List<String> first = words(parts[0]);
    List<String> second = parts.length > 1 ? words(parts[1]) : List.of();
    return first.size() == 1 && second.size() == 1
        ? new Person(List.of(first, List.of(second.get(0), first.get(0))))
        : new Person(List.of(first));
  }

  /** Whether two names may be of one person: in any order, and with the first name cut short. */
  boolean mayBe(Person other) {
    return named(other)
        || other.named(this)
        || readings.stream()
            .anyMatch(one -> other.readings.stream().anyMatch(another -> agree(one, another)));
  }

  /** Whether one word, which can be no first name before a comma, is the last of the other's. */
  private boolean named(Person other) {
    if (readings.size() > 1 || readings.get(0).size() != 1) {
      return false;
    }
    String word = readings.get(0).get(0);
    return other.readings.stream()
        .anyMatch(words -> !words.isEmpty() && words.get(words.size() - 1).equals(word));
  }

  private static boolean agree(List<String> one, List<String> other) {
    if (one.isEmpty()) {
      return false;
    }
    return Set.copyOf(one).equals(Set.copyOf(other))
        || (one.size() <= other.size() ? ends(other, one) : ends(one, other));
  }

  /** Whether the longer text ends in the name: a role may stand before it. */
  private static boolean ends(List<String> longer, List<String> name) {
    int role = longer.size() - name.size();
    int last = name.size() - 1;
    boolean same = last > 0 && name.get(last).equals(longer.get(role + last));
    for (int i = 0; i < last && same; i++) {
      same =
          name.get(i).equals(longer.get(role + i)) || shortens(name.get(i), longer.get(role + i));
    }
    return same;
  }

  private static boolean shortens(String one, String other) {
    return (one.length() == 1 && other.startsWith(one))
        || (other.length() == 1 && one.startsWith(other));
  }

  private static List<String> words(String text) {
    return Arrays.stream(Words.of(text).joined().split(" "))
        .filter(word -> !word.isEmpty() && !TITLES.contains(word))
        .toList();
  }
}
