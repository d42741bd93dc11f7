package io.github.aimsgate.run;

import io.github.aimsgate.record.key.PrivateKeys;
import io.github.aimsgate.record.key.PublicKey;
import io.github.aimsgate.record.key.SigningKey;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes an Ed25519 key and writes it, with its public parts beside it in the forms that other tools
 * read. Overwrites nothing: a key that is lost is a ledger that cannot go on.
 */
public final class KeygenRun {

  private static final String PEM = ".pem";

  private KeygenRun() {}

  /**
   * Makes and writes a key: the private PEM (readable by its owner alone, where the file system
   * knows of owners), and beside it {@code NAME.public.pem}, {@code NAME.pub} (OpenSSH) and {@code
   * NAME.vkey} (note verifier key).
   *
   * @param keyFile where the private key goes, such as {@code keys/ci.pem}
   * @param holder who or what holds the key, such as {@code ada@example.org}: the comment of the
   *     OpenSSH line and the name of the note verifier key
   * @param passphrase encrypts the private key; wiped before this method returns
   * @throws InputException if one of the files is there already or cannot be written, or the holder
   *     or the passphrase cannot be used; then no file is left behind
   */
  public static Result generate(
      Path keyFile, String holder, Optional<char[]> passphrase, SecureRandom random) {
    try {
      refuse(holder, passphrase);
      SigningKey key = PrivateKeys.generate(random);
      String pem =
          passphrase
              .map(secret -> PrivateKeys.toPem(key, secret, random))
              .orElseGet(() -> PrivateKeys.toPem(key));
      Map<Path, String> publicParts = publicParts(keyFile, holder, key.publicKey());
      KeyFiles.write(keyFile, pem, publicParts);
      return new Result(key.publicKey(), keyFile, List.copyOf(publicParts.keySet()));
    } finally {
      passphrase.ifPresent(secret -> Arrays.fill(secret, '\0'));
    }
  }

  /**
   * What was made.
   *
   * @param publicKey the public key
   * @param keyFile the file that nobody else may see
   * @param publicFiles the files that everybody may see
   */
  public record Result(PublicKey publicKey, Path keyFile, List<Path> publicFiles) {

    /** Copies the list. */
    public Result {
      publicFiles = List.copyOf(publicFiles);
    }
  }

  private static void refuse(String holder, Optional<char[]> passphrase) {
    if (!PublicKey.isNoteName(holder)) {
      throw new InputException(
          Location.startOf("holder"),
          "the holder of a key is named without spaces and plus signs, and by at least a letter",
          "name a person or a job by one word, such as ada@example.org or ci-release");
    }
    if (passphrase.isPresent() && passphrase.get().length == 0) {
      throw new InputException(
          Location.startOf("passphrase"),
          "an empty passphrase protects nothing",
          "give a passphrase, or none at all");
    }
  }

  private static Map<Path, String> publicParts(Path keyFile, String holder, PublicKey key) {
    String name = keyFile.getFileName().toString();
    String stem = name.endsWith(PEM) ? name.substring(0, name.length() - PEM.length()) : name;
    Map<Path, String> parts = new LinkedHashMap<>();
    parts.put(keyFile.resolveSibling(stem + ".public.pem"), key.toPem());
    parts.put(keyFile.resolveSibling(stem + ".pub"), key.toOpenSsh(holder) + "\n");
    parts.put(keyFile.resolveSibling(stem + ".vkey"), key.toNoteKey(holder) + "\n");
    return parts;
  }
}
