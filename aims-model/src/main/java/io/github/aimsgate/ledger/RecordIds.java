package io.github.aimsgate.ledger;

import io.github.aimsgate.record.RecordId;
import java.util.UUID;

/** Ids that were seen, at 64 bytes or less each: the one thing that grows with a ledger. */
final class RecordIds {

  private static final int FIRST_SLOTS = 1 << 10;

  /** Two longs a slot. That both are 0 says that it is free: a UUID of version 7 is never 0. */
  private long[] table = new long[2 * FIRST_SLOTS];

  private int size;

  /** Adds an id and says whether it was new. */
  boolean add(RecordId id) {
    if (size >= table.length / 4) {
      grow();
    }
    UUID uuid = id.uuid();
    boolean added = put(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    size += added ? 1 : 0;
    return added;
  }

  private boolean put(long high, long low) {
    int slot = slot(high, low);
    while (table[slot] != 0) {
      if (table[slot] == high && table[slot + 1] == low) {
        return false;
      }
      slot = (slot + 2) & (table.length - 1);
    }
    table[slot] = high;
    table[slot + 1] = low;
    return true;
  }

  private void grow() {
    long[] old = table;
    table = new long[2 * old.length];
    for (int slot = 0; slot < old.length; slot += 2) {
      if (old[slot] != 0) {
        put(old[slot], old[slot + 1]);
      }
    }
  }

  /** Ids are chosen by whoever signs, so all of their bits are mixed. */
  private int slot(long high, long low) {
    long mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
    mixed ^= mixed >>> 32;
    return (int) (mixed << 1) & (table.length - 1);
  }
}
