package io.github.aimsgate.record;

import io.github.aimsgate.record.key.CanonicalBase64;

/**
 * One signature of an envelope.
 *
 * @param keyid which key made it, as an OpenSSH fingerprint; a hint that decides nothing
 * @param sig the signature in standard base64
 */
public record Signature(String keyid, String sig) {

  /** Refuses a signature that is not canonical base64, and a key id that needs an escape. */
  public Signature {
    if (keyid.chars().anyMatch(c -> c < 0x20 || c > 0x7e || c == '"' || c == '\\')) {
      throw new IllegalArgumentException("\"keyid\" holds a character that no record has");
    }
    decode(sig);
  }

  static Signature of(String keyid, byte[] bytes) {
    return new Signature(keyid, CanonicalBase64.encode(bytes));
  }

  byte[] bytes() {
    return decode(sig);
  }

  private static byte[] decode(String sig) {
    return CanonicalBase64.decode(sig)
        .orElseThrow(() -> new IllegalArgumentException("\"sig\" is not canonical base64"));
  }
}
