package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.judge.Catalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of models and of people or teams: whether two can be of the same. */
final class Names {

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|\\w+://\\S+");
  private static final int SHORTEST = 3;
  private static final Catalogue WORDS = Catalogue.beside(Names.class, "conflict-words.yaml");
  private static final Set<String> OF_ANY_OWNER = Set.copyOf(WORDS.list("of-any-owner"));
  private static final Set<String> OF_ANY_MODEL = Set.copyOf(WORDS.list("of-any-model"));

  private Names() {}

  /** What all spellings of a name have in common; empty for what is no name. */
  static String spelling(String name) {
    return NOT_WORD.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** Whether two names of models have nothing in common. */
  static boolean ofOtherModels(String one, String other) {
    return apart(words(one, OF_ANY_MODEL), words(other, OF_ANY_MODEL), one, other);
  }

  /** Whether two owners have no part of a name or an address in common. */
  static boolean ofOtherOwners(String one, String other) {
    return apart(words(one, OF_ANY_OWNER), words(other, OF_ANY_OWNER), one, other)
        && isName(one)
        && isName(other);
  }

  /** An address alone may be anybody's. */
  private static boolean isName(String text) {
    return !NOT_WORD.matcher(ADDRESS.matcher(text).replaceAll("")).replaceAll("").isEmpty();
  }

  private static boolean apart(List<String> one, List<String> other, String first, String second) {
    boolean initials =
        initials(one).equals(spelling(second)) || initials(other).equals(spelling(first));
    return !one.isEmpty()
        && !other.isEmpty()
        && !initials
        && one.stream().noneMatch(a -> other.stream().anyMatch(b -> akin(a, b)));
  }

  /** {@code churn} and {@code churnscorer}, {@code diaz} and {@code rdiaz}. */
  private static boolean akin(String one, String other) {
    return one.equals(other)
        || (one.length() >= SHORTEST && other.contains(one))
        || (other.length() >= SHORTEST && one.contains(other));
  }

  private static String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    words.forEach(word -> initials.append(word.charAt(0)));
    return initials.toString();
  }

  private static List<String> words(String text, Set<String> dull) {
    return Arrays.stream(NOT_WORD.split(CAMEL.matcher(text).replaceAll(" ")))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty() && !dull.contains(word))
        .toList();
  }
}
