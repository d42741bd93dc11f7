package io.github.aimsgate.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.aimsgate.Tool;
import io.github.aimsgate.record.key.PrivateKeys;
import io.github.aimsgate.record.key.PublicKey;
import io.github.aimsgate.source.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeygenRunTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String HOLDER = "ada@example.org";

  @TempDir Path folder;

  @Test
  void writesAKeyInTheFormsThatToolsRead() throws IOException {
    Tool.needs("openssl", "ssh-keygen");
    KeygenRun.Result made = generate("keys/ci.pem", Optional.empty());
    PublicKey key = made.publicKey();

    assertEquals(
        List.of("ci.pem", "ci.pub", "ci.public.pem", "ci.vkey"), files(folder.resolve("keys")));
    assertEquals(key, PrivateKeys.parse("ci.pem", read("keys/ci.pem")).publicKey());
    assertEquals(
        read("keys/ci.public.pem"),
        Tool.run(folder, "openssl", "pkey", "-in", "keys/ci.pem", "-pubout"));
    assertTrue(
        Tool.run(folder, "ssh-keygen", "-lf", "keys/ci.pub")
            .contains(key.fingerprint() + " " + HOLDER));
    assertTrue(
        read("keys/ci.vkey").matches("ada@example\\.org\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]{44}\n"));
  }

  /** Verifier keys that other implementations publish: C2SP's example, and Go's sumdb/note. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
      })
  void theNoteKeyIsTheOneThatOthersWrite(String vkey) {
    String[] parts = vkey.split("\\+", 3);
    byte[] typed = Base64.getDecoder().decode(parts[2]);

    assertEquals(vkey, PublicKey.ofEd25519(Arrays.copyOfRange(typed, 1, 33)).toNoteKey(parts[0]));
  }

  @Test
  void onlyTheOwnerCanReadThePrivateKey() throws IOException {
    assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView("posix"),
        "this file system knows no owners");
    generate("ci.pem", Optional.empty());

    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("ci.pem"))));
  }

  @Test
  void aPassphraseIsUsedAndWiped() throws IOException {
    Tool.needs("openssl");
    char[] passphrase = "open sesame".toCharArray();
    KeygenRun.Result made = generate("ci.pem", Optional.of(passphrase));

    assertArrayEquals(new char[11], passphrase);
    assertEquals(
        made.publicKey().toPem(),
        Tool.run(
            folder, "openssl", "pkey", "-in", "ci.pem", "-passin", "pass:open sesame", "-pubout"));
    assertThrows(InputException.class, () -> PrivateKeys.parse("ci.pem", read("ci.pem")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ci.pem", "ci.public.pem", "ci.pub", "ci.vkey"})
  void overwritesNothing(String present) throws IOException {
    Files.writeString(folder.resolve(present), "mine");
    char[] passphrase = "open sesame".toCharArray();

    InputException refused =
        assertThrows(InputException.class, () -> generate("ci.pem", Optional.of(passphrase)));

    assertTrue(refused.getMessage().contains(present + ":1:1: exists already"));
    assertEquals(List.of(present), files(folder));
    assertEquals("mine", read(present));
    assertArrayEquals(new char[11], passphrase);
  }

  @Test
  void followsNoLinkThatLeadsNowhereYet() throws IOException {
    Files.createSymbolicLink(folder.resolve("ci.pem"), folder.resolve("elsewhere"));

    assertThrows(InputException.class, () -> generate("ci.pem", Optional.empty()));
    assertEquals(List.of("ci.pem"), files(folder));
  }

  @Test
  void leavesNothingBehindWhereItCannotWrite() throws IOException {
    Files.writeString(folder.resolve("file"), "in the way of a folder");

    InputException refused =
        assertThrows(InputException.class, () -> generate("file/ci.pem", Optional.empty()));

    assertTrue(refused.getMessage().contains("cannot be written"), refused.getMessage());
    assertEquals(List.of("file"), files(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ada Lovelace", "ada+ci@example.org", "ada\u00a0l", "ada\n"})
  void theHolderIsOneWord(String holder) {
    assertThrows(
        InputException.class,
        () -> KeygenRun.generate(folder.resolve("k.pem"), holder, Optional.empty(), RANDOM));
    assertFalse(Files.exists(folder.resolve("k.pem")));
  }

  @Test
  void anEmptyPassphraseIsRefused() {
    assertThrows(InputException.class, () -> generate("ci.pem", Optional.of(new char[0])));
  }

  private KeygenRun.Result generate(String file, Optional<char[]> passphrase) {
    return KeygenRun.generate(folder.resolve(file), HOLDER, passphrase, RANDOM);
  }

  private String read(String file) throws IOException {
    return new String(Files.readAllBytes(folder.resolve(file)), UTF_8);
  }

  private static List<String> files(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
