package io.github.aimsgate.ledger.note;

/** Numbers as C2SP writes them: decimal digits, no sign, no zero in front. */
final class Decimal {

  private Decimal() {}

  /**
   * Reads a number.
   *
   * @throws NumberFormatException if it is none or is larger than a long
   */
  static long parse(String text) {
    long number = Long.parseLong(text);
    if (number < 0 || !Long.toString(number).equals(text)) {
      throw new NumberFormatException("not in the one form of a number: " + text);
    }
    return number;
  }
}
