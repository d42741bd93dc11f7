package io.github.aimsgate.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digests of some bytes, in lower-case hexadecimal.
 *
 * @param sha256 64 digits
 * @param md5 32 digits; compared with what DVC wrote down, never trusted for more
 * @param size the number of bytes
 */
public record Digests(String sha256, String md5, long size) {

  /** The digests of bytes in memory. */
  public static Digests of(byte[] bytes) {
    return new Digests(sha256(bytes), hex(digest("MD5").digest(bytes)), bytes.length);
  }

  /** The SHA-256 of bytes in memory. */
  public static String sha256(byte[] bytes) {
    return hex(digest("SHA-256").digest(bytes));
  }

  static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has " + algorithm, missing);
    }
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
