package io.github.aimsgate.record.key;

/** A public point that checks signatures; refuses a point that is none when it is made. */
@FunctionalInterface
interface Verifier {

  /** Says whether the signature is one over the message; never throws for a bad one. */
  boolean verify(byte[] message, byte[] signature);

  static Verifier of(Algorithm algorithm, byte[] point) {
    return switch (algorithm) {
      case ED25519 -> Ed25519.verifier(point);
      case P256 -> P256.verifier(point);
    };
  }
}
