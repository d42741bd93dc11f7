package io.github.aimsgate.yaml;

import java.io.Reader;

/**
 * Hands out a text in pieces that end between characters, never inside of a surrogate pair: the
 * YAML scanner reads past its buffer where a piece that fills it ends in half a character.
 */
final class WholeCharacters extends Reader {

  private final String text;
  private int next;

  WholeCharacters(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    if (next == text.length()) {
      return -1;
    }
    int end = Math.min(text.length(), next + length);
    if (end - next > 1 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    text.getChars(next, end, buffer, offset);
    int count = end - next;
    next = end;
    return count;
  }

  @Override
  public void close() {
    // Holds nothing that could be released.
  }
}
