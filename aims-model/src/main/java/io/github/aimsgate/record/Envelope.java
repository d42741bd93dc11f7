package io.github.aimsgate.record;

import io.github.aimsgate.record.key.CanonicalBase64;
import io.github.aimsgate.record.key.PublicKey;
import io.github.aimsgate.record.key.Signer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A DSSE envelope (https://github.com/secure-systems-lab/dsse/blob/v1.0.0/envelope.md) that holds
 * an in-toto statement: one line of a ledger. Its payload is the bytes that were signed, as they
 * are.
 */
public final class Envelope {

  /** The only payload type of a record. */
  public static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

  /** The most bytes of a line; what does not fit is held by digest instead. */
  public static final int MAX_LINE = 65_535;

  private final byte[] payload;
  private final List<Signature> signatures;

  /**
   * An envelope around a payload.
   *
   * @throws IllegalArgumentException unless there is a signature
   */
  public Envelope(byte[] payload, List<Signature> signatures) {
    this(signatures, payload.clone());
  }

  private Envelope(List<Signature> signatures, byte[] payload) {
    if (signatures.isEmpty()) {
      throw new IllegalArgumentException("has no signature");
    }
    this.payload = payload;
    this.signatures = List.copyOf(signatures);
  }

  /** Around bytes that nobody else holds. */
  static Envelope of(byte[] payload, List<Signature> signatures) {
    return new Envelope(signatures, payload);
  }

  /** Signs a payload, with the signer's fingerprint as key id. */
  public static Envelope sign(byte[] payload, Signer signer) {
    byte[] signature = signer.sign(Pae.encode(PAYLOAD_TYPE, payload));
    return new Envelope(
        payload, List.of(Signature.of(signer.publicKey().fingerprint(), signature)));
  }

  /**
   * Reads a line. Strict, because two readers that disagree about a line are two ledgers: printable
   * ASCII alone and no escapes, each key once and none but DSSE's, canonical base64, nothing behind
   * the object.
   *
   * @param line without its line end
   * @throws MalformedRecordException if the line is none that {@link #toLine} writes, up to spaces
   *     and the order of keys
   */
  public static Envelope parse(byte[] line) throws MalformedRecordException {
    if (line.length > MAX_LINE) {
      throw new MalformedRecordException("is longer than 65,535 bytes");
    }
    for (byte character : line) {
      if (character < 0x20 || character == 0x7f || character == '\\') {
        throw new MalformedRecordException("holds a character that no record has");
      }
    }
    return StrictJson.read(line, Envelope::read);
  }

  /**
   * Reads a line that is exactly as {@link #toLine} writes it.
   *
   * @param line without its line end
   * @throws MalformedRecordException if it is none, or is written otherwise
   */
  public static Envelope parseExact(byte[] line) throws MalformedRecordException {
    Optional<Envelope> exact = EnvelopeLine.read(line);
    if (exact.isPresent()) {
      return exact.get();
    }
    Envelope envelope = parse(line);
    if (!Arrays.equals(envelope.toLine(), line)) {
      throw new MalformedRecordException("is not in the one form that records are written in");
    }
    return envelope;
  }

  /** The type of the payload, {@link #PAYLOAD_TYPE}. */
  public String payloadType() {
    return PAYLOAD_TYPE;
  }

  /** The bytes that were signed. */
  public byte[] payload() {
    return payload.clone();
  }

  /**
   * What was signed, as a statement.
   *
   * @throws MalformedRecordException if it is none of ours
   */
  public Statement statement() throws MalformedRecordException {
    return Statement.parse(payload);
  }

  /** The signatures, at least one; what they are worth is said by {@link #signers}. */
  public List<Signature> signatures() {
    return signatures;
  }

  /**
   * The keys that signed the payload. A key counts once, however many signatures it made; key ids
   * only say which key to try first.
   *
   * @param trusted the keys that may have
   * @return those of them that did
   */
  public Set<PublicKey> signers(Collection<PublicKey> trusted) {
    byte[] signed = Pae.encode(PAYLOAD_TYPE, payload);
    Set<PublicKey> signers = new LinkedHashSet<>();
    for (Signature signature : signatures) {
      byte[] bytes = signature.bytes();
      candidates(trusted, signature)
          .filter(key -> key.verify(signed, bytes))
          .findFirst()
          .ifPresent(signers::add);
    }
    return signers;
  }

  /** Says whether the line is at most {@link #MAX_LINE} bytes long. */
  public boolean fitsInLine() {
    return EnvelopeLine.write(payload, signatures).length <= MAX_LINE;
  }

  /**
   * The envelope as a line of compact JSON, without a line end.
   *
   * @throws IllegalArgumentException unless it {@linkplain #fitsInLine fits}
   */
  public byte[] toLine() {
    byte[] line = EnvelopeLine.write(payload, signatures);
    if (line.length > MAX_LINE) {
      throw new IllegalArgumentException("a record of " + line.length + " bytes is too long");
    }
    return line;
  }

  private static Stream<PublicKey> candidates(Collection<PublicKey> trusted, Signature signature) {
    return Stream.concat(
        trusted.stream().filter(key -> key.fingerprint().equals(signature.keyid())),
        trusted.stream().filter(key -> !key.fingerprint().equals(signature.keyid())));
  }

  private static Envelope read(StrictJson json) {
    String payloadType = null;
    String payload = null;
    List<Signature> signatures = null;
    Set<String> seen = json.object();
    for (String key = json.key(seen); key != null; key = json.key(seen)) {
      switch (key) {
        case "payloadType" -> payloadType = json.text();
        case "payload" -> payload = json.text();
        case "signatures" -> signatures = json.items(Envelope::signature);
        default -> throw StrictJson.unknown(key);
      }
    }
    if (!StrictJson.required("payloadType", payloadType).equals(PAYLOAD_TYPE)) {
      throw new IllegalArgumentException("has another payload type than " + PAYLOAD_TYPE);
    }
    return of(
        CanonicalBase64.decode(StrictJson.required("payload", payload))
            .orElseThrow(() -> new IllegalArgumentException("\"payload\" is not canonical base64")),
        StrictJson.required("signatures", signatures));
  }

  private static Signature signature(StrictJson json) {
    String keyid = null;
    String sig = null;
    Set<String> seen = json.object();
    for (String key = json.key(seen); key != null; key = json.key(seen)) {
      switch (key) {
        case "keyid" -> keyid = json.text();
        case "sig" -> sig = json.text();
        default -> throw StrictJson.unknown(key);
      }
    }
    return new Signature(StrictJson.required("keyid", keyid), StrictJson.required("sig", sig));
  }
}
