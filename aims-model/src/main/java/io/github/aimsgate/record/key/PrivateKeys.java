package io.github.aimsgate.record.key;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Makes, reads and writes private keys, as PKCS#8 PEM. No message holds anything of a key. */
public final class PrivateKeys {

  /** RFC 8410, section 3. */
  private static final ASN1ObjectIdentifier ID_ED25519 = new ASN1ObjectIdentifier("1.3.101.112");

  private static final String PLAIN = "PRIVATE KEY";
  private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";

  private PrivateKeys() {}

  /** A new Ed25519 key. */
  public static SigningKey generate(SecureRandom random) {
    byte[] seed = new byte[32];
    random.nextBytes(seed);
    return ed25519(seed);
  }

  /**
   * Reads a private key of Ed25519 or P-256 from PKCS#8 PEM that nothing protects.
   *
   * @param name names the text in messages, such as a path or a variable
   * @throws InputException if it is none, or is encrypted
   */
  public static SigningKey parse(String name, String pem) {
    Pem block = Pem.parse(name, pem, PLAIN, ENCRYPTED);
    if (block.label().equals(ENCRYPTED)) {
      throw new InputException(
          Location.startOf(name),
          "is encrypted, and no passphrase is given",
          "give the passphrase that the key was made with");
    }
    return ofPkcs8(name, block.body());
  }

  /**
   * Reads a private key of Ed25519 or P-256 from PKCS#8 PEM, encrypted or not.
   *
   * @param name names the text in messages, such as a path or a variable
   * @param passphrase opens an encrypted key; stays as it is, so that the caller can wipe it
   * @throws InputException if it is none, or the passphrase does not open it
   */
  public static SigningKey parse(String name, String pem, char[] passphrase) {
    Pem block = Pem.parse(name, pem, PLAIN, ENCRYPTED);
    return ofPkcs8(
        name,
        block.label().equals(ENCRYPTED) ? decrypt(name, block.body(), passphrase) : block.body());
  }

  /** The key as PKCS#8 PEM, readable to whoever can read the text. */
  public static String toPem(SigningKey key) {
    return Pem.write(PLAIN, key.pkcs8());
  }

  /**
   * The key as PKCS#8 PEM under a passphrase.
   *
   * @param passphrase not empty; stays as it is, so that the caller can wipe it
   */
  public static String toPem(SigningKey key, char[] passphrase, SecureRandom random) {
    if (passphrase.length == 0) {
      throw new IllegalArgumentException("an empty passphrase protects nothing");
    }
    return Pem.write(ENCRYPTED, Encryption.encrypt(key.pkcs8(), passphrase, random));
  }

  private static byte[] decrypt(String name, byte[] der, char[] passphrase) {
    try {
      return Encryption.decrypt(der, passphrase);
    } catch (GeneralSecurityException wrong) {
      throw new InputException(
          Location.startOf(name),
          "is not opened by the passphrase, or is damaged",
          "give the passphrase that the key was made with");
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException unknown) {
      throw new InputException(
          Location.startOf(name),
          "is damaged, or encrypted in a way that is not read",
          "encrypt it anew: openssl pkcs8 -topk8 -v2 aes-256-cbc -in KEY -out NEW_KEY");
    }
  }

  private static SigningKey ofPkcs8(String name, byte[] der) {
    try {
      PrivateKeyInfo info = PrivateKeyInfo.getInstance(der);
      AlgorithmIdentifier algorithm = info.getPrivateKeyAlgorithm();
      if (algorithm.getAlgorithm().equals(ID_ED25519)) {
        return ed25519(ASN1OctetString.getInstance(info.parsePrivateKey()).getOctets());
      }
      if (isP256(algorithm)) {
        return p256(ECPrivateKey.getInstance(info.parsePrivateKey()).getKey(), info.getEncoded());
      }
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException broken) {
      throw unreadable(name, "is damaged, or holds no private key");
    }
    throw unreadable(name, "holds a private key of another kind");
  }

  private static boolean isP256(AlgorithmIdentifier algorithm) {
    return algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
        && algorithm.getParameters() instanceof ASN1ObjectIdentifier curve
        && curve.equals(SECObjectIdentifiers.secp256r1);
  }

  private static SigningKey ed25519(byte[] seed) {
    if (seed.length != 32) {
      throw new IllegalArgumentException("an Ed25519 seed has 32 bytes");
    }
    byte[] point = Ed25519.point(seed);
    return new SigningKey(
        PublicKey.ofPoint(Algorithm.ED25519, point),
        Pkcs8.ed25519(seed),
        message -> Ed25519.sign(seed, point, message));
  }

  private static SigningKey p256(BigInteger secret, byte[] pkcs8) {
    return new SigningKey(
        PublicKey.ofPoint(Algorithm.P256, P256.point(secret)),
        pkcs8,
        message -> P256.sign(pkcs8, message));
  }

  private static InputException unreadable(String name, String message) {
    return new InputException(
        Location.startOf(name), message, "give the Ed25519 or P-256 key in PKCS#8 PEM");
  }
}
