package io.github.aimsgate.ledger;

import io.github.aimsgate.ledger.merkle.MerkleEdge;
import io.github.aimsgate.ledger.note.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What others remember of the ledger, compared with what it is. */
final class Pins {

  private final Trust trust;
  private final List<Checkpoint> pins;
  private final List<Finding> findings = new ArrayList<>();
  private boolean pinned;

  Pins(Trust trust, List<Checkpoint> pins) {
    this.trust = trust;
    this.pins = pins.stream().filter(this::isOfThisLedger).toList();
  }

  /** Compares the pins of one size with the ledger at that size. */
  void look(MerkleEdge edge) {
    for (Checkpoint pin : pins) {
      if (pin.size() == edge.size()) {
        compare(pin, edge);
      }
    }
  }

  /**
   * What the pins contradict.
   *
   * @param sealed how many records the ledger's own checkpoint vouches for
   */
  List<Finding> findings(long sealed) {
    List<Finding> all = new ArrayList<>(findings);
    pins.stream()
        .filter(pin -> pin.size() > sealed)
        .map(pin -> rolledBack(pin, sealed))
        .forEach(all::add);
    if (!pinned && all.isEmpty()) {
      all.add(
          Finding.of(
              Rule.NOT_PINNED,
              "internally consistent, origin not pinned: nothing outside of the ledger says that it"
                  + " is the one that was begun, so give a pin"));
    }
    return all;
  }

  private boolean isOfThisLedger(Checkpoint pin) {
    boolean same = pin.origin().equals(trust.origin());
    if (!same) {
      findings.add(
          Finding.of(
              Rule.PIN_ORIGIN,
              "the pin remembers the ledger "
                  + pin.origin()
                  + ", and this is "
                  + trust.origin()
                  + ": the ledger was deleted and begun anew, or is another project's"));
    }
    return same;
  }

  private void compare(Checkpoint pin, MerkleEdge edge) {
    if (edge.root().equals(pin.root())) {
      pinned = true;
    } else if (pin.size() == 1) {
      findings.add(
          new Finding(
              Optional.of(0L),
              Optional.empty(),
              Rule.PIN_GENESIS,
              "it is not the first record that the pin remembers: the keys it trusts are not those"
                  + " that the ledger was begun with"));
    } else {
      findings.add(Finding.of(Rule.PIN_ROOT, contradiction(pin)));
    }
  }

  private String contradiction(Checkpoint pin) {
    String what = "the first " + pin.size() + " records are not those that a pin remembers: ";
    return what
        + (pin.isSignedBy(trust.appenders())
            ? "the ledger's own key signed two histories, and this is the other one"
            : "history was rewritten, or the pin is none of this ledger");
  }

  private Finding rolledBack(Checkpoint pin, long sealed) {
    return Finding.of(
        Rule.PIN_SIZE,
        "a pin remembers "
            + pin.size()
            + " records, and the checkpoint vouches for "
            + sealed
            + (pin.isSignedBy(trust.appenders())
                ? ": the ledger was rolled back to an older state"
                : ": the ledger was rolled back to an older state, or the pin is none of this"
                    + " ledger"));
  }
}
