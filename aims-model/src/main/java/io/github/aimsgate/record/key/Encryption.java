package io.github.aimsgate.record.key;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * Private keys under a passphrase: PBES2 of RFC 8018 with PBKDF2-HMAC-SHA256 and AES-256-CBC, which
 * openssl reads and, given {@code -v2 aes-256-cbc}, writes.
 */
final class Encryption {

  /** What OWASP's password storage guidance asks of PBKDF2-HMAC-SHA256. */
  private static final int ITERATIONS = 600_000;

  /** A file that asks for more keeps the machine busy instead of opening a key. */
  private static final BigInteger MAX_ITERATIONS = BigInteger.valueOf(10_000_000);

  private static final int SALT_BYTES = 16;
  private static final int BLOCK_BYTES = 16;

  private static final Map<ASN1ObjectIdentifier, Integer> KEY_BYTES =
      Map.of(NISTObjectIdentifiers.id_aes128_CBC, 16, NISTObjectIdentifiers.id_aes256_CBC, 32);

  private Encryption() {}

  /** EncryptedPrivateKeyInfo (RFC 5958), in DER. */
  static byte[] encrypt(byte[] pkcs8, char[] passphrase, SecureRandom random) {
    byte[] salt = bytes(random, SALT_BYTES);
    byte[] iv = bytes(random, BLOCK_BYTES);
    AlgorithmIdentifier prf =
        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE);
    PBES2Parameters scheme =
        new PBES2Parameters(
            new KeyDerivationFunc(
                PKCSObjectIdentifiers.id_PBKDF2, new PBKDF2Params(salt, ITERATIONS, prf)),
            new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC, new DEROctetString(iv)));
    try {
      byte[] encrypted = crypt(Cipher.ENCRYPT_MODE, scheme, passphrase, pkcs8);
      return new EncryptedPrivateKeyInfo(
              new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBES2, scheme), encrypted)
          .getEncoded();
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException("a key could not be encrypted");
    }
  }

  /**
   * The PrivateKeyInfo within.
   *
   * @throws GeneralSecurityException if the passphrase does not open it
   * @throws IllegalArgumentException if it is damaged or encrypted in a way that is not read; the
   *     message says which
   */
  static byte[] decrypt(byte[] der, char[] passphrase) throws GeneralSecurityException {
    EncryptedPrivateKeyInfo info = EncryptedPrivateKeyInfo.getInstance(der);
    AlgorithmIdentifier algorithm = info.getEncryptionAlgorithm();
    if (!algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)) {
      throw new IllegalArgumentException("not PBES2");
    }
    PBES2Parameters scheme = PBES2Parameters.getInstance(algorithm.getParameters());
    return crypt(Cipher.DECRYPT_MODE, scheme, passphrase, info.getEncryptedData());
  }

  private static byte[] crypt(int mode, PBES2Parameters scheme, char[] passphrase, byte[] data)
      throws GeneralSecurityException {
    EncryptionScheme encryption = scheme.getEncryptionScheme();
    Integer keyBytes = KEY_BYTES.get(encryption.getAlgorithm());
    if (keyBytes == null) {
      throw new IllegalArgumentException("neither AES-256-CBC nor AES-128-CBC");
    }
    byte[] key = derive(scheme.getKeyDerivationFunc(), keyBytes, passphrase);
    try {
      byte[] iv = ASN1OctetString.getInstance(encryption.getParameters()).getOctets();
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
      return cipher.doFinal(data);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static byte[] derive(KeyDerivationFunc function, int keyBytes, char[] passphrase)
      throws GeneralSecurityException {
    if (!function.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)) {
      throw new IllegalArgumentException("not PBKDF2");
    }
    PBKDF2Params params = PBKDF2Params.getInstance(function.getParameters());
    refuse(params, keyBytes);
    PBEKeySpec spec =
        new PBEKeySpec(
            passphrase,
            params.getSalt(),
            params.getIterationCount().intValueExact(),
            keyBytes * Byte.SIZE);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } finally {
      spec.clearPassword();
    }
  }

  private static void refuse(PBKDF2Params params, int keyBytes) {
    if (!params.getPrf().getAlgorithm().equals(PKCSObjectIdentifiers.id_hmacWithSHA256)) {
      throw new IllegalArgumentException("not PBKDF2 with HMAC-SHA256");
    }
    BigInteger iterations = params.getIterationCount();
    if (iterations.signum() <= 0 || iterations.compareTo(MAX_ITERATIONS) > 0) {
      throw new IllegalArgumentException("not 1 to " + MAX_ITERATIONS + " iterations");
    }
    BigInteger length = params.getKeyLength();
    if (length != null && !length.equals(BigInteger.valueOf(keyBytes))) {
      throw new IllegalArgumentException("a key length that does not fit the cipher");
    }
  }

  private static byte[] bytes(SecureRandom random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
