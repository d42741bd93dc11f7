package io.github.aimsgate.evidence;

import java.util.Locale;

/** What a passage is worth, from nothing to everything. */
public enum Strength {
  /** Not an answer: a placeholder, guidance left in, a non-answer, a denial. */
  VOID,
  /** Supports other evidence, would not do alone. */
  WEAK,
  /** Would satisfy an auditor alone. */
  STRONG;

  /** The word in the public formats. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
