package io.github.aimsgate.run.golive;

import io.github.aimsgate.ledger.Appended;
import io.github.aimsgate.ledger.Ledger;
import io.github.aimsgate.ledger.Verification;
import io.github.aimsgate.ledger.VerifiedRecord;
import io.github.aimsgate.ledger.note.Checkpoint;
import io.github.aimsgate.ledger.store.FileStore;
import io.github.aimsgate.record.Draft;
import io.github.aimsgate.record.key.Signer;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Appends what follows from a ledger, to just that ledger: whatever an interrupted append left is
 * mended first, all of it is verified, and if anybody appends in between, all begins anew.
 */
final class Appender {

  private static final int MAX_RACES = 100;

  private final FileStore store;
  private final List<Checkpoint> pins;
  private final Signer signer;
  private final Instant instant;
  private final SecureRandom random;

  Appender(Path ledger, List<Path> pins, Signer signer, Instant instant, SecureRandom random) {
    this.store = FileStore.open(ledger);
    this.pins = VerifyRun.pins(pins);
    this.signer = signer;
    this.instant = instant;
    this.random = random;
  }

  FileStore store() {
    return store;
  }

  /**
   * Appends.
   *
   * @param conclusion what is to be appended; asked again whenever the ledger has changed
   * @throws InputException if the ledger is not verified
   */
  Appended append(Conclusion conclusion) {
    Ledger ledger = new Ledger(store, pins);
    List<String> warnings = new ArrayList<>();
    for (int race = 0; race < MAX_RACES; race++) {
      warnings.addAll(ledger.mend(signer, instant));
      Verification verified = VerifyRun.require(store, pins, conclusion.reader());
      Optional<Appended> appended =
          ledger.appendTo(verified, conclusion.drafts(), signer, instant, random);
      if (appended.isPresent()) {
        warnings.addAll(appended.get().warnings());
        return new Appended(appended.get().records(), appended.get().checkpoint(), warnings);
      }
    }
    throw new InputException(
        Location.startOf(store.name()),
        "changed under each of " + MAX_RACES + " attempts to append",
        "see what else is writing there");
  }

  /** What follows from a ledger. */
  interface Conclusion {

    /** Takes the records from the first on; what an earlier reader took is forgotten. */
    Consumer<VerifiedRecord> reader();

    /**
     * What is to be appended, after the last record was read.
     *
     * @throws InputException if the records do not allow it
     */
    List<Draft> drafts();
  }
}
