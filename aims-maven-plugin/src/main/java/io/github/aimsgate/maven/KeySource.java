package io.github.aimsgate.maven;

import io.github.aimsgate.record.key.PrivateKeys;
import io.github.aimsgate.record.key.SigningKey;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.util.Map;
import java.util.Optional;

/** Where the private key of a goal comes from. Neither key nor passphrase is ever shown. */
final class KeySource {

  /** Holds a private key as PEM text. */
  static final String KEY = "AIMS_KEY";

  /** Holds the passphrase of a private key. */
  static final String PASSPHRASE = "AIMS_KEY_PASSPHRASE";

  private final Optional<KeyFile> file;
  private final Optional<String> text;
  private final Optional<String> passphrase;

  /**
   * A source.
   *
   * @param file the parameter {@code aims.keyFile}, or what the settings name
   * @param settingsPassphrase the passphrase that settings name
   * @param environment of this process
   */
  KeySource(
      Optional<KeyFile> file,
      Optional<String> settingsPassphrase,
      Map<String, String> environment) {
    this.file = file;
    this.text = variable(environment, KEY);
    this.passphrase = settingsPassphrase.or(() -> variable(environment, PASSPHRASE));
  }

  /**
   * The passphrase, if there is one.
   *
   * @return a copy that the caller may wipe
   */
  Optional<char[]> passphrase() {
    return passphrase.map(String::toCharArray);
  }

  /**
   * Reads the key.
   *
   * @throws InputException if none is named, two are, or it cannot be read
   */
  SigningKey read() {
    if (file.isPresent() && text.isPresent()) {
      throw new InputException(
          Location.startOf("aims.keyFile"),
          "names a private key, and the environment variable " + KEY + " holds one too",
          "leave one of the two out");
    }
    if (text.isPresent()) {
      return parse(KEY, text.get());
    }
    KeyFile named =
        file.orElseThrow(
            () ->
                new InputException(
                    Location.startOf("aims.keyFile"),
                    "no private key is named",
                    "name the file of one, -Daims.keyFile=FILE, or set "
                        + KEY
                        + " to its PEM text; aims:keygen makes one"));
    return parse(named.given(), named.text());
  }

  private SigningKey parse(String name, String pem) {
    return passphrase
        .map(secret -> PrivateKeys.parse(name, pem, secret.toCharArray()))
        .orElseGet(() -> PrivateKeys.parse(name, pem));
  }

  /** Build servers set what they have no value for to nothing. */
  private static Optional<String> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
