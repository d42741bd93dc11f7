package io.github.aimsgate.record.key;

import java.util.Base64;
import java.util.Optional;

/**
 * Standard base64 with padding (RFC 4648, section 4), where each sequence of bytes has exactly one
 * text: what decodes to the same bytes but is written otherwise is refused, so that signed text
 * cannot be changed without being seen.
 */
public final class CanonicalBase64 {

  private CanonicalBase64() {}

  /** The one text for these bytes. */
  public static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The bytes of a text; empty unless the text is the one that they encode to. */
  public static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
