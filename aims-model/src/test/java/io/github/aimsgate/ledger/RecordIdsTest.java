package io.github.aimsgate.ledger;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordIdsTest {

  /** Ids that differ in a few bits of either half, as those of one millisecond do. */
  @Test
  void knowsEachIdAgainAndNoOther() {
    RecordIds ids = new RecordIds();
    List<RecordId> added = new ArrayList<>();
    for (long i = 0; i < 20_000; i++) {
      added.add(id(i % 3, i / 3));
    }
    added.forEach(id -> assertTrue(ids.add(id), id.text()));
    added.forEach(id -> assertFalse(ids.add(id), id.text()));
    assertTrue(ids.add(id(3, 0)));
  }

  private static RecordId id(long high, long low) {
    return new RecordId(new UUID(0x7000 | high, 0x8000000000000000L | low).toString());
  }
}
