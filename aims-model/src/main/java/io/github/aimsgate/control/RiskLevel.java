package io.github.aimsgate.control;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much harm an AI system can do, from little to much. */
public enum RiskLevel {
  /** No foreseeable effect on people beyond inconvenience. */
  MINIMAL,
  /** People are affected, in ways that are bounded and can be put right. */
  LIMITED,
  /** Health, safety, fundamental rights or livelihoods can be affected. */
  HIGH;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that users write. */
  public String word() {
    return word;
  }

  /** The level of that word, exactly as written. */
  public static Optional<RiskLevel> of(String word) {
    return Arrays.stream(values()).filter(level -> level.word().equals(word)).findFirst();
  }

  /** Whether this level is at least {@code other}. */
  public boolean atLeast(RiskLevel other) {
    return compareTo(other) >= 0;
  }

  /** The higher of two levels. */
  public RiskLevel or(RiskLevel other) {
    return atLeast(other) ? this : other;
  }
}
