package io.github.aimsgate.ledger.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Every operation that changes a ledger's files: the one place where a test can stop it, fill the
 * disk or refuse.
 */
interface Disk {

  /** Makes a folder that must not exist; its parents may. */
  void createFolder(Path folder) throws IOException;

  /** Writes at a place and behind it, in a file that need not exist, and waits for the disk. */
  void write(Path file, long position, byte[] bytes) throws IOException;

  /** Replaces what is in a file, which need not exist; after a power failure it may hold less. */
  void scribble(Path file, byte[] bytes) throws IOException;

  /** Cuts a file and waits for the disk. */
  void truncate(Path file, long length) throws IOException;

  /** Puts one file or folder in the place of another, whole or not at all. */
  void move(Path from, Path to) throws IOException;

  /** Waits until the disk knows the names in a folder. */
  void force(Path folder) throws IOException;

  /** Removes a file if it exists. */
  void delete(Path file) throws IOException;
}
