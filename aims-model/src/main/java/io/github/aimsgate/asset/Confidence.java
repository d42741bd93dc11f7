package io.github.aimsgate.asset;

import java.util.Arrays;
import java.util.Optional;

/** How sure it is that an asset is AI, from unsure to sure. */
public enum Confidence {
  /** Common beside AI, and used without it as well, such as a vector store. Never fails a build. */
  HINT("hint"),
  /** Hardly anything else looks like it. */
  LIKELY("likely"),
  /** Known by a name or by content that nothing else has. */
  CERTAIN("certain");

  private final String word;

  Confidence(String word) {
    this.word = word;
  }

  /** The word for it in reports and signatures. */
  public String word() {
    return word;
  }

  /** The confidence that a word stands for. */
  public static Optional<Confidence> of(String word) {
    return Arrays.stream(values()).filter(confidence -> confidence.word.equals(word)).findFirst();
  }

  /** The surer of two. */
  public Confidence or(Confidence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
