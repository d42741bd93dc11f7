package io.github.aimsgate.source.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * A place in the entries of a folder, which git keeps as one text: the mode in octal digits, a
 * space, the name, a zero byte and the 20 bytes of an identifier; sorted by name, where a folder's
 * name counts as if it ended in a slash.
 */
final class Entries {

  /** No entries at all: what a folder holds that is not there. */
  private static final byte[] NONE = {};

  private final byte[] text;
  private int start;
  private int mode;
  private int name;
  private int id;
  private int end;

  /** At the first entry. */
  Entries(byte[] text) throws IOException {
    this.text = text;
    parse(0);
  }

  /** A folder that is not there. */
  static Entries none() throws IOException {
    return new Entries(NONE);
  }

  /** Whether there is no entry at this place. */
  boolean isAtEnd() {
    return start == text.length;
  }

  /** Goes to the next entry. */
  void next() throws IOException {
    parse(end);
  }

  /** Goes over all entries that are alike in both folders from here on. */
  void skipAlike(Entries other) throws IOException {
    int alike =
        Arrays.mismatch(text, start, text.length, other.text, other.start, other.text.length);
    int limit = alike < 0 ? text.length : start + alike;
    int at = start;
    while (!isAtEnd() && end <= limit) {
      next();
    }
    other.parse(other.start + start - at);
  }

  /** The order of two entries in a folder; zero if they have the same name. */
  int compareName(Entries other) {
    int differing = Arrays.mismatch(text, name, id - 1, other.text, other.name, other.id - 1);
    int at = differing < 0 ? id - 1 - name : differing;
    return charAt(at) - other.charAt(at);
  }

  /** A character of the name, or what git counts behind its end. */
  private int charAt(int index) {
    if (name + index < id - 1) {
      return text[name + index] & 0xff;
    }
    return isFolder() ? '/' : 0;
  }

  /** Whether two entries of the same name are the same file or folder. */
  boolean isSame(Entries other) {
    return mode == other.mode
        && Arrays.equals(
            text,
            id,
            id + Constants.OBJECT_ID_LENGTH,
            other.text,
            other.id,
            other.id + Constants.OBJECT_ID_LENGTH);
  }

  /** Whether the entry is a folder. */
  boolean isFolder() {
    return (mode & FileMode.TYPE_MASK) == FileMode.TYPE_TREE;
  }

  /** The entry's name. */
  String name() {
    return RawParseUtils.decode(StandardCharsets.UTF_8, text, name, id - 1);
  }

  /** The entry's identifier. */
  ObjectId id() {
    return ObjectId.fromRaw(text, id);
  }

  private void parse(int from) throws IOException {
    start = from;
    end = from;
    if (from == text.length) {
      return;
    }
    mode = 0;
    int at = from;
    while (at < text.length && text[at] != ' ') {
      mode = (mode << 3) + (text[at++] - '0');
    }
    name = ++at;
    while (at < text.length && text[at] != 0) {
      at++;
    }
    id = at + 1;
    end = id + Constants.OBJECT_ID_LENGTH;
    if (end > text.length) {
      throw new CorruptObjectException("a folder ends in the middle of an entry");
    }
  }
}
