package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.EvidenceKind;

/** The control that a finding about a whole document belongs to. */
final class Home {

  private Home() {}

  static String of(EvidenceKind kind) {
    return switch (kind) {
      case RISK_ASSESSMENT -> "6.1";
      case IMPACT_ASSESSMENT -> "A.5.3";
      case DATASET_CARD -> "A.7.2";
      case DATA_PIPELINE -> "A.7.5";
      case TEST_RESULTS -> "A.6.2.4";
      case MODEL_CARD, SYSTEM_CARD, ML_BOM, UNKNOWN -> "A.6.2.7";
    };
  }
}
