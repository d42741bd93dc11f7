package io.github.aimsgate.record;

import java.util.List;
import java.util.Optional;

/**
 * The gate run that a record belongs to.
 *
 * @param id common to the records of the run
 * @param systems the ids of all systems of the run; each has a record of its own
 * @param subjectSha256 over the decision subject, see {@link DecisionSubject}
 */
public record Decision(String id, List<String> systems, Optional<String> subjectSha256) {

  /** Refuses what is no digest. */
  public Decision {
    systems = List.copyOf(systems);
    subjectSha256.ifPresent(Form::sha256);
  }
}
