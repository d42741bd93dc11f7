package io.github.aimsgate.record;

import java.time.Instant;
import java.util.List;

/**
 * A record that has no place in a ledger yet.
 *
 * @param type what it is about
 * @param subjects what it speaks of
 * @param content what it says
 */
public record Draft(RecordType type, List<Subject> subjects, Content content) {

  /** Copies the subjects. */
  public Draft {
    subjects = List.copyOf(subjects);
  }

  /** The record at a place; the same draft can be placed again when the place was lost. */
  public Statement at(RecordId recordId, Position ledger, Instant timeCreated) {
    return new Statement(subjects, type, new Predicate(recordId, ledger, timeCreated, content));
  }
}
