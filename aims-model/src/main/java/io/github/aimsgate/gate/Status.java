package io.github.aimsgate.gate;

import java.util.Locale;

/** How a control stands, from nothing to say to the worst. */
public enum Status {
  /** Not asked of this system, or not yet. */
  NOT_APPLICABLE,
  /** All that is asked is there. */
  SATISFIED,
  /** What is missing is excepted by a waiver that holds. */
  WAIVED,
  /** There is something, and it is not enough. */
  WEAK,
  /** The evidence is older than what it speaks of, or than the policy allows. */
  STALE,
  /** There is nothing. */
  MISSING,
  /** The evidence disagrees with what was measured, with bytes, or with other evidence. */
  CONTRADICTED;

  /** The word in the public formats, such as {@code not-applicable}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether this status keeps a system from passing, if nothing waives it. */
  public boolean fails() {
    return compareTo(WEAK) >= 0;
  }

  /** The worse of two. */
  public Status or(Status other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
