package io.github.aimsgate.gate;

import java.util.Locale;

/** What a finding does to a decision. */
public enum Severity {
  /** Worth knowing. */
  NOTE,
  /** Will fail later, or elsewhere. */
  WARNING,
  /** Fails the decision. */
  ERROR;

  /** The word in the public formats. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
