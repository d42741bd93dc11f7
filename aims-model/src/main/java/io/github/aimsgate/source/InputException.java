package io.github.aimsgate.source;

import java.util.List;

/**
 * What a user gave cannot be used. The one exception for mistakes of users: each carries its
 * places, reasons and remedies, and none needs a stack trace to be understood. Whatever else is
 * thrown is a bug of ours.
 */
public final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Reports several mistakes at once.
   *
   * @param problems at least one
   */
  public InputException(List<Problem> problems) {
    super(text(problems), null, false, false);
    this.problems = problems.stream().sorted().distinct().toList();
  }

  /** Reports one mistake. */
  public InputException(Location location, String message, String fix) {
    this(List.of(new Problem(location, message, fix)));
  }

  /** The mistakes, in the order of their places; never empty. */
  public List<Problem> problems() {
    return problems;
  }

  private static String text(List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("an input error names at least one problem");
    }
    return String.join(
        System.lineSeparator(),
        problems.stream().sorted().distinct().map(Problem::toString).toList());
  }
}
