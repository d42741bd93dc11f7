package io.github.aimsgate.record.key;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The signature schemes that records may carry. Each has exactly one encoding of a public key as
 * SubjectPublicKeyInfo and one as an OpenSSH blob, so that equal keys have equal bytes.
 */
public enum Algorithm {
  /** Ed25519 (RFC 8032), keys in the form of RFC 8410. */
  ED25519("ssh-ed25519", 32, "302a300506032b6570032100", "0000000b7373682d6564323535313900000020"),
  /** ECDSA over NIST P-256 with SHA-256, keys in the uncompressed form of RFC 5480. */
  P256(
      "ecdsa-sha2-nistp256",
      65,
      "3059301306072a8648ce3d020106082a8648ce3d030107034200",
      "0000001365636473612d736861322d6e6973747032353600" + "0000086e6973747032353600000041");

  private final String sshName;
  private final int pointLength;

  /** What stands before the point, in hexadecimal: a constant, as an array is not. */
  private final String spkiPrefix;

  private final String sshPrefix;

  Algorithm(String sshName, int pointLength, String spkiPrefix, String sshPrefix) {
    this.sshName = sshName;
    this.pointLength = pointLength;
    this.spkiPrefix = spkiPrefix;
    this.sshPrefix = sshPrefix;
  }

  String sshName() {
    return sshName;
  }

  /** The public point as SubjectPublicKeyInfo, in DER. */
  byte[] spki(byte[] point) {
    return join(spkiPrefix, point);
  }

  /** The public point as OpenSSH's wire format has it (RFC 4253, RFC 5656, RFC 8709). */
  byte[] sshBlob(byte[] point) {
    return join(sshPrefix, point);
  }

  boolean isSpki(byte[] der) {
    return hasForm(der, spkiPrefix);
  }

  boolean isSshBlob(byte[] blob) {
    return hasForm(blob, sshPrefix);
  }

  /** The public point at the end of either form. */
  byte[] point(byte[] encoded) {
    return Arrays.copyOfRange(encoded, encoded.length - pointLength, encoded.length);
  }

  private boolean hasForm(byte[] encoded, String prefix) {
    return encoded.length == prefix.length() / 2 + pointLength
        && HexFormat.of().formatHex(encoded).startsWith(prefix);
  }

  private static byte[] join(String prefix, byte[] point) {
    byte[] head = HexFormat.of().parseHex(prefix);
    byte[] joined = Arrays.copyOf(head, head.length + point.length);
    System.arraycopy(point, 0, joined, head.length, point.length);
    return joined;
  }
}
