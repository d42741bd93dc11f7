package io.github.aimsgate.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Turns the bytes of a file into text, or says where they are none. */
public final class Text {

  private static final String SAVE_AS_UTF8 = "save the file as UTF-8";

  private Text() {}

  /**
   * Decodes UTF-8, with or without a byte order mark; line ends become LF.
   *
   * @param file names the file in messages
   * @throws InputException if the bytes are UTF-16 or UTF-32, not valid UTF-8, or hold a NUL
   */
  public static String decode(String file, byte[] bytes) {
    refuseWideEncodings(file, bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    // Invalid bytes become this character, which a text may also hold by right.
    if (text.indexOf('\uFFFD') >= 0) {
      refuseInvalid(file, bytes);
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new InputException(
          end(file, text.substring(0, nul)),
          "holds a NUL character: this is no text",
          "name a text file, or leave this one out");
    }
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return unmarked.indexOf('\r') < 0
        ? unmarked
        : unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static void refuseInvalid(String file, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      throw new InputException(
          end(file, out),
          String.format(
              Locale.ROOT,
              "is not valid UTF-8: the byte 0x%02X cannot stand here",
              bytes[in.position()]),
          SAVE_AS_UTF8);
    }
  }

  private static void refuseWideEncodings(String file, byte[] bytes) {
    if (bytes.length < 2) {
      return;
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
    boolean unmarked = (first == 0) != (second == 0);
    if (marked || unmarked) {
      throw new InputException(
          Location.startOf(file), "is encoded in UTF-16 or UTF-32, not in UTF-8", SAVE_AS_UTF8);
    }
  }

  private static Location end(String file, CharSequence text) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new Location(file, line, column);
  }
}
