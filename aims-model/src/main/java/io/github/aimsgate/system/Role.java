package io.github.aimsgate.system;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an organisation is to an AI system. */
public enum Role {
  /** Places the system on a market or offers it. */
  PROVIDER,
  /** Makes the system or a part of it. */
  DEVELOPER,
  /** Puts the system into service under its own authority. */
  DEPLOYER,
  /** Uses the system. */
  USER;

  /** The word that users write. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that word, exactly as written. */
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}
