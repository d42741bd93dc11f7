package io.github.aimsgate.record.key;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A public key, equal to another if its bytes are. */
public final class PublicKey {

  private static final String FIX =
      "give the SPKI PEM or the OpenSSH .pub line of an Ed25519 or P-256 key, as keygen writes them";

  private final Algorithm algorithm;
  private final byte[] point;
  private final Verifier verifier;
  private final String fingerprint;

  private PublicKey(Algorithm algorithm, byte[] point) {
    this.algorithm = algorithm;
    this.point = point;
    this.verifier = Verifier.of(algorithm, point);
    byte[] digest = sha256().digest(algorithm.sshBlob(point));
    this.fingerprint = "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
  }

  /**
   * A key from its SubjectPublicKeyInfo.
   *
   * @param spki DER as RFC 8410 or RFC 5480 (named curve, uncompressed point) writes it
   * @throws IllegalArgumentException if the bytes are no such key
   */
  public static PublicKey of(Algorithm algorithm, byte[] spki) {
    if (!algorithm.isSpki(spki)) {
      throw new IllegalArgumentException("no SubjectPublicKeyInfo of " + algorithm);
    }
    return ofPoint(algorithm, algorithm.point(spki));
  }

  /**
   * An Ed25519 key from its 32 bytes.
   *
   * @throws IllegalArgumentException if the bytes are no such key
   */
  public static PublicKey ofEd25519(byte[] raw) {
    if (raw.length != 32) {
      throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + raw.length);
    }
    return ofPoint(Algorithm.ED25519, raw.clone());
  }

  static PublicKey ofPoint(Algorithm algorithm, byte[] point) {
    return new PublicKey(algorithm, point);
  }

  /**
   * Reads a key as text: one SPKI PEM block, or one line of OpenSSH's {@code .pub} form.
   *
   * @param name names the text in messages, such as a path
   * @throws InputException if it is neither
   */
  public static PublicKey parse(String name, String text) {
    try {
      return text.contains("-----BEGIN")
          ? ofSpki(Pem.parse(name, text, "PUBLIC KEY").body())
          : ofOpenSsh(text.strip());
    } catch (IllegalArgumentException noKey) {
      throw new InputException(
          Location.startOf(name), "is no public key that can be used: " + noKey.getMessage(), FIX);
    }
  }

  /** The scheme of the key's signatures. */
  public Algorithm algorithm() {
    return algorithm;
  }

  /** SubjectPublicKeyInfo, in DER. */
  public byte[] spki() {
    return algorithm.spki(point);
  }

  /**
   * The 32 bytes of an Ed25519 key (RFC 8032, section 5.1.5).
   *
   * @throws IllegalStateException for a key of another scheme
   */
  public byte[] ed25519() {
    if (algorithm != Algorithm.ED25519) {
      throw new IllegalStateException("an " + algorithm + " key has no Ed25519 bytes");
    }
    return point.clone();
  }

  /** OpenSSH's fingerprint: {@code SHA256:} and base64 without padding, as ssh-keygen shows it. */
  public String fingerprint() {
    return fingerprint;
  }

  /** Says whether the signature is one over the message by this key; never throws for a bad one. */
  public boolean verify(byte[] message, byte[] signature) {
    return verifier.verify(message, signature);
  }

  /** The SPKI PEM (RFC 7468), which openssl and cosign read; ends with a line end. */
  public String toPem() {
    return Pem.write("PUBLIC KEY", spki());
  }

  /**
   * The line of OpenSSH's {@code .pub} form, without a line end.
   *
   * @param comment what stands behind the key, such as a person's address; may be empty
   * @throws IllegalArgumentException if the comment has a line end in it
   */
  public String toOpenSsh(String comment) {
    if (comment.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a comment is on one line");
    }
    String line = algorithm.sshName() + " " + CanonicalBase64.encode(algorithm.sshBlob(point));
    return comment.isEmpty() ? line : line + " " + comment;
  }

  /**
   * The key as C2SP's signed-note has it: name, hash and key, joined by plus signs; what Go's
   * sumdb/note calls a verifier key.
   *
   * @param name the name that notes are signed under
   * @throws IllegalArgumentException unless the key is of Ed25519 and the name is neither empty nor
   *     holds a plus sign or white space
   */
  public String toNoteKey(String name) {
    if (!isNoteName(name)) {
      throw new IllegalArgumentException("a note's name has no plus sign and no white space");
    }
    byte[] raw = ed25519();
    byte[] typed = new byte[1 + raw.length];
    typed[0] = 1;
    System.arraycopy(raw, 0, typed, 1, raw.length);
    MessageDigest digest = sha256();
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    byte[] hash = digest.digest(typed);
    return name + "+" + HexFormat.of().formatHex(hash, 0, 4) + "+" + CanonicalBase64.encode(typed);
  }

  /**
   * Says whether notes can be signed under a name (https://c2sp.org/signed-note): not empty, no
   * plus sign, no white space.
   */
  public static boolean isNoteName(String name) {
    return !name.isEmpty()
        && !name.contains("+")
        && name.codePoints().noneMatch(PublicKey::isSpace);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublicKey key
        && algorithm == key.algorithm
        && Arrays.equals(point, key.point);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(point);
  }

  /** The fingerprint. */
  @Override
  public String toString() {
    return fingerprint();
  }

  private static PublicKey ofSpki(byte[] der) {
    return Arrays.stream(Algorithm.values())
        .filter(algorithm -> algorithm.isSpki(der))
        .findFirst()
        .map(algorithm -> of(algorithm, der))
        .orElseThrow(() -> new IllegalArgumentException("it is of another kind"));
  }

  private static PublicKey ofOpenSsh(String line) {
    if (line.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("it has more than one line");
    }
    String[] words = line.split(" ", 3);
    return Arrays.stream(Algorithm.values())
        .filter(algorithm -> algorithm.sshName().equals(words[0]))
        .findFirst()
        .flatMap(algorithm -> ofBlob(algorithm, words.length < 2 ? "" : words[1]))
        .orElseThrow(() -> new IllegalArgumentException("it is of another kind"));
  }

  private static Optional<PublicKey> ofBlob(Algorithm algorithm, String base64) {
    return CanonicalBase64.decode(base64)
        .filter(algorithm::isSshBlob)
        .map(blob -> ofPoint(algorithm, algorithm.point(blob)));
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
