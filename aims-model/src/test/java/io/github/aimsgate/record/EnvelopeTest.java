package io.github.aimsgate.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.record.key.SigningKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

  private final SigningKey key = Records.key();
  private final Statement statement = Records.authorized();
  private final Envelope envelope = statement.sign(key);
  private final String line = new String(envelope.toLine(), UTF_8);

  /** The example of DSSE's protocol, "PAE definition". */
  @Test
  void encodesTheVectorOfDsse() {
    assertEquals(
        "DSSEv1 29 http://example.com/HelloWorld 11 hello world",
        new String(
            Pae.encode("http://example.com/HelloWorld", "hello world".getBytes(UTF_8)), UTF_8));
    assertEquals("DSSEv1 2 \u00e4 0 ", new String(Pae.encode("\u00e4", new byte[0]), UTF_8));
  }

  @Test
  void travelsAsOneLine() throws MalformedRecordException {
    Envelope read = Envelope.parse(envelope.toLine());

    assertArrayEquals(statement.toBytes(), read.payload());
    assertArrayEquals(envelope.toLine(), read.toLine());
    assertEquals(Set.of(key.publicKey()), read.signers(List.of(key.publicKey())));
    assertEquals(key.publicKey().fingerprint(), read.signatures().get(0).keyid());
  }

  @Test
  void aKeyThatDidNotSignIsNoSigner() {
    assertEquals(Set.of(), envelope.signers(List.of(Records.key().publicKey())));
    assertEquals(Set.of(), envelope.signers(List.of()));
  }

  @Test
  void aKeyCountsOnceHoweverOftenItSigned() {
    Signature first = envelope.signatures().get(0);
    Signature renamed = new Signature("SHA256:another", first.sig());
    Envelope twice = new Envelope(envelope.payload(), List.of(first, renamed));

    assertEquals(
        Set.of(key.publicKey()),
        twice.signers(List.of(Records.key().publicKey(), key.publicKey())));
  }

  @Test
  void aKeyIdDecidesNothing() throws MalformedRecordException {
    SigningKey other = Records.key();
    String renamed = line.replace(key.publicKey().fingerprint(), other.publicKey().fingerprint());
    Envelope read = Envelope.parse(renamed.getBytes(UTF_8));

    assertEquals(
        Set.of(key.publicKey()), read.signers(List.of(other.publicKey(), key.publicKey())));
    assertEquals(Set.of(), read.signers(List.of(other.publicKey())));
  }

  @Test
  void refusesLinesThatSomeReadersUnderstandOtherwise() {
    String payload = Base64.getEncoder().encodeToString(statement.toBytes());
    refused(with("{\"payload\":\"AAAA\",\"payload\"", "{\"payload\""), "repeats the key");
    refused(line.replace("{\"keyid\"", "{\"keyid\":\"\",\"keyid\""), "repeats the key");
    refused(line.replace("{\"keyid\"", "{\"cert\":\"\",\"keyid\""), "has an unknown key");
    refused(line.substring(0, line.length() - 1) + ",\"x\":1}", "has an unknown key");
    refused(line + "{}", "goes on after its end");
    refused(line + " 1", "goes on after its end");
    refused(line + "\n", "a character that no record has");
    refused("\uFEFF" + line, "a character that no record has");
    refused(" " + line, "is not a JSON object");
    refused("[" + line + "]", "is not a JSON object");
    refused("", "is not a JSON object");
    refused(line.replace("\"payload\"", "\"p\\u0061yload\""), "a character that no record has");
    refused(line.replace("in-toto", "in-tot0"), "has another payload type");
    refused(line.replace("\"signatures\":[", "\"signatures\":[],\"x\":["), "unknown key");
    refused(line.replaceFirst("\\[\\{.*}]", "[]"), "has no signature");
    refused(line.replaceFirst(",\"signatures\".*", "}"), "has no \"signatures\"");
    refused(line.replace(payload, "*" + payload.substring(1)), "is not canonical base64");
  }

  @Test
  void refusesBase64ThatHasAnotherTextForTheSameBytes() {
    Envelope short1 = new Envelope(new byte[] {1}, envelope.signatures());
    String text = new String(short1.toLine(), UTF_8);
    assertTrue(text.contains("\"AQ==\""), text);

    for (String other : List.of("AQ", "AQ=", "AR==", "AQ==AQ==", "AQ== ", "A-==")) {
      refused(text.replace("\"AQ==\"", "\"" + other + "\""), "is not canonical base64");
    }
    refused(line.replace("==\"}]}", "\"}]}"), "is not canonical base64");
  }

  @Test
  void refusesOtherEncodingsThanAscii() {
    assertThrows(MalformedRecordException.class, () -> Envelope.parse(line.getBytes(UTF_16LE)));
    refused(line.replace("SHA256:", "SHA256\u00df"), "a character that no record has");
  }

  @Test
  void aLineHasAtMost65535Bytes() throws MalformedRecordException {
    int room = (Envelope.MAX_LINE - line.length()) / 4 * 3 + envelope.payload().length;
    Envelope longest = Envelope.sign(new byte[room], key);
    Envelope tooLong = Envelope.sign(new byte[room + 8], key);

    assertTrue(longest.toLine().length > Envelope.MAX_LINE - 8);
    assertArrayEquals(new byte[room], Envelope.parse(longest.toLine()).payload());
    assertThrows(IllegalArgumentException.class, tooLong::toLine);
    refused(line + " ".repeat(Envelope.MAX_LINE), "is longer than 65,535 bytes");
  }

  @Test
  void aLineThatHasToBeExactHasOneForm() throws MalformedRecordException {
    assertArrayEquals(statement.toBytes(), Envelope.parseExact(envelope.toLine()).payload());
    Envelope two =
        new Envelope(
            new byte[] {1}, List.of(envelope.signatures().get(0), new Signature("x", "AQ==")));
    assertEquals(two.signatures(), Envelope.parseExact(two.toLine()).signatures());
    MalformedRecordException spaced =
        assertThrows(
            MalformedRecordException.class,
            () -> Envelope.parseExact(line.replaceFirst(":", ": ").getBytes(UTF_8)));
    assertTrue(spaced.getMessage().contains("not in the one form"), spaced.getMessage());
  }

  /** The quick reader is as strict as the slow one: what it takes is what would be written. */
  @Test
  void theExactFormIsWhatIsWritten() {
    Random random = new Random(7);
    for (int length = 0; length < 40; length++) {
      byte[] payload = new byte[length];
      random.nextBytes(payload);
      byte[] whole = new Envelope(payload, envelope.signatures()).toLine();
      for (int i = 0; i < 400; i++) {
        byte[] bent = whole.clone();
        String pool = "\"\\=,:{}[]AB/+ \u007f\u0000\u00e4";
        bent[random.nextInt(bent.length)] = (byte) pool.charAt(random.nextInt(pool.length()));
        assertEquals(isAsWritten(bent), isExact(bent), () -> new String(bent, ISO_8859_1));
      }
    }
  }

  private static boolean isAsWritten(byte[] bent) {
    try {
      return Arrays.equals(Envelope.parse(bent).toLine(), bent);
    } catch (MalformedRecordException refused) {
      return false;
    }
  }

  private static boolean isExact(byte[] bent) {
    try {
      Envelope.parseExact(bent);
      return true;
    } catch (MalformedRecordException refused) {
      return false;
    }
  }

  /** Whatever byte is changed: the record is refused, or all that was signed is still the same. */
  @Test
  void noFlippedByteChangesWhatWasSigned() {
    List<UnaryOperator<Byte>> flips =
        List.of(
            b -> (byte) (b ^ 1), b -> (byte) (b ^ 0x20), b -> (byte) (b ^ 0x80), b -> (byte) ~b);
    int harmless = 0;
    for (int i = 0; i < line.length(); i++) {
      for (UnaryOperator<Byte> flip : flips) {
        byte[] bent = line.getBytes(UTF_8);
        bent[i] = flip.apply(bent[i]);
        harmless += stillHolds(bent) ? 1 : 0;
      }
    }
    int hint = key.publicKey().fingerprint().length();
    assertTrue(harmless > 0 && harmless <= flips.size() * hint, harmless + " flips");
  }

  private boolean stillHolds(byte[] bent) {
    try {
      Envelope read = Envelope.parse(bent);
      if (read.signers(List.of(key.publicKey())).isEmpty()) {
        return false;
      }
      assertArrayEquals(envelope.payload(), read.payload(), () -> new String(bent, ISO_8859_1));
      assertEquals(envelope.signatures().get(0).sig(), read.signatures().get(0).sig());
      return true;
    } catch (MalformedRecordException refused) {
      return false;
    }
  }

  private String with(String instead, String part) {
    return line.replace("{\"payloadType\":\"application/vnd.in-toto+json\",", "{")
        .replace(part, instead);
  }

  private static void refused(String text, String reason) {
    MalformedRecordException refused =
        assertThrows(
            MalformedRecordException.class, () -> Envelope.parse(text.getBytes(UTF_8)), text);
    assertTrue(refused.getMessage().contains(reason), refused.getMessage());
  }
}
