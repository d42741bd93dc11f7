package io.github.aimsgate.asset;

import java.util.Arrays;
import java.util.Optional;

/** What an asset is there for. */
public enum Scope {
  /** Tests alone: reported, and no shadow AI, because it is not shipped. */
  TEST("test"),
  /** The software itself. */
  MAIN("main");

  private final String word;

  Scope(String word) {
    this.word = word;
  }

  /** The word for it in reports. */
  public String word() {
    return word;
  }

  /** The scope that a word stands for. */
  public static Optional<Scope> of(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
  }

  /** What is used for both is shipped. */
  public Scope or(Scope other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
