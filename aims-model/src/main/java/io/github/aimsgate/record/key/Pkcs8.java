package io.github.aimsgate.record.key;

import java.util.Arrays;
import java.util.HexFormat;

/** The one encoding of an Ed25519 seed that every reader knows (RFC 8410, section 7, version 1). */
final class Pkcs8 {

  private static final byte[] ED25519_PREFIX =
      HexFormat.of().parseHex("302e020100300506032b657004220420");

  private Pkcs8() {}

  static byte[] ed25519(byte[] seed) {
    byte[] der = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + seed.length);
    System.arraycopy(seed, 0, der, ED25519_PREFIX.length, seed.length);
    return der;
  }
}
