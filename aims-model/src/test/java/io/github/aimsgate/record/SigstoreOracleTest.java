package io.github.aimsgate.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.sigstore.bundle.ImmutableDsseEnvelope;
import dev.sigstore.dsse.InTotoPayload;
import dev.sigstore.json.JsonParseException;
import dev.sigstore.json.ProtoJson;
import io.intoto.EnvelopeOuterClass;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sigstore's classes understand what we write as we do, and accept whatever we accept. */
class SigstoreOracleTest {

  private final Random random = new Random(42_001);

  /** Over ASCII: they count the characters of a body, where DSSE counts its bytes. */
  @Test
  void signsTheSameBytes() {
    List<String> types = List.of(Envelope.PAYLOAD_TYPE, "", "a b", "x".repeat(1000));
    for (int length = 0; length < 300; length++) {
      byte[] body = new byte[length];
      random.nextBytes(body);
      for (int i = 0; i < length; i++) {
        body[i] &= 0x7f;
      }
      assertSigned(types.get(length % types.size()), body);
    }
  }

  @Test
  void signsTheSameBytesOfARecordInAnyLanguage() {
    Content content = Records.full().verdict("b\u00e4st\u00e4tigt \u6728 \ud83d\ude42").build();
    Statement statement =
        Records.draft(RecordType.AUTHORIZED, content)
            .at(Records.authorized().predicate().recordId(), Records.position(1), Instant.EPOCH);

    assertSigned(Envelope.PAYLOAD_TYPE, statement.toBytes());
  }

  @Test
  void readsOurStatements() throws JsonParseException {
    for (Statement ours :
        List.of(Records.authorized(), Records.genesis(Records.key().publicKey()))) {
      InTotoPayload theirs = InTotoPayload.from(new String(ours.toBytes(), UTF_8));

      assertEquals("https://in-toto.io/Statement/v1", theirs.getType());
      assertEquals(ours.type().predicateType(), theirs.getPredicateType());
      assertEquals(ours.subjects().get(0).name(), theirs.getSubject().get(0).getName());
      assertEquals(
          Map.of("sha256", ours.subjects().get(0).sha256()),
          theirs.getSubject().get(0).getDigest());
    }
  }

  @Test
  void readsOurLines() throws InvalidProtocolBufferException {
    Envelope ours = Records.authorized().sign(Records.key());

    same(ours, theirs(ours.toLine()));
  }

  /** Nothing that we accept is refused by them, or means something else to them. */
  @Test
  void acceptsWhatWeAcceptOfDamagedLines() {
    byte[] line = new Envelope(new byte[] {1, 2, 3, 4}, signatures()).toLine();
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bent = damaged(line);
      try {
        Envelope ours = Envelope.parse(bent);
        same(ours, theirs(bent));
        accepted++;
      } catch (MalformedRecordException damage) {
        refused++;
      } catch (InvalidProtocolBufferException theirRefusal) {
        throw new AssertionError("only we accept " + new String(bent, UTF_8), theirRefusal);
      }
    }
    assertTrue(accepted > 100 && refused > 10_000, accepted + " accepted, " + refused + " refused");
  }

  @Test
  void whatTheyRefuseWeRefuse() {
    String good = new String(new Envelope(new byte[] {1}, signatures()).toLine(), UTF_8);
    for (String bad :
        List.of(
            "",
            "{",
            "[]",
            good.replace("\"AQ==\"", "\"*\""),
            good.replace("\"AQ==\"", "[]"),
            good.replace("\"signatures\":[", "\"signatures\":7,\"x\":["))) {
      assertThrows(Exception.class, () -> theirs(bad.getBytes(UTF_8)), bad);
      assertThrows(MalformedRecordException.class, () -> Envelope.parse(bad.getBytes(UTF_8)), bad);
    }
  }

  private static void assertSigned(String type, byte[] body) {
    assertArrayEquals(
        ImmutableDsseEnvelope.builder().payload(body).payloadType(type).build().getPAE(),
        Pae.encode(type, body));
  }

  private static List<Signature> signatures() {
    return List.of(
        Signature.of("SHA256:a", new byte[] {5}), Signature.of("SHA256:b", new byte[] {6, 7}));
  }

  private static EnvelopeOuterClass.Envelope theirs(byte[] line)
      throws InvalidProtocolBufferException {
    EnvelopeOuterClass.Envelope.Builder builder = EnvelopeOuterClass.Envelope.newBuilder();
    ProtoJson.parser().merge(new String(line, UTF_8), builder);
    return builder.build();
  }

  private static void same(Envelope ours, EnvelopeOuterClass.Envelope theirs) {
    assertEquals(ours.payloadType(), theirs.getPayloadType());
    assertArrayEquals(ours.payload(), theirs.getPayload().toByteArray());
    assertEquals(ours.signatures().size(), theirs.getSignaturesCount());
    for (int i = 0; i < ours.signatures().size(); i++) {
      assertEquals(ours.signatures().get(i).keyid(), theirs.getSignatures(i).getKeyid());
      assertArrayEquals(
          ours.signatures().get(i).bytes(), theirs.getSignatures(i).getSig().toByteArray());
    }
  }

  /** A line with a byte changed, left out, doubled or put in, or two parts exchanged. */
  private byte[] damaged(byte[] line) {
    int at = random.nextInt(line.length);
    byte[] head = Arrays.copyOf(line, at);
    byte[] tail = Arrays.copyOfRange(line, at + 1, line.length);
    byte noise = (byte) " \"{}[],:=/+\\aZ0\u0000\n".charAt(random.nextInt(17));
    return switch (random.nextInt(4)) {
      case 0 -> join(head, new byte[] {noise}, tail);
      case 1 -> join(head, tail);
      case 2 -> join(head, new byte[] {line[at], line[at]}, tail);
      default -> join(head, new byte[] {line[at], noise}, tail);
    };
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
