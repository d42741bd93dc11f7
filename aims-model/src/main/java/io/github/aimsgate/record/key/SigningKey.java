package io.github.aimsgate.record.key;

import java.util.function.UnaryOperator;

/**
 * A private key in memory. Shows nothing of itself: its text is the fingerprint of its public key.
 */
public final class SigningKey implements Signer {

  private final PublicKey publicKey;
  private final byte[] pkcs8;
  private final UnaryOperator<byte[]> scheme;

  SigningKey(PublicKey publicKey, byte[] pkcs8, UnaryOperator<byte[]> scheme) {
    this.publicKey = publicKey;
    this.pkcs8 = pkcs8;
    this.scheme = scheme;
  }

  @Override
  public PublicKey publicKey() {
    return publicKey;
  }

  @Override
  public byte[] sign(byte[] message) {
    return scheme.apply(message);
  }

  /** PrivateKeyInfo (RFC 5958), in DER. */
  byte[] pkcs8() {
    return pkcs8;
  }

  /** Which key it is, and nothing of it. */
  @Override
  public String toString() {
    return "private key of " + publicKey.fingerprint();
  }
}
