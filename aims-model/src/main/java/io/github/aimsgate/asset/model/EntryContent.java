package io.github.aimsgate.asset.model;

import io.github.aimsgate.source.Digests;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * An entry of an archive, read once from its beginning on. Its length is not believed before it was
 * unpacked, because an archive can say anything.
 */
final class EntryContent implements Content {

  private static final int MOST_KEPT = 1 << 16;

  private final InputStream in;
  private byte[] first = new byte[0];
  private Tail last;
  private String sha256;

  EntryContent(InputStream in) {
    this.in = in;
  }

  /** As far as is known without reading on: the length, or more than any. */
  @Override
  public long size() {
    head(Head.LENGTH);
    return first.length < Head.LENGTH ? first.length : Long.MAX_VALUE >> 1;
  }

  @Override
  public byte[] head(int most) {
    if (first.length < most && sha256 == null) {
      try {
        byte[] more = in.readNBytes(most - first.length);
        int known = first.length;
        first = Arrays.copyOf(first, known + more.length);
        System.arraycopy(more, 0, first, known, more.length);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return Arrays.copyOf(first, Math.min(most, first.length));
  }

  @Override
  public byte[] tail(int most) {
    readOn();
    return last.last(most);
  }

  /** The digest of all bytes. */
  Optional<String> sha256() {
    readOn();
    return Optional.of(sha256);
  }

  private void readOn() {
    if (sha256 == null) {
      head(MOST_KEPT);
      last = new Tail(new SequenceInputStream(new ByteArrayInputStream(first), in));
      try {
        sha256 = Digests.of(last, "sha256");
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  /** Keeps the last bytes that went through. */
  private static final class Tail extends FilterInputStream {

    private final byte[] kept = new byte[MOST_KEPT];
    private int count;

    Tail(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      if (read > 0) {
        keep(into, offset, read);
      }
      return read;
    }

    private void keep(byte[] from, int offset, int length) {
      int taken = Math.min(length, kept.length);
      int moved = Math.min(count, kept.length - taken);
      System.arraycopy(kept, count - moved, kept, 0, moved);
      System.arraycopy(from, offset + length - taken, kept, moved, taken);
      count = moved + taken;
    }

    byte[] last(int most) {
      return Arrays.copyOfRange(kept, Math.max(0, count - most), count);
    }
  }
}
