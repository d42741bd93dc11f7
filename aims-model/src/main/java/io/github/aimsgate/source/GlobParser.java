package io.github.aimsgate.source;

import io.github.aimsgate.source.Globs.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Turns a pattern into the steps of an automaton. */
final class GlobParser {

  private static final int MAX_LENGTH = 1_000;
  private static final int MAX_DEPTH = 8;

  private final String text;
  private final List<Step> steps = new ArrayList<>();
  private int at;
  private int depth;

  private GlobParser(String text) {
    this.text = text;
  }

  static List<Step> parse(String pattern) {
    refuse(pattern);
    GlobParser parser = new GlobParser(pattern.endsWith("/") ? pattern + "**" : pattern);
    parser.sequence();
    return parser.steps;
  }

  private static void refuse(String pattern) {
    String reason = null;
    if (pattern.isBlank()) {
      reason = "is empty";
    } else if (pattern.length() > MAX_LENGTH) {
      reason = "is longer than " + MAX_LENGTH + " characters";
    } else if (pattern.startsWith("/")) {
      reason = "begins with a slash, but paths here are relative";
    } else if (pattern.startsWith("!")) {
      reason = "begins with \"!\", but a pattern says what is meant, not what is left out";
    } else if (pattern.indexOf('\\') >= 0) {
      reason = "holds a backslash, but folders are separated by /";
    } else if (List.of(pattern.split("/", -1)).stream()
        .anyMatch(part -> part.equals(".") || part.equals(".."))) {
      reason = "holds the part . or .., but paths here are plain and stay below this folder";
    } else if (pattern.contains("//")) {
      reason = "holds two slashes in a row, between which no name can stand";
    }
    if (reason != null) {
      throw invalid(pattern, reason);
    }
  }

  private static IllegalArgumentException invalid(String pattern, String reason) {
    return new IllegalArgumentException("the pattern \"" + pattern + "\" " + reason);
  }

  /** Reads up to the end of the pattern or, inside of braces, of the alternative. */
  private void sequence() {
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (depth > 0 && (character == ',' || character == '}')) {
        return;
      }
      at += Character.charCount(character);
      switch (character) {
        case '*' -> stars();
        case '?' -> eat(GlobParser::isNoSlash);
        case '[' -> eat(characters());
        case '{' -> alternatives();
        default -> eat(wanted -> wanted == character);
      }
    }
  }

  private void eat(IntPredicate wanted) {
    steps.add(Step.eat(wanted, steps.size() + 1));
  }

  private void stars() {
    int first = at - 1;
    while (at < text.length() && text.charAt(at) == '*') {
      at++;
    }
    if (at - first == 1) {
      repeat(GlobParser::isNoSlash);
    } else if (at < text.length() && text.charAt(at) == '/') {
      at++;
      int place = steps.size();
      steps.add(Step.jumpAtStart(place + 1, place + 4));
      repeat(GlobParser::isAny);
      eat(character -> character == '/');
    } else {
      repeat(GlobParser::isAny);
    }
  }

  /** Any number of characters: a fork, and a step that returns to it. */
  private void repeat(IntPredicate wanted) {
    int fork = steps.size();
    steps.add(Step.jump(fork + 1, fork + 2));
    steps.add(Step.eat(wanted, fork));
  }

  private void alternatives() {
    if (++depth > MAX_DEPTH) {
      throw invalid(text, "nests braces deeper than " + MAX_DEPTH + " levels");
    }
    List<Integer> ends = new ArrayList<>();
    while (true) {
      int fork = steps.size();
      steps.add(Step.jump(fork + 1, fork + 1));
      sequence();
      if (at == text.length()) {
        throw invalid(text, "opens a brace \"{\" that nothing closes");
      }
      ends.add(steps.size());
      steps.add(Step.jump(0, 0));
      if (text.charAt(at++) == '}') {
        break;
      }
      steps.set(fork, Step.jump(fork + 1, steps.size()));
    }
    ends.forEach(end -> steps.set(end, Step.jump(steps.size(), steps.size())));
    depth--;
  }

  private IntPredicate characters() {
    int close = text.indexOf(']', at + (negated() ? 2 : 1));
    if (close < 0) {
      throw invalid(text, "opens a bracket \"[\" that nothing closes");
    }
    boolean negated = negated();
    int[] set = text.substring(at + (negated ? 1 : 0), close).codePoints().toArray();
    at = close + 1;
    IntPredicate wanted = character -> false;
    for (int i = 0; i < set.length; i++) {
      int least = set[i];
      boolean range = i + 2 < set.length && set[i + 1] == '-';
      int most = range ? set[i + 2] : least;
      if (most < least || least == '/' || most == '/') {
        throw invalid(text, "holds brackets with a slash or a range that runs backwards");
      }
      wanted = wanted.or(character -> least <= character && character <= most);
      i += range ? 2 : 0;
    }
    return (negated ? wanted.negate() : wanted).and(GlobParser::isNoSlash);
  }

  private boolean negated() {
    return at < text.length() && (text.charAt(at) == '!' || text.charAt(at) == '^');
  }

  private static boolean isAny(int character) {
    return true;
  }

  private static boolean isNoSlash(int character) {
    return character != '/';
  }
}
