package io.github.aimsgate.ledger.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk that fails at one of the operations, counted from 0, and stays so. */
final class FaultyDisk implements Disk {

  /** What happens at that operation. */
  enum Fault {
    /** The program ends; of what it was writing a part is on the disk. */
    CRASH,
    /** There is no more room to write; cutting and deleting still work. */
    FULL,
    /** Nothing may be changed. */
    DENIED
  }

  /** The end of the program. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Disk real = new RealDisk();
  private final Fault fault;
  private final int at;
  private final double part;
  private int done;

  /**
   * A disk that will fail.
   *
   * @param part how much of the write that it fails in reaches the disk, from 0 to 1
   */
  FaultyDisk(Fault fault, int at, double part) {
    this.fault = fault;
    this.at = at;
    this.part = part;
  }

  int operations() {
    return done;
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    pass(folder, true);
    real.createFolder(folder);
  }

  @Override
  public void write(Path file, long position, byte[] bytes) throws IOException {
    if (done == at && fault != Fault.DENIED && part > 0) {
      real.write(file, position, Arrays.copyOf(bytes, (int) (bytes.length * part)));
    }
    pass(file, true);
    real.write(file, position, bytes);
  }

  @Override
  public void scribble(Path file, byte[] bytes) throws IOException {
    if (done == at && fault != Fault.DENIED && part > 0) {
      real.scribble(file, Arrays.copyOf(bytes, (int) (bytes.length * part)));
    }
    pass(file, true);
    real.scribble(file, bytes);
  }

  @Override
  public void truncate(Path file, long length) throws IOException {
    pass(file, false);
    real.truncate(file, length);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    pass(to, true);
    real.move(from, to);
  }

  @Override
  public void force(Path folder) throws IOException {
    pass(folder, true);
    real.force(folder);
  }

  @Override
  public void delete(Path file) throws IOException {
    pass(file, false);
    real.delete(file);
  }

  private void pass(Path file, boolean takesRoom) throws IOException {
    if (done < at) {
      done++;
      return;
    }
    switch (fault) {
      case CRASH -> throw new Crash();
      case DENIED -> throw new AccessDeniedException(file.toString());
      case FULL -> {
        if (takesRoom) {
          throw new FileSystemException(file.toString(), null, "No space left on device");
        }
      }
    }
  }
}
