package io.github.aimsgate.control;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an AI system is in its life cycle, in the order in which the stages follow. */
public enum Stage {
  /** The need, the requirements and the design are worked out. */
  DESIGN,
  /** Data are acquired and prepared, models and code are made. */
  DEVELOPMENT,
  /** The system is tested against its requirements. */
  VERIFICATION,
  /** The system is put into service. */
  DEPLOYMENT,
  /** The system is in use and watched. */
  OPERATION,
  /** The system is taken out of service. */
  RETIREMENT;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that users write. */
  public String word() {
    return word;
  }

  /** The stage of that word, exactly as written. */
  public static Optional<Stage> of(String word) {
    return Arrays.stream(values()).filter(stage -> stage.word().equals(word)).findFirst();
  }

  /** Whether what is due from {@code other} on is due now. */
  public boolean reached(Stage other) {
    return compareTo(other) >= 0;
  }
}
