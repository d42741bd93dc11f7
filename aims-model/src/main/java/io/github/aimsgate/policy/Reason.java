package io.github.aimsgate.policy;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Judge;

/** Whether a text that excuses something gives a reason. */
final class Reason {

  private Reason() {}

  /** Nothing, a placeholder, or a word such as "none" that answers nothing. */
  static boolean isNone(String text) {
    return text.isBlank() || Judge.standard().value(Topic.RISKS, text).strength() == Strength.VOID;
  }
}
