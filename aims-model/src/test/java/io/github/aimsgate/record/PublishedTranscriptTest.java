package io.github.aimsgate.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.Tool;
import io.github.aimsgate.record.key.PrivateKeys;
import io.github.aimsgate.record.key.PublicKey;
import io.github.aimsgate.record.key.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that docs/record.md gives auditors, run as they stand there. */
class PublishedTranscriptTest {

  private static final Path PAGE = Path.of("..", "docs", "record.md");

  @TempDir Path folder;

  @BeforeEach
  void tools() {
    Tool.needs("sh", "jq", "base64", "openssl");
  }

  @Test
  void aRecordVerifiesWithoutUs() throws IOException {
    SigningKey key = Records.key();
    write(Records.authorized().sign(key), key.publicKey());

    String said = transcript("verify-ed25519").output();

    assertTrue(said.contains("Signature Verified Successfully"), said);
    assertTrue(said.contains("\"recordType\": \"authorized\""), said);
  }

  @Test
  void aRecordOfAP256KeyVerifiesWithoutUs() throws IOException {
    Tool.run(
        folder,
        "openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem".split(" "));
    SigningKey key = PrivateKeys.parse("key.pem", Files.readString(folder.resolve("key.pem")));
    write(Records.authorized().sign(key), key.publicKey());
    transcript("verify-ed25519");

    assertEquals("Verified OK\n", transcript("verify-p256").output());
  }

  @Test
  void anotherKeyOrAnotherStatementDoesNotVerify() throws IOException {
    SigningKey key = Records.key();
    Envelope signed = Records.authorized().sign(key);
    write(signed, Records.key().publicKey());
    assertNotEquals(0, transcript("verify-ed25519").status());

    byte[] forged = Records.authorized().toBytes();
    write(new Envelope(forged, signed.signatures()), key.publicKey());
    assertNotEquals(0, transcript("verify-ed25519").status());
  }

  @Test
  void eachFieldIsExplained() throws IOException {
    String page = Files.readString(PAGE);
    String statements =
        new String(Records.authorized().toBytes(), UTF_8)
            + new String(Records.genesis(Records.key().publicKey()).toBytes(), UTF_8);
    Pattern.compile("\"(\\w+)\":")
        .matcher(statements)
        .results()
        .map(key -> key.group(1))
        .forEach(
            key ->
                assertTrue(
                    Pattern.compile("\\b" + key + "\\b").matcher(page).find(),
                    key + " is not explained in " + PAGE));
  }

  private void write(Envelope record, PublicKey key) throws IOException {
    Files.write(folder.resolve("record.json"), record.toLine());
    Files.writeString(folder.resolve("ci.public.pem"), key.toPem());
  }

  private Tool.Outcome transcript(String name) throws IOException {
    Matcher block =
        Pattern.compile("<!-- transcript: " + name + " -->\n```sh\n(.*?)```\n", Pattern.DOTALL)
            .matcher(Files.readString(PAGE));
    assertTrue(block.find(), "no transcript " + name + " in " + PAGE);
    return Tool.attempt(folder, "sh", "-ec", block.group(1));
  }
}
