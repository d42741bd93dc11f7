package io.github.aimsgate.asset.discovery;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file that nobody promised to be well written. */
final class PlainText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private PlainText() {}

  /** Decodes UTF-8; line ends become LF. Empty if there is a NUL, which no text has. */
  static Optional<String> of(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    if (text.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    String unmarked =
        !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    return Optional.of(
        unmarked.indexOf('\r') < 0 ? unmarked : unmarked.replace("\r\n", "\n").replace('\r', '\n'));
  }
}
