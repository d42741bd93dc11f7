package io.github.aimsgate.maven;

import io.github.aimsgate.ledger.note.Checkpoint;
import io.github.aimsgate.record.key.SigningKey;
import io.github.aimsgate.run.golive.LedgerInitRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes a ledger and its pin. The pin is to be committed, and kept where the people who run the
 * build cannot change it: it tells this ledger from one that somebody makes anew.
 */
@Mojo(name = "ledger-init", requiresProject = false, aggregator = true, threadSafe = true)
public final class LedgerInitMojo extends SigningGoal {

  /** Who holds the key that begins the ledger, in one word. */
  @Parameter(property = "aims.person")
  private String person;

  /**
   * Files of further public keys that may append, parted by commas: the {@code .pub} files that
   * {@code keygen} wrote.
   */
  @Parameter(property = "aims.rootKeys")
  private List<String> rootKeys;

  @Override
  void sign() {
    String holder =
        required("aims.person", person, "say who holds the key: -Daims.person=rita@example.org");
    List<Path> others = UserPath.all(here(), "aims.rootKeys", rootKeys);
    Path folder = ledgerFolder();
    Path pin = pinFile();
    LedgerPlace.requireOutside("aims.pin", pin, folder);
    SigningKey key = key();
    // A ledger without its pin is one that nobody can tell from another.
    WholeFile.prove(pin);
    Checkpoint made =
        LedgerInitRun.init(
            new LedgerInitRun.Request(folder, pin, key, holder, others, now()),
            new SecureRandom(),
            WholeFile::write);
    getLog().info("made the ledger " + made.origin().name() + " in " + shown(folder));
    getLog().info("wrote its pin to " + shown(pin) + ": commit it, and keep a copy elsewhere");
    Arrays.stream(new String(made.toBytes(), StandardCharsets.UTF_8).split("\n"))
        .filter(line -> !line.isEmpty())
        .forEach(line -> getLog().info("  " + line));
  }
}
