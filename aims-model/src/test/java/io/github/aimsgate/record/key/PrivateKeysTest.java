package io.github.aimsgate.record.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.Tool;
import io.github.aimsgate.source.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Private keys go to openssl and come from it, and signatures with them. */
class PrivateKeysTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] MESSAGE = "deployed churn-scorer 1.4.2".getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void opensslReadsWhatIsWritten() throws IOException {
    Tool.needs("openssl");
    SigningKey key = PrivateKeys.generate(RANDOM);
    write("key.pem", PrivateKeys.toPem(key));

    assertEquals(key.publicKey().toPem(), openssl("pkey", "-in", "key.pem", "-pubout"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct horse battery", "Bäume & 木 \"'$"})
  void opensslReadsWhatIsWrittenUnderAPassphrase(String passphrase) throws IOException {
    Tool.needs("openssl");
    SigningKey key = PrivateKeys.generate(RANDOM);
    write("key.pem", PrivateKeys.toPem(key, passphrase.toCharArray(), RANDOM));
    write("passphrase", passphrase);

    assertEquals(
        key.publicKey().toPem(),
        openssl("pkey", "-in", "key.pem", "-passin", "file:passphrase", "-pubout"));
    assertEquals(
        key.publicKey(),
        PrivateKeys.parse("key.pem", read("key.pem"), passphrase.toCharArray()).publicKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-algorithm ed25519", "-algorithm EC -pkeyopt ec_paramgen_curve:P-256"})
  void aKeyOfOpensslSignsAndVerifies(String kind) throws IOException {
    Tool.needs("openssl");
    openssl(("genpkey -out key.pem " + kind).split(" "));
    openssl("pkey", "-in", "key.pem", "-pubout", "-out", "public.pem");

    SigningKey key = PrivateKeys.parse("key.pem", read("key.pem"));

    assertEquals(key.publicKey(), PublicKey.parse("public.pem", read("public.pem")));
    assertTrue(key.publicKey().verify(MESSAGE, key.sign(MESSAGE)));
    opensslAccepts(key, key.sign(MESSAGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aes-256-cbc", "aes-128-cbc"})
  void aKeyThatOpensslEncryptedIsRead(String cipher) {
    Tool.needs("openssl");
    openssl("genpkey", "-algorithm", "ed25519", "-out", "plain.pem");
    openssl(
        ("pkcs8 -topk8 -in plain.pem -out key.pem -passout pass:sesame -v2 " + cipher).split(" "));

    assertEquals(
        PrivateKeys.parse("plain.pem", read("plain.pem")).publicKey(),
        PrivateKeys.parse("key.pem", read("key.pem"), "sesame".toCharArray()).publicKey());
  }

  @Test
  void anotherEncryptionSaysHowToChangeIt() {
    Tool.needs("openssl");
    openssl("genpkey", "-algorithm", "ed25519", "-out", "plain.pem");
    openssl("pkcs8 -topk8 -in plain.pem -out key.pem -passout pass:sesame -scrypt".split(" "));

    InputException refused =
        assertThrows(
            InputException.class,
            () -> PrivateKeys.parse("key.pem", read("key.pem"), "sesame".toCharArray()));

    assertTrue(refused.getMessage().contains("openssl pkcs8 -topk8 -v2 aes-256-cbc"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "ecdsa"})
  void sshKeygenShowsOurFingerprint(String type) throws IOException {
    Tool.needs("ssh-keygen");
    Tool.run(
        folder, "ssh-keygen", "-q", "-t", type, "-N", "", "-f", "key", "-C", "ada@example.org");
    PublicKey key = PublicKey.parse("key.pub", read("key.pub"));
    write("ours.pub", key.toOpenSsh("ada@example.org") + "\n");

    assertEquals(read("key.pub"), read("ours.pub"));
    assertTrue(
        Tool.run(folder, "ssh-keygen", "-lf", "ours.pub").contains(" " + key.fingerprint() + " "));
  }

  @Test
  void linesThatACiSystemJoinedAreRead() {
    SigningKey key = PrivateKeys.generate(RANDOM);

    assertEquals(
        key.publicKey(),
        PrivateKeys.parse("AIMS_KEY", PrivateKeys.toPem(key).replace("\n", " ")).publicKey());
    assertEquals(
        key.publicKey(),
        PrivateKeys.parse("AIMS_KEY", PrivateKeys.toPem(key).replace("\n", "\r\n")).publicKey());
  }

  @Test
  void aSignatureHoldsForItsMessageAlone() throws IOException {
    for (String kind : new String[] {"ed25519", "P-256"}) {
      SigningKey key = SecretsTest.key(kind);
      byte[] signature = key.sign(MESSAGE);
      for (int i = 0; i < signature.length; i++) {
        byte[] bent = signature.clone();
        bent[i] ^= 1;
        assertFalse(key.publicKey().verify(MESSAGE, bent), kind + " byte " + i);
      }
      assertFalse(key.publicKey().verify(MESSAGE, new byte[0]));
      assertFalse(SecretsTest.key(kind).publicKey().verify(MESSAGE, signature));
    }
  }

  private void opensslAccepts(SigningKey key, byte[] signature) throws IOException {
    Files.write(folder.resolve("message"), MESSAGE);
    Files.write(folder.resolve("signature"), signature);
    write("ours.pem", key.publicKey().toPem());
    String[] command =
        "pkeyutl -verify -pubin -inkey ours.pem -rawin -in message -sigfile signature".split(" ");
    assertTrue(openssl(command).contains("Signature Verified Successfully"));
  }

  private String openssl(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "openssl";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return Tool.run(folder, command);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
