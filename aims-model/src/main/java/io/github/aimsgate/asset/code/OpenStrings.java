package io.github.aimsgate.asset.code;

import java.util.Arrays;

/**
 * The strings that are open around the code at hand, as in <code>"a ${"b ${c}"}"</code>, each with
 * the brackets that are open in the code inside. As deep as the text nests them, without recursion.
 */
final class OpenStrings {

  private int[] modes = new int[8];
  private int[] brackets = new int[8];
  private int depth;
  private int open;

  /** Code begins inside of a string, which is of a kind that the lexer knows by a number. */
  void push(int mode) {
    if (depth == modes.length) {
      modes = Arrays.copyOf(modes, depth * 2);
      brackets = Arrays.copyOf(brackets, depth * 2);
    }
    modes[depth] = mode;
    brackets[depth] = open;
    depth++;
    open = 0;
  }

  /** A bracket opens in the code at hand. */
  void bracket() {
    open++;
  }

  /** A bracket closes; one that nothing opened is taken for none. */
  void unbracket() {
    open = Math.max(0, open - 1);
  }

  /** Whether the code at hand lies in a string, with no bracket open. */
  boolean atBottom() {
    return depth > 0 && open == 0;
  }

  /** Whether no string and no bracket is open. */
  boolean none() {
    return depth == 0 && open == 0;
  }

  /** The string goes on: its kind. */
  int pop() {
    depth--;
    open = brackets[depth];
    return modes[depth];
  }
}
