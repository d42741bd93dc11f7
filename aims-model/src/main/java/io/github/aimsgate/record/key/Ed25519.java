package io.github.aimsgate.record.key;

import static org.bouncycastle.math.ec.rfc8032.Ed25519.PUBLIC_KEY_SIZE;
import static org.bouncycastle.math.ec.rfc8032.Ed25519.SIGNATURE_SIZE;
import static org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyFullExport;

import org.bouncycastle.math.ec.rfc8032.Ed25519.PublicPoint;

/** Ed25519 by BouncyCastle's lightweight code: no provider is registered, no look-up is made. */
final class Ed25519 {

  private Ed25519() {}

  /**
   * Checks signatures with the point. A point outside of the prime-order group is refused: with one
   * of small order a signature can hold for messages that nobody signed.
   */
  static Verifier verifier(byte[] raw) {
    PublicPoint point = validatePublicKeyFullExport(raw, 0);
    if (point == null) {
      throw new IllegalArgumentException("no point of the Ed25519 group");
    }
    return (message, signature) ->
        signature.length == SIGNATURE_SIZE
            && org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
                signature, 0, point, message, 0, message.length);
  }

  /** Signs with a 32-byte seed; deterministic, as RFC 8032 says. */
  static byte[] sign(byte[] seed, byte[] point, byte[] message) {
    byte[] signature = new byte[SIGNATURE_SIZE];
    org.bouncycastle.math.ec.rfc8032.Ed25519.sign(
        seed, 0, point, 0, message, 0, message.length, signature, 0);
    return signature;
  }

  static byte[] point(byte[] seed) {
    byte[] point = new byte[PUBLIC_KEY_SIZE];
    org.bouncycastle.math.ec.rfc8032.Ed25519.generatePublicKey(seed, 0, point, 0);
    return point;
  }
}
