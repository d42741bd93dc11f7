package io.github.aimsgate.maven;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the ledger lies. */
final class LedgerPlace {

  /** The folder of the ledger below the top of the work tree, unless another one is named. */
  static final String DEFAULT = ".aims/ledger";

  /** The file of the pin, likewise. */
  static final String DEFAULT_PIN = ".aims/genesis.pin";

  private static final String FILE = "file:";

  private LedgerPlace() {}

  /**
   * The folder.
   *
   * @param named the parameter {@code aims.ledger}, if there is one
   * @param here the folder where Maven was called; a relative name starts from it
   * @param root the root of the modules, for a project outside of git
   * @param onBuildServer whether this is a machine that forgets, on which a default would be lost
   * @throws InputException if the name is of no kind that is known, or is needed and absent
   */
  static Path of(Optional<String> named, Path here, Path root, boolean onBuildServer) {
    if (named.isPresent()) {
      return folder(named.get(), here);
    }
    if (onBuildServer) {
      throw new InputException(
          Location.startOf("aims.ledger"),
          "is not set, and CI is: a ledger in the work tree of a build server is lost with it",
          "name the folder of the ledger: -Daims.ledger=file:DIR");
    }
    return workTree(here).orElse(root).resolve(DEFAULT);
  }

  private static Path folder(String named, Path here) {
    if (!named.startsWith(FILE) || named.length() == FILE.length()) {
      throw new InputException(
          Location.startOf("aims.ledger"),
          "\"" + named + "\" names no ledger of a kind that is known",
          "write file: and a folder, such as -Daims.ledger=file:/var/lib/aims/ledger");
    }
    return UserPath.of(here, "aims.ledger", named.substring(FILE.length()));
  }

  /**
   * Requires that a file to be written lies outside of the ledger's folder.
   *
   * @throws InputException if it lies in it
   */
  static void requireOutside(String parameter, Path file, Path ledger) {
    if (real(file).startsWith(real(ledger))) {
      throw new InputException(
          Location.startOf(parameter),
          "names a file in the ledger's own folder",
          "name one elsewhere: nothing but the ledger writes there");
    }
  }

  /** Whether two names are of one file, there or not. */
  static boolean isSame(Path one, Path other) {
    return real(one).equals(real(other));
  }

  /** A path without links, as far as it is there. */
  private static Path real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path there = whole;
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there.toRealPath().resolve(there.relativize(whole)).normalize();
    } catch (IOException unreadable) {
      return whole;
    }
  }

  /** The top of the git work tree that a folder lies in. */
  static Optional<Path> workTree(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
