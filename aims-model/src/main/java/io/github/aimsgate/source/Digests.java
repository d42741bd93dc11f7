package io.github.aimsgate.source;

import java.io.IOException;
import java.io.InputStream;
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

  /**
   * The digest of all that a stream still holds, computed without holding it in memory.
   *
   * @param algorithm {@code sha256} or {@code md5}
   */
  public static String of(InputStream in, String algorithm) throws IOException {
    MessageDigest digest = digest(algorithm);
    byte[] buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return hex(digest.digest());
  }

  private static MessageDigest digest(String algorithm) {
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

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
