package io.github.aimsgate.asset;

import java.util.Arrays;
import java.util.Optional;

/** What gave an asset away. */
public enum Signal {
  /** The dependencies that the build resolved. */
  GRAPH("graph"),
  /** A list of dependencies: a POM, {@code requirements.txt}, {@code package.json}, … */
  MANIFEST("manifest"),
  /** A compiled class. */
  BYTECODE("bytecode"),
  /** A source file or a notebook. */
  SOURCE("source"),
  /** The bytes of a file or of an archive's entry. */
  CONTENT("content"),
  /** A pointer to bytes that lie elsewhere. */
  POINTER("pointer"),
  /** A configuration file. */
  CONFIGURATION("configuration"),
  /** A document: a card, a description of data, a pipeline. */
  DOCUMENT("document");

  private final String word;

  Signal(String word) {
    this.word = word;
  }

  /** The word for it in reports. */
  public String word() {
    return word;
  }

  /** The signal that a word stands for. */
  public static Optional<Signal> of(String word) {
    return Arrays.stream(values()).filter(signal -> signal.word.equals(word)).findFirst();
  }
}
