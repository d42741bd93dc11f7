package io.github.aimsgate.evidence.format;

import io.github.aimsgate.evidence.EvidenceDocument;

/**
 * A format of evidence documents. An implementation has a public constructor without parameters, no
 * state, and one line in {@code META-INF/services}.
 */
public interface EvidenceFormat {

  /** The identifier in the public formats, such as {@code hugging-face}. */
  String id();

  /**
   * How sure this reader is that the content is of its format, from the content and not from the
   * name. The most certain reader reads; among equals the first by {@link #id}.
   *
   * @return 0 for "not mine" to 100 for "beyond doubt"
   */
  int certainty(Content content);

  /**
   * The most that {@link #certainty} can return for any content. A format that cannot be surer than
   * one that has been found is not asked, which spares most of the reading.
   *
   * @return 1 to 100
   */
  default int mostCertain() {
    return 100;
  }

  /**
   * Reads content for which {@link #certainty} was above 0. What is wrong with the file becomes a
   * problem of the document, never an exception; what can still be read is.
   */
  EvidenceDocument read(Content content);
}
