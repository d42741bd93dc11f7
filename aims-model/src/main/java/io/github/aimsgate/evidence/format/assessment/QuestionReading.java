package io.github.aimsgate.evidence.format.assessment;

import io.github.aimsgate.evidence.format.answer.Collected;
import io.github.aimsgate.evidence.format.answer.Said;
import java.util.List;

/** Reads questions with their answers, for formats that hold some among other things. */
public final class QuestionReading {

  private QuestionReading() {}

  /** Adds what the answers are evidence of; the innermost name of each is its question. */
  public static void read(List<Said> answers, Collected found) {
    Sheet sheet = new Sheet("", List.of(), answers, List.of());
    new AssessmentReading(AssessmentWords.standard(), found, false).read(sheet);
  }

  /** Takes back what a blank form or harms without a measure do not prove. */
  public static void finish(Collected found) {
    Unfilled.voided(found, false);
  }
}
