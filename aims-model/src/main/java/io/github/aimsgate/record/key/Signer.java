package io.github.aimsgate.record.key;

/** Whoever can sign: a private key in memory, or a service that holds one. */
public interface Signer {

  /** The key that signatures verify with. */
  PublicKey publicKey();

  /**
   * Signs a message.
   *
   * @return for Ed25519 the 64 bytes of RFC 8032, section 5.1.6; for P-256 an ECDSA signature over
   *     SHA-256 in DER (RFC 3279, section 2.2.3)
   */
  byte[] sign(byte[] message);
}
