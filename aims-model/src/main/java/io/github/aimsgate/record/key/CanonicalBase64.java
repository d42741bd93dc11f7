package io.github.aimsgate.record.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Standard base64 with padding (RFC 4648, section 4), where each sequence of bytes has exactly one
 * text: what decodes to the same bytes but is written otherwise is refused, so that signed text
 * cannot be changed without being seen.
 */
public final class CanonicalBase64 {

  private static final int QUANTUM = 4;

  private CanonicalBase64() {}

  /** The one text for these bytes. */
  public static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The bytes of a text; empty unless the text is the one that they encode to. */
  public static Optional<byte[]> decode(String text) {
    // What is not in this set becomes a question mark, which is not base64 either.
    return decode(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The bytes of a text in ASCII; empty unless the text is the one that they encode to. */
  public static Optional<byte[]> decode(byte[] text) {
    if (text.length % QUANTUM != 0) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return endsAsEncoded(text, bytes) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Only the bits that the last characters do not use can be written in several ways. */
  private static boolean endsAsEncoded(byte[] text, byte[] bytes) {
    if (text.length == 0) {
      return true;
    }
    byte[] last = Arrays.copyOfRange(bytes, (bytes.length - 1) / 3 * 3, bytes.length);
    return Arrays.equals(
        Base64.getEncoder().encode(last), 0, QUANTUM, text, text.length - QUANTUM, text.length);
  }
}
