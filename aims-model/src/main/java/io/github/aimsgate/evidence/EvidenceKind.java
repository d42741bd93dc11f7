package io.github.aimsgate.evidence;

import java.util.Locale;

/** What sort of document was read. The words are part of the public formats. */
public enum EvidenceKind {
  /** Describes a model. */
  MODEL_CARD,
  /** Describes a data set. */
  DATASET_CARD,
  /** Screens, analyses and treats risks. */
  RISK_ASSESSMENT,
  /** Assesses effects on people and society. */
  IMPACT_ASSESSMENT,
  /** Describes a whole system. */
  SYSTEM_CARD,
  /** A machine-learning bill of materials. */
  ML_BOM,
  /** Says how data or models are made, with digests. */
  DATA_PIPELINE,
  /** What was measured. */
  TEST_RESULTS,
  /** Not recognised as evidence. */
  UNKNOWN;

  /** The word in the public formats, such as {@code model-card}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
