package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.Claim;
import java.math.BigDecimal;

/** Whether figures agree, as exactly as they are printed. */
final class Figure {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Figure() {}

  /** Whether a value rounds to the claim, as a fraction or as a percentage. */
  static boolean agrees(Claim claim, BigDecimal value) {
    BigDecimal hundredfold = value.movePointRight(2);
    boolean fraction = isFraction(value);
    if (claim.percent()) {
      return rounds(claim.value(), fraction ? hundredfold : value);
    }
    return rounds(claim.value(), value)
        || (fraction && !isFraction(claim.value()) && rounds(claim.value(), hundredfold));
  }

  /** Whether two claims may be of one value, each rounded to the digits that it prints. */
  static boolean agree(Claim one, Claim other) {
    Claim first = plain(one);
    Claim second = plain(other);
    return agrees(first, second.value()) || agrees(second, first.value());
  }

  /** A percentage as the fraction that it is. */
  private static Claim plain(Claim claim) {
    return claim.percent()
        ? new Claim(
            claim.metric(), claim.value().movePointLeft(2), false, claim.slice(), claim.location())
        : claim;
  }

  private static boolean isFraction(BigDecimal value) {
    return value.abs().compareTo(BigDecimal.ONE) <= 0;
  }

  /**
   * Half a unit of the last digit that the claim states. A whole number claims nothing less than
   * two digits of a fraction: accuracy 1 is not 0.88. A value written with at least two digits may
   * have been rounded itself.
   */
  private static boolean rounds(BigDecimal claim, BigDecimal value) {
    int stated = claim.scale() <= 0 && isFraction(value) ? 2 : Math.max(0, claim.scale());
    int scale = value.scale() >= 2 ? Math.min(stated, value.scale()) : stated;
    return claim.subtract(value).abs().compareTo(HALF.movePointLeft(scale)) <= 0;
  }
}
