package io.github.aimsgate.ledger.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** One writer at a time, over all processes of the machine. The file itself holds nothing. */
final class SideLock {

  private static final String FILE = "lock";

  private final Path file;

  SideLock(Path folder) {
    this.file = folder.resolve(FILE);
  }

  /**
   * Waits for the lock, works, and lets go of it; the system lets go for a process that dies.
   *
   * <p>A file lock belongs to the whole process and is lost when any of its channels on the file is
   * closed. So the threads of this process take turns around it, from opening to closing: on a
   * string that is one object in the whole machine, whichever class loader asks for it.
   */
  @SuppressWarnings("try") // The lock is held, not used.
  <T> T hold(Supplier<T> work) {
    synchronized (turn()) {
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        return work.get();
      } catch (OverlappingFileLockException foreign) {
        throw FileProblem.at(
            file, "is locked by another program in this Java process", "run again when it is done");
      } catch (IOException refused) {
        throw FileProblem.cannotWrite(file, refused);
      }
    }
  }

  private String turn() {
    try {
      return ("io.github.aimsgate.ledger:" + file.getParent().toRealPath()).intern();
    } catch (IOException unreadable) {
      throw FileProblem.cannotRead(file, unreadable);
    }
  }
}
