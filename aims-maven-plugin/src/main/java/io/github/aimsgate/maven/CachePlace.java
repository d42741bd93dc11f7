package io.github.aimsgate.maven;

import io.github.aimsgate.source.cache.Cache;
import io.github.aimsgate.source.cache.FolderCache;
import io.github.aimsgate.source.cache.Packer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * Where {@code check} keeps what it found out, for the next build: beside what other programs keep
 * for the user and can do without.
 *
 * @param here the folder that a relative name starts from
 * @param system Maven's properties of the system, environment included
 */
record CachePlace(Path here, Properties system) {

  private static final String NONE = "none";
  private static final String NAME = "aims-maven-plugin";
  private static final String BUILT_WITH = "class-path.sha256";

  /**
   * The cache.
   *
   * @param named a folder, or {@code none}; null for the user's own
   * @param loader of the code that works out what is kept
   */
  Cache cache(String named, ClassLoader loader) {
    return NONE.equals(named)
        ? Cache.NONE
        : folder(named)
            .flatMap(folder -> code(loader).<Cache>map(code -> new FolderCache(folder, code)))
            .orElse(Cache.NONE);
  }

  /** The folder; empty if there is no telling, or none is wanted. */
  Optional<Path> folder(String named) {
    if (NONE.equals(named)) {
      return Optional.empty();
    }
    return named == null ? usersOwn() : Optional.of(UserPath.of(here, "aims.cache", named));
  }

  private Optional<Path> usersOwn() {
    boolean windows =
        system.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    Optional<Path> local = absolute(windows ? "env.LOCALAPPDATA" : "env.XDG_CACHE_HOME");
    return (windows
            ? local
            : local.or(() -> absolute("user.home").map(home -> home.resolve(".cache"))))
        .map(folder -> folder.resolve(NAME));
  }

  /** What is relative is to be ignored, says the XDG Base Directory Specification. */
  private Optional<Path> absolute(String property) {
    try {
      return Optional.ofNullable(system.getProperty(property))
          .filter(value -> !value.isBlank())
          .map(Path::of)
          .filter(Path::isAbsolute);
    } catch (InvalidPathException none) {
      return Optional.empty();
    }
  }

  /**
   * Tells the code apart: the jars it was built with by their digests, and all that lie on the
   * class path by name, size and time, for any of them may hold a reader of documents.
   */
  private static Optional<String> code(ClassLoader loader) {
    if (!(loader instanceof URLClassLoader realm)) {
      return Optional.empty();
    }
    Packer code = new Packer();
    try (InputStream digests = CachePlace.class.getResourceAsStream(BUILT_WITH)) {
      code.block(digests == null ? new byte[0] : digests.readAllBytes());
      for (URL url : realm.getURLs()) {
        File jar = new File(new URI(url.toString()));
        if (!Files.isRegularFile(jar.toPath())) {
          return Optional.empty();
        }
        code.text(jar.getPath());
        code.big(jar.length());
        code.big(jar.lastModified());
      }
    } catch (IOException | URISyntaxException | IllegalArgumentException unknown) {
      return Optional.empty();
    }
    return Optional.of(HexFormat.of().formatHex(code.bytes()));
  }
}
