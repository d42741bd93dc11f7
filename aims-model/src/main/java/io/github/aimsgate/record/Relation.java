package io.github.aimsgate.record;

/**
 * How a record refers to an earlier one.
 *
 * @param recordId the earlier record
 * @param relation such as {@code authorized-by}
 */
public record Relation(RecordId recordId, String relation) {}
