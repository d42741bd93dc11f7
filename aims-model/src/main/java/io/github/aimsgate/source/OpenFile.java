package io.github.aimsgate.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that is open, so that whoever looks at its beginning can go on without opening it again.
 *
 * @param size its length in bytes when it was opened
 * @param bytes from the first one on
 */
public record OpenFile(long size, InputStream bytes) implements Closeable {

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
