package io.github.aimsgate.run;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Jars on the class path that hold names of ours: a catalogue or a profile in one of them could
 * take the place of the one that ships.
 */
final class Overlays {

  private static final String OURS = "io/github/aimsgate/";

  /** The plugin's own goals, which judge nothing. */
  private static final String GOALS = OURS + "maven/";

  private Overlays() {}

  /**
   * The file names of such jars, in the order of the class path.
   *
   * @throws InputException for one that is no jar
   */
  static List<String> among(List<Path> classPath) {
    Optional<Path> home = home();
    return classPath.stream()
        .filter(jar -> !home.equals(real(jar)))
        .filter(Overlays::holdsOurs)
        .map(jar -> jar.getFileName().toString())
        .toList();
  }

  private static boolean holdsOurs(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .map(Overlays::effective)
          .anyMatch(name -> name.startsWith(OURS) && !name.startsWith(GOALS));
    } catch (IOException unreadable) {
      throw new InputException(
          Location.startOf(jar.toString()),
          "is on the plugin's class path and is no jar that can be read",
          "use a released version of the plugin");
    }
  }

  /** The name that a multi-release jar gives an entry. */
  private static String effective(String name) {
    return name.replaceFirst("^META-INF/versions/[0-9]+/", "");
  }

  private static Optional<Path> home() {
    CodeSource source = Overlays.class.getProtectionDomain().getCodeSource();
    try {
      return source == null ? Optional.empty() : real(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException | IllegalArgumentException odd) {
      return Optional.empty();
    }
  }

  private static Optional<Path> real(Path path) {
    try {
      return Files.exists(path) ? Optional.of(path.toRealPath()) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
