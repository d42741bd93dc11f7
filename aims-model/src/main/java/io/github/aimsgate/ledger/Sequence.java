package io.github.aimsgate.ledger;

import io.github.aimsgate.ledger.CheckedLine.Fault;
import io.github.aimsgate.ledger.merkle.MerkleEdge;
import io.github.aimsgate.record.Position;
import io.github.aimsgate.record.Predicate;
import io.github.aimsgate.record.RecordType;
import io.github.aimsgate.record.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Checks lines for their places, one after the other. */
final class Sequence {

  /** How far a record's clock may be behind that of the record before it. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** Faults that leave the line what it once was, so that the roots behind it still agree. */
  private static final Set<Rule> HARMLESS_BEHIND =
      Set.of(Rule.RECORD_ID, Rule.TIME, Rule.RECORD_TYPE);

  private final Trust trust;
  private final RecordIds recordIds = new RecordIds();
  private MerkleEdge edge;
  private long nextIndex;
  private Optional<Instant> previous;
  private boolean broken;

  /** From the first record on. */
  Sequence(Trust trust) {
    this(trust, MerkleEdge.EMPTY, Optional.empty());
  }

  /** From behind records that are known to be good. */
  Sequence(Trust trust, MerkleEdge edge, Optional<Instant> previous) {
    this.trust = trust;
    this.edge = edge;
    this.nextIndex = edge.size();
    this.previous = previous;
  }

  /** The edge over all lines so far. */
  MerkleEdge edge() {
    return edge;
  }

  /**
   * Takes the next line.
   *
   * @return what is wrong with it, or with those before it; what only follows from a fault that was
   *     told before is not told again
   */
  Optional<Finding> take(CheckedLine line) {
    long index = edge.size();
    Optional<Fault> fault = line.fault().or(() -> line.statement().flatMap(this::misplaced));
    edge = edge.append(line.leaf());
    nextIndex = line.statement().map(record -> position(record).index()).orElse(nextIndex) + 1;
    broken |= fault.filter(found -> !HARMLESS_BEHIND.contains(found.rule())).isPresent();
    return fault.map(
        found ->
            new Finding(
                Optional.of(index),
                line.statement().map(record -> record.predicate().recordId().text()),
                found.rule(),
                found.message()));
  }

  private Optional<Fault> misplaced(Statement record) {
    return origin(record)
        .or(() -> index(record))
        .or(() -> genesis(record))
        .or(() -> recordId(record))
        .or(() -> prevRoot(record))
        .or(() -> time(record.predicate()))
        .or(() -> type(record));
  }

  private Optional<Fault> origin(Statement record) {
    String origin = position(record).origin();
    return origin.equals(trust.origin().name())
        ? Optional.empty()
        : fault(
            Rule.ORIGIN,
            "it was signed for the ledger " + origin + ": a record of another ledger was put here");
  }

  private Optional<Fault> index(Statement record) {
    long index = position(record).index();
    return index == nextIndex
        ? Optional.empty()
        : fault(
            Rule.INDEX,
            "it was signed to stand at "
                + index
                + ", where "
                + nextIndex
                + " is expected: records were removed, inserted or put in another order");
  }

  private Optional<Fault> genesis(Statement record) {
    return (record.type() == RecordType.GENESIS) == (edge.size() == 0)
        ? Optional.empty()
        : fault(Rule.GENESIS, "it claims to begin the ledger, which only the first record can do");
  }

  private Optional<Fault> recordId(Statement record) {
    return recordIds.add(record.predicate().recordId())
        ? Optional.empty()
        : fault(
            Rule.RECORD_ID,
            "an earlier record has the same id: what refers to one of them could mean the other");
  }

  /** Behind a fault all roots differ, which says nothing new. */
  private Optional<Fault> prevRoot(Statement record) {
    String root = HexFormat.of().formatHex(edge.root().bytes());
    return broken || position(record).prevRoot().equals(root)
        ? Optional.empty()
        : fault(
            Rule.PREV_ROOT,
            "the records before it are not those that it was signed over: at least one of them was"
                + " replaced");
  }

  private Optional<Fault> time(Predicate record) {
    Instant time = record.timeCreated();
    Optional<Instant> before = previous.filter(earlier -> time.isBefore(earlier.minus(TOLERANCE)));
    previous = Optional.of(time);
    return before.flatMap(
        earlier ->
            fault(
                Rule.TIME,
                "it is dated "
                    + time
                    + ", more than five minutes before the record in front of it ("
                    + earlier
                    + "): it was dated back"));
  }

  private Optional<Fault> type(Statement record) {
    return record.type().isLater()
        ? fault(
            Rule.RECORD_TYPE,
            "it is of the type "
                + record.type().word()
                + ", which this version does not understand: verify with a newer one")
        : Optional.empty();
  }

  private static Position position(Statement record) {
    return record.predicate().ledger();
  }

  private static Optional<Fault> fault(Rule rule, String message) {
    return Optional.of(new Fault(rule, message));
  }
}
