package io.github.aimsgate.record;

import java.time.Instant;

/**
 * What a record says, and where and when it stands in its ledger.
 *
 * @param recordId what other records refer to
 * @param ledger the place in the ledger
 * @param timeCreated when, by the clock of the machine that wrote it
 * @param content what it says; of a {@linkplain RecordType#isLater later} type that was read only
 *     the verifier, which may be empty
 */
public record Predicate(RecordId recordId, Position ledger, Instant timeCreated, Content content) {}
