package io.github.aimsgate.ledger;

import io.github.aimsgate.ledger.note.Checkpoint;
import io.github.aimsgate.record.Statement;
import java.util.List;

/**
 * What an append left in the ledger, durably.
 *
 * @param records the records, as they were placed
 * @param checkpoint the ledger with them; worth remembering as a pin
 * @param warnings what was mended on the way
 */
public record Appended(List<Statement> records, Checkpoint checkpoint, List<String> warnings) {

  /** Copies the lists. */
  public Appended {
    records = List.copyOf(records);
    warnings = List.copyOf(warnings);
  }
}
