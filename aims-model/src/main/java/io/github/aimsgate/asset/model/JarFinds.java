package io.github.aimsgate.asset.model;

import io.github.aimsgate.asset.Signature;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipException;

/** What is found in one jar, and how much of it may still be unpacked. */
final class JarFinds {

  /** A jar in a web archive in an enterprise archive is as deep as anybody packs. */
  static final int MOST_DEPTH = 2;

  /** In bytes; more than jars hold, whose format made 4 GiB the most for long. */
  private static final long MOST_UNPACKED = 4L << 30;

  /** What the packages that are moved below a prefix begin with themselves. */
  private static final Set<String> FIRST_PARTS =
      Set.of("org", "com", "net", "io", "ai", "dev", "ml", "edu", "de", "cc");

  private static final List<String> CLASS_FOLDERS =
      List.of("BOOT-INF/classes/", "WEB-INF/classes/");

  private final List<JarContent.Model> models = new ArrayList<>();
  private final List<JarContent.Coordinate> coordinates = new ArrayList<>();
  private final Map<String, JarContent.Library> libraries = new LinkedHashMap<>();
  private final Set<String> folders = new HashSet<>();
  private boolean isWhole = true;
  private long unpacked;

  void model(JarContent.Model model) {
    models.add(model);
  }

  void coordinate(JarContent.Coordinate coordinate) {
    coordinates.add(coordinate);
  }

  /** Something could not be looked at. */
  void missed() {
    isWhole = false;
  }

  /** A folder with classes in it; also of a library that was moved below another package. */
  void folder(String within, String folder, Function<String, Signature> known) {
    if (!folders.add(within + folder)) {
      return;
    }
    String name = packageName(folder);
    for (int start = 0; start >= 0; start = nextFirstPart(name, start)) {
      Signature library = known.apply(name.substring(start));
      if (library != null) {
        keep(
            new JarContent.Library(
                within, name, library.name(), library.category(), library.confidence()));
        return;
      }
    }
  }

  /** The first package by name, so that the order of entries does not matter. */
  private void keep(JarContent.Library library) {
    libraries.merge(
        library.within() + '\n' + library.technology(),
        library,
        (one, other) -> one.name().compareTo(other.name()) <= 0 ? one : other);
  }

  private static String packageName(String folder) {
    String below = folder;
    for (String prefix : CLASS_FOLDERS) {
      below = below.startsWith(prefix) ? below.substring(prefix.length()) : below;
    }
    if (below.startsWith("META-INF/versions/")) {
      int version = below.indexOf('/', "META-INF/versions/".length());
      below = version < 0 ? "" : below.substring(version + 1);
    }
    return below.replace('/', '.');
  }

  private static int nextFirstPart(String name, int start) {
    for (int dot = name.indexOf('.', start); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      int end = name.indexOf('.', dot + 1);
      if (end > 0 && FIRST_PARTS.contains(name.substring(dot + 1, end))) {
        return dot + 1;
      }
    }
    return -1;
  }

  JarContent content(boolean isSound) {
    return new JarContent(models, coordinates, List.copyOf(libraries.values()), isWhole && isSound);
  }

  /** Ends the look at a jar that unpacks to more than anybody would ship. */
  InputStream counted(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        unpacked += Math.max(0, count);
        if (unpacked > MOST_UNPACKED) {
          throw new ZipException("unpacks to more than is read");
        }
        return count;
      }

      /** An entry of a nested jar shares its stream with those that follow. */
      @Override
      public void close() {}
    };
  }
}
