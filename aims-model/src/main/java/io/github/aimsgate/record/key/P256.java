package io.github.aimsgate.record.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;

/** ECDSA over P-256 with SHA-256, by the platform's provider; signatures are DER. */
final class P256 {

  private static final String SCHEME = "SHA256withECDSA";
  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("P-256");

  private P256() {}

  /** Checks signatures with an uncompressed point, which must lie on the curve. */
  static Verifier verifier(byte[] point) {
    if (point[0] != 4) {
      throw new IllegalArgumentException("not an uncompressed point");
    }
    CURVE.getCurve().decodePoint(point);
    java.security.PublicKey key = platformKey(point);
    return (message, signature) -> verifies(key, message, signature);
  }

  /** Signs with a key in PKCS#8. */
  static byte[] sign(byte[] pkcs8, byte[] message) {
    try {
      Signature signature = Signature.getInstance(SCHEME);
      signature.initSign(
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("every Java platform signs with " + SCHEME, broken);
    }
  }

  /** The public point of a private number; refuses a number outside of 1 to the order - 1. */
  static byte[] point(BigInteger secret) {
    if (secret.signum() <= 0 || secret.compareTo(CURVE.getN()) >= 0) {
      throw new IllegalArgumentException("no private number of P-256");
    }
    return CURVE.getG().multiply(secret).getEncoded(false);
  }

  private static boolean verifies(java.security.PublicKey key, byte[] message, byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(SCHEME);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(bytes);
    } catch (SignatureException notDer) {
      return false;
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("every Java platform verifies " + SCHEME, broken);
    }
  }

  private static java.security.PublicKey platformKey(byte[] point) {
    try {
      return KeyFactory.getInstance("EC")
          .generatePublic(new X509EncodedKeySpec(Algorithm.P256.spki(point)));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("every Java platform reads keys of P-256", broken);
    }
  }
}
