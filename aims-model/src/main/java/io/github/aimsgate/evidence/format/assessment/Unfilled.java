package io.github.aimsgate.evidence.format.assessment;

import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.format.answer.Collected;
import java.util.List;

/** A form that nobody filled in: what it says is guidance, whatever it looks like. */
final class Unfilled {

  private static final int MANY = 6;

  private Unfilled() {}

  /**
   * Voids all that was collected, if the form is blank.
   *
   * @param template whether it calls itself a template; filled in, such is an assessment
   */
  static Collected voided(Collected found, boolean template) {
    List<Passage> passages = AssessmentReading.unmitigated(found.passages());
    found.replace(passages);
    long unfilled = passages.stream().filter(p -> p.strength() == Strength.VOID).count();
    boolean blank = unfilled >= MANY && 3 * unfilled >= 2L * passages.size();
    if (blank || (template && found.mostlyUnfilled())) {
      found.voidAll();
    }
    return found;
  }
}
