package io.github.aimsgate.run.golive;

import io.github.aimsgate.ledger.Ledger;
import io.github.aimsgate.ledger.note.Checkpoint;
import io.github.aimsgate.record.RootKey;
import io.github.aimsgate.record.key.PublicKey;
import io.github.aimsgate.record.key.Signer;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Text;
import io.github.aimsgate.source.WorkingTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Makes a ledger and the pin that tells it from any other. */
public final class LedgerInitRun {

  private static final int MAX_KEY = 1 << 16;
  private static final List<String> ROLES = List.of("append");

  private LedgerInitRun() {}

  /**
   * What to make.
   *
   * @param ledger the folder, which must not exist or be empty
   * @param pin the file to write the pin to, which must not exist
   * @param root signs the first record
   * @param person who holds that key
   * @param others files of further public keys that the ledger is to trust
   * @param instant now
   */
  public record Request(
      Path ledger, Path pin, Signer root, String person, List<Path> others, Instant instant) {
    /** Copies the list. */
    public Request {
      others = List.copyOf(others);
    }
  }

  /**
   * Makes them.
   *
   * @param random makes the ledger's name
   * @param write writes a file, whole or not at all
   * @return the pin
   * @throws InputException if there is a ledger or a pin already, or a key will not do
   */
  public static Checkpoint init(
      Request request, SecureRandom random, BiConsumer<Path, byte[]> write) {
    refuseOldPin(request.pin());
    List<RootKey> roots = new ArrayList<>();
    roots.add(new RootKey(request.root().publicKey(), ROLES, request.person()));
    request.others().forEach(file -> roots.add(rootKey(file)));
    Checkpoint pin =
        Ledger.create(
            request.ledger(), Product.VERIFIER, request.root(), roots, request.instant(), random);
    write.accept(request.pin(), pin.toBytes());
    // A ledger in a work tree is a database beside the sources, not a source.
    write.accept(request.ledger().resolve(".gitignore"), "*\n".getBytes(StandardCharsets.US_ASCII));
    return pin;
  }

  private static void refuseOldPin(Path pin) {
    if (Files.exists(pin, LinkOption.NOFOLLOW_LINKS)) {
      throw new InputException(
          Location.startOf(pin.toString()),
          "pins a ledger already",
          "use that ledger, or name another file for the pin of a new one: -Daims.pin=FILE");
    }
  }

  private static RootKey rootKey(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    String name = file.getFileName().toString();
    String text = Text.decode(file.toString(), new WorkingTree(folder).read(name, MAX_KEY));
    return new RootKey(PublicKey.parse(file.toString(), text), ROLES, person(file, text));
  }

  /** Who holds a key: the comment of its line. */
  private static String person(Path file, String text) {
    String[] words = text.strip().split("\\s+", 3);
    boolean isKeyLine = words[0].startsWith("ssh-") || words[0].startsWith("ecdsa-");
    if (words.length < 3 || !isKeyLine) {
      throw new InputException(
          Location.startOf(file.toString()),
          "does not say who holds the key",
          "name the .pub file that keygen wrote with -Daims.person: its comment is the person");
    }
    return words[2].strip();
  }
}
