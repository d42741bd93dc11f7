package io.github.aimsgate.run.golive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.ledger.Verification;
import io.github.aimsgate.record.key.PrivateKeys;
import io.github.aimsgate.record.key.SigningKey;
import io.github.aimsgate.source.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerInitRunTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final SigningKey KEY = PrivateKeys.generate(RANDOM);

  @TempDir Path folder;

  @Test
  void thePinMakesTheLedgerVerifiable() {
    init(List.of());

    assertEquals(Verification.Outcome.VERIFIED, verify(folder.resolve("genesis.pin")));
    assertEquals(Verification.Outcome.UNVERIFIABLE, verify(folder.resolve("no.pin")));
  }

  @Test
  void gitLeavesTheLedgerAlone() throws IOException {
    init(List.of());

    assertEquals("*\n", Files.readString(folder.resolve("ledger/.gitignore")));
  }

  @Test
  void anotherPersonIsNamedByTheCommentOfTheKey() throws IOException {
    Path key = folder.resolve("carl.pub");
    Files.writeString(
        key, PrivateKeys.generate(RANDOM).publicKey().toOpenSsh("carl@example.org") + "\n");

    init(List.of(key));

    String genesis = Files.readString(folder.resolve("ledger/ledger.jsonl"));
    assertTrue(payload(genesis).contains("carl@example.org"));
  }

  @Test
  void aKeyOfNobodyIsRefused() throws IOException {
    Path key = folder.resolve("carl.public.pem");
    Files.writeString(key, PrivateKeys.generate(RANDOM).publicKey().toPem());

    InputException refused = assertThrows(InputException.class, () -> init(List.of(key)));

    assertTrue(refused.getMessage().contains("who holds the key"), refused.getMessage());
    assertFalse(Files.exists(folder.resolve("ledger")));
  }

  @Test
  void aPinIsNeverReplaced() throws IOException {
    Files.writeString(folder.resolve("genesis.pin"), "of another ledger");

    assertThrows(InputException.class, () -> init(List.of()));

    assertEquals("of another ledger", Files.readString(folder.resolve("genesis.pin")));
    assertFalse(Files.exists(folder.resolve("ledger")));
  }

  private void init(List<Path> others) {
    LedgerInitRun.init(
        new LedgerInitRun.Request(
            folder.resolve("ledger"),
            folder.resolve("genesis.pin"),
            KEY,
            "rita@example.org",
            others,
            Instant.parse("2026-11-21T10:00:00Z")),
        RANDOM,
        LedgerInitRunTest::write);
  }

  private Verification.Outcome verify(Path pin) {
    return VerifyRun.verify(folder.resolve("ledger"), List.of(pin)).outcome();
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String payload(String line) {
    String base64 = line.replaceAll(".*\"payload\":\"([^\"]+)\".*", "$1").strip();
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }
}
