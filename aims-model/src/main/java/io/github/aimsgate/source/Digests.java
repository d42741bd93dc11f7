package io.github.aimsgate.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests in lower-case hexadecimal. */
public final class Digests {

  private Digests() {}

  /** The SHA-256 of bytes in memory, 64 digits. */
  public static String sha256(byte[] bytes) {
    return hex(digest("sha256").digest(bytes));
  }

  static MessageDigest digest(String algorithm) {
    String name =
        switch (algorithm) {
          case "sha256" -> "SHA-256";
          // DVC's choice; compared with what DVC wrote down, never trusted for more.
          case "md5" -> "MD5";
          default -> throw new IllegalArgumentException("no digest of ours: " + algorithm);
        };
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has " + name, missing);
    }
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
