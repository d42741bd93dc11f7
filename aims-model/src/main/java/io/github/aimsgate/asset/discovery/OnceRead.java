package io.github.aimsgate.asset.discovery;

import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.OpenFile;
import io.github.aimsgate.source.SourceTree;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file that is opened when somebody first asks for its bytes, and whose bytes are kept as far as
 * they were read. For one thread.
 */
final class OnceRead implements LookedAt, Closeable {

  private static final int MOST_HEAD = 1 << 16;
  private static final int MOST_TEXT = 4 << 20;

  /** Most sources are shorter, and are then read at one go. */
  private static final int FIRST_READ = 1 << 14;

  private static final byte[] NOTHING = {};

  private final SourceTree tree;
  private final String path;
  private boolean asked;
  private OpenFile open;
  private byte[] bytes = NOTHING;
  private int known;
  private boolean ended;
  private Optional<String> text;
  private Optional<String> sha256;

  OnceRead(SourceTree tree, String path) {
    this.tree = tree;
    this.path = path;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public long size() {
    open();
    if (open != null) {
      return open.size();
    }
    try {
      return tree.look(path).size();
    } catch (InputException unreadable) {
      return 0;
    }
  }

  @Override
  public Scope scope() {
    return PathScope.of(path);
  }

  @Override
  public byte[] head(int most) {
    if (most < 0 || most > MOST_HEAD) {
      throw new IllegalArgumentException("no head has " + most + " bytes");
    }
    read(most);
    return Arrays.copyOf(bytes, Math.min(most, known));
  }

  /** Of a long file alone this opens it again, and then reads nothing but these bytes. */
  @Override
  public byte[] tail(int most) {
    if (most < 0 || most > MOST_HEAD) {
      throw new IllegalArgumentException("no tail has " + most + " bytes");
    }
    if (size() <= MOST_HEAD) {
      read(MOST_HEAD);
      return Arrays.copyOfRange(bytes, Math.max(0, known - most), known);
    }
    try (OpenFile again = tree.open(path)) {
      again.bytes().skipNBytes(again.size() - most);
      return again.bytes().readNBytes(most);
    } catch (IOException | InputException unreadable) {
      return NOTHING;
    }
  }

  @Override
  public Optional<String> text() {
    if (text == null) {
      text = isReadable() && open.size() <= MOST_TEXT ? decode() : Optional.empty();
    }
    return text;
  }

  private Optional<String> decode() {
    read((int) open.size());
    return open == null ? Optional.empty() : PlainText.of(bytes, known);
  }

  @Override
  public Optional<byte[]> bytes(int most) {
    if (!isReadable() || open.size() > most) {
      return Optional.empty();
    }
    read((int) open.size());
    return open == null ? Optional.empty() : Optional.of(Arrays.copyOf(bytes, known));
  }

  @Override
  public Optional<String> sha256() {
    if (sha256 == null) {
      sha256 = digest();
    }
    return sha256;
  }

  /** Of what was read and of what follows; a long file is never held in memory. */
  private Optional<String> digest() {
    if (!isReadable()) {
      return Optional.empty();
    }
    read((int) Math.min(open.size(), open.size() <= MOST_TEXT ? MOST_TEXT : MOST_HEAD));
    if (open == null) {
      return Optional.empty();
    }
    try {
      ByteArrayInputStream before = new ByteArrayInputStream(bytes, 0, known);
      return Optional.of(Digests.of(new SequenceInputStream(before, open.bytes()), "sha256"));
    } catch (IOException unreadable) {
      return Optional.empty();
    } finally {
      ended = true;
    }
  }

  private boolean isReadable() {
    open();
    return open != null;
  }

  private void open() {
    if (!asked) {
      asked = true;
      try {
        open = tree.open(path);
      } catch (InputException unreadable) {
        ended = true;
      }
    }
  }

  /** Reads on until so many bytes are known, or the file has no more. */
  private void read(int wanted) {
    open();
    if (known >= wanted || ended) {
      return;
    }
    int most = (int) Math.min(open.size(), Math.max(wanted, FIRST_READ));
    if (bytes.length < most) {
      bytes = Arrays.copyOf(bytes, most);
    }
    try {
      known += open.bytes().readNBytes(bytes, known, most - known);
      ended = known < wanted;
    } catch (IOException unreadable) {
      close();
    }
  }

  /** Forgets what was read as well: half a file must not pass for one. */
  @Override
  public void close() {
    ended = true;
    if (open != null) {
      try {
        open.close();
      } catch (IOException ignored) {
        // It was only read, so nothing is lost.
      }
      open = null;
      known = 0;
      bytes = NOTHING;
    }
  }
}
