package io.github.aimsgate.ledger;

import java.util.Optional;

/**
 * Something that keeps a ledger from being verified.
 *
 * @param index the record's place, from 0; empty for what concerns no single record
 * @param recordId the id that the record gives itself, where it could be read
 * @param rule what does not hold
 * @param message what was found and what it means, one plain sentence without a full stop
 */
public record Finding(Optional<Long> index, Optional<String> recordId, Rule rule, String message) {

  static Finding of(Rule rule, String message) {
    return new Finding(Optional.empty(), Optional.empty(), rule, message);
  }

  /** Place, rule and sentence on one line. */
  @Override
  public String toString() {
    String place =
        index
            .map(at -> "record " + at + recordId.map(id -> " (" + id + ")").orElse(""))
            .orElse("ledger");
    return place + " · " + rule.id() + " · " + message;
  }
}
