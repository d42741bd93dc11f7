package io.github.aimsgate.run.golive;

import io.github.aimsgate.ledger.LedgerVerifier;
import io.github.aimsgate.ledger.Verification;
import io.github.aimsgate.ledger.VerifiedRecord;
import io.github.aimsgate.ledger.note.Checkpoint;
import io.github.aimsgate.ledger.store.FileStore;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.WorkingTree;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Verifies a ledger in a folder against the pins that somebody kept. */
public final class VerifyRun {

  private static final int MAX_PIN = 1 << 18;

  private VerifyRun() {}

  /**
   * Verifies.
   *
   * @param ledger the folder
   * @param pins files with checkpoints; one that does not exist is left out, and without any the
   *     best outcome is that nothing contradicts itself
   * @throws InputException if there is no ledger, or a pin cannot be read
   */
  public static Verification verify(Path ledger, List<Path> pins) {
    return LedgerVerifier.verify(FileStore.open(ledger), pins(pins));
  }

  /** The pins that are there. */
  static List<Checkpoint> pins(List<Path> files) {
    return files.stream()
        .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
        .map(VerifyRun::pin)
        .toList();
  }

  /**
   * Verifies before something is appended that follows from what the ledger says.
   *
   * @param records takes the records on the way
   * @throws InputException if it is not verified
   */
  static Verification require(
      FileStore store, List<Checkpoint> pins, Consumer<VerifiedRecord> records) {
    Verification verification = LedgerVerifier.verify(store, pins, records);
    if (verification.outcome() != Verification.Outcome.VERIFIED) {
      throw new InputException(
          Location.startOf(store.name()),
          "is "
              + verification.outcome()
              + ", and nothing is built on such a ledger: "
              + verification.findings().stream()
                  .limit(3)
                  .map(Object::toString)
                  .collect(Collectors.joining("; ")),
          "see what aims:verify-ledger says; name the pin with -Daims.pin=FILE");
    }
    return verification;
  }

  private static Checkpoint pin(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    byte[] bytes = new WorkingTree(folder).read(file.getFileName().toString(), MAX_PIN);
    return Checkpoint.parse(file.toString(), bytes);
  }
}
