package io.github.aimsgate.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A pattern for paths that have {@code /} between their parts; upper and lower case differ. {@code
 * *} and <code>?</code> stay within one part, <code>[abc]</code>, <code>[a-z]</code> and <code>
 * [!abc]</code> stand for one character, <code>{a,b}</code> for one of several, and {@code **}
 * crosses folders: {@code **} with a slash behind it also stands for no folder at all. A pattern
 * that ends in a slash means all that lies below.
 *
 * <p>Matching takes time in proportion to the path times the pattern, whatever either holds: a
 * pattern comes from a file that anyone may have written.
 */
public final class Globs {

  private static final String FIX = "write a path below this folder, such as src/main/** or *.onnx";

  private final String pattern;
  private final List<Step> steps;
  private final String ending;
  private final List<BitSet> inPart;
  private final List<BitSet> atStart;

  private Globs(String pattern, List<Step> steps) {
    this.pattern = pattern;
    this.steps = List.copyOf(steps);
    this.ending = ending(pattern);
    this.inPart = reachable(false);
    this.atStart = reachable(true);
  }

  /**
   * Understands a pattern.
   *
   * @throws IllegalArgumentException if it is none; the message says why, in one sentence
   */
  public static Globs compile(String pattern) {
    return new Globs(pattern, GlobParser.parse(pattern));
  }

  /**
   * Understands a pattern that a user wrote.
   *
   * @throws InputException if it is none
   */
  public static Globs compile(String pattern, Location location) {
    try {
      return compile(pattern);
    } catch (IllegalArgumentException invalid) {
      throw new InputException(location, invalid.getMessage(), FIX);
    }
  }

  /** The pattern as it was written. */
  public String pattern() {
    return pattern;
  }

  /** Whether a path matches as a whole. */
  public boolean matches(String path) {
    return path.endsWith(ending) && runs(path);
  }

  private boolean runs(String path) {
    BitSet here = (BitSet) atStart.get(0).clone();
    BitSet there = new BitSet(steps.size() + 1);
    for (int i = 0; i < path.length() && !here.isEmpty(); ) {
      int character = path.codePointAt(i);
      there.clear();
      List<BitSet> reachable = character == '/' ? atStart : inPart;
      for (int at = here.nextSetBit(0); at >= 0; at = here.nextSetBit(at + 1)) {
        if (at < steps.size() && steps.get(at).eats(character)) {
          there.or(reachable.get(steps.get(at).next()));
        }
      }
      BitSet left = here;
      here = there;
      there = left;
      i += Character.charCount(character);
    }
    return here.get(steps.size());
  }

  /**
   * The plain characters at the end of a pattern, which most paths do not have: there is no need to
   * look at their beginning. A slash behind stars may stand for nothing.
   */
  private static String ending(String pattern) {
    int start = pattern.length();
    while (start > 0 && "*?[]{},".indexOf(pattern.charAt(start - 1)) < 0) {
      start--;
    }
    boolean behindStars = start > 0 && pattern.charAt(start - 1) == '*';
    String plain = pattern.substring(start);
    if (plain.endsWith("/")) {
      return "";
    }
    return behindStars && plain.startsWith("/") ? plain.substring(1) : plain;
  }

  /** For each place, what {@link #enter} adds; asked for each character, so found only once. */
  private List<BitSet> reachable(boolean startOfPart) {
    List<BitSet> reachable = new ArrayList<>();
    for (int place = 0; place <= steps.size(); place++) {
      BitSet places = new BitSet(steps.size() + 1);
      enter(places, place, startOfPart);
      reachable.add(places);
    }
    return reachable;
  }

  /**
   * Adds a place and all that can be reached from it without eating a character.
   *
   * @param startOfPart whether a part of the path begins here
   */
  private void enter(BitSet places, int first, boolean startOfPart) {
    Deque<Integer> open = new ArrayDeque<>();
    open.push(first);
    while (!open.isEmpty()) {
      int at = open.pop();
      if (places.get(at)) {
        continue;
      }
      places.set(at);
      if (at < steps.size() && steps.get(at).jumps()) {
        open.push(steps.get(at).next());
        if (startOfPart || !steps.get(at).onlyAtStart()) {
          open.push(steps.get(at).other());
        }
      }
    }
  }

  @Override
  public String toString() {
    return pattern;
  }

  /**
   * One place of the automaton; the place behind the last one is the end.
   *
   * @param wanted the characters it eats; null if it eats none and leads to two places at once
   * @param next the place behind it
   * @param other the second place, for one that eats nothing
   * @param onlyAtStart whether the second place is open only where a part of the path begins
   */
  record Step(IntPredicate wanted, int next, int other, boolean onlyAtStart) {

    static Step eat(IntPredicate wanted, int next) {
      return new Step(wanted, next, next, false);
    }

    static Step jump(int next, int other) {
      return new Step(null, next, other, false);
    }

    static Step jumpAtStart(int next, int other) {
      return new Step(null, next, other, true);
    }

    boolean jumps() {
      return wanted == null;
    }

    boolean eats(int character) {
      return wanted != null && wanted.test(character);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Globs that && pattern.equals(that.pattern);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }
}
