package io.github.aimsgate.ledger.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Reads lines that end in LF, from any place in a file, with a limit on what is kept of each. */
final class LineReader implements EntryReader {

  private static final int LIMIT = LedgerStore.MAX_RECORD + 1;

  private final Path file;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long lineStart;
  private long position;
  private boolean ended;
  private byte[] rest = {};

  LineReader(Path file, InputStream in, long offset) {
    this.file = file;
    this.in = in;
    this.lineStart = offset;
    this.position = offset;
  }

  /** Reads from a place that need not exist: behind the end there are no lines. */
  static LineReader open(Path file, long offset) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A pipe would keep its reader waiting for ever.
      throw FileProblem.at(file, "is no regular file", "restore the ledger's folder from a copy");
    }
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      channel.position(offset);
      return new LineReader(file, Channels.newInputStream(channel), offset);
    } catch (IOException unreadable) {
      throw FileProblem.cannotRead(file, unreadable);
    }
  }

  @Override
  public Optional<byte[]> next() {
    if (ended) {
      return Optional.empty();
    }
    lineStart = position;
    ByteArrayOutputStream kept = null;
    while (true) {
      if (at == end && !fill()) {
        ended = true;
        rest = kept == null ? new byte[0] : kept.toByteArray();
        return Optional.empty();
      }
      int lineEnd = indexOfLineEnd();
      int length = lineEnd - at;
      boolean whole = lineEnd < end;
      if (whole && kept == null) {
        byte[] line = new byte[Math.min(length, LIMIT)];
        System.arraycopy(buffer, at, line, 0, line.length);
        skip(length + 1);
        return Optional.of(line);
      }
      kept = kept == null ? new ByteArrayOutputStream() : kept;
      kept.write(buffer, at, Math.max(0, Math.min(length, LIMIT - kept.size())));
      skip(whole ? length + 1 : length);
      if (whole) {
        return Optional.of(kept.toByteArray());
      }
    }
  }

  @Override
  public byte[] rest() {
    return rest.clone();
  }

  /** Where the line that was last asked for begins; behind the last line, where the rest does. */
  long lineStart() {
    return lineStart;
  }

  /** Where reading stands. */
  long position() {
    return position;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException unreadable) {
      throw FileProblem.cannotRead(file, unreadable);
    }
  }

  private int indexOfLineEnd() {
    int i = at;
    while (i < end && buffer[i] != '\n') {
      i++;
    }
    return i;
  }

  private void skip(int bytes) {
    at += bytes;
    position += bytes;
  }

  private boolean fill() {
    try {
      at = 0;
      end = Math.max(0, in.read(buffer, 0, buffer.length));
      return end > 0;
    } catch (IOException unreadable) {
      throw FileProblem.cannotRead(file, unreadable);
    }
  }
}
