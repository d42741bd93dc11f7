package io.github.aimsgate.maven;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Text;
import io.github.aimsgate.source.WorkingTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * A file that holds a private key.
 *
 * @param given the name as the user gave it
 * @param path where that is
 */
record KeyFile(String given, Path path) {

  private static final int MAX_BYTES = 1 << 16;

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  /**
   * What it holds.
   *
   * @throws InputException if there is no such file, or it cannot be read
   */
  String text() {
    if (!Files.isRegularFile(path)) {
      throw new InputException(
          Location.startOf(given),
          "is no file, and was to hold the private key",
          "name the file that aims:keygen wrote: -Daims.keyFile=FILE");
    }
    String name = path.getFileName().toString();
    return Text.decode(given, new WorkingTree(path.getParent()).read(name, MAX_BYTES));
  }

  /** Whether anybody but its owner may do anything with it, as far as the system tells. */
  boolean isOpenToOthers() {
    try {
      return Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }
}
