package io.github.aimsgate.report;

import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;

/** The phrases that several reports share. */
public final class Prose {

  private Prose() {}

  /** A control as a title, such as {@code A.7.5 Data provenance}. */
  static String title(Decision.OfControl control) {
    return control.id() + " " + control.name();
  }

  /**
   * A control inside a sentence, such as {@code A.7.5 data provenance} or {@code A.2.2 AI policy}.
   */
  static String reference(Decision.OfControl control) {
    String name = control.name();
    boolean ordinary = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return control.id()
        + " "
        + (ordinary ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name);
  }

  /** A number with its noun, such as {@code 1 control} or {@code 3 controls}. */
  public static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Whether a finding keeps its system from passing: an error that no waiver excepts. */
  static boolean blocks(Finding finding) {
    return finding.severity() == Severity.ERROR && finding.waiver().isEmpty();
  }

  /** Text without what a terminal would obey and XML cannot hold. */
  public static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.isWhitespace(point) ? ' ' : point)
        .map(point -> isPrintable(point) ? point : 0xFFFD)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  private static boolean isPrintable(int point) {
    boolean directionMark =
        (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    return !Character.isISOControl(point)
        && !directionMark
        && Character.getType(point) != Character.SURROGATE
        && (point & 0xFFFE) != 0xFFFE;
  }
}
