package io.github.aimsgate.maven;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The jars that this plugin was built with. A key is read beside no other one: a project can put
 * jars on the plugin's class path, before ours. So nothing here uses a class of those jars, and the
 * list is read from the plugin's own jar, not from the class path.
 *
 * @param home the plugin's own jar
 * @param digests the SHA-256 of each jar that may lie beside it
 */
record KnownJars(Path home, Set<String> digests) {

  private static final String FOLDER = "io/github/aimsgate/maven/";
  private static final String BUILT_WITH = FOLDER + "class-path.sha256";
  private static final String MAVEN_ADDS = FOLDER + "maven-adds.sha256";

  /** Copies the set. */
  KnownJars {
    digests = Set.copyOf(digests);
  }

  /**
   * Requires that nothing else lies on the class path of a class of ours.
   *
   * @throws MojoExecutionException naming what does
   */
  static void require(Class<?> ours) throws MojoExecutionException {
    ClassLoader loader = ours.getClassLoader();
    CodeSource source = ours.getProtectionDomain().getCodeSource();
    if (!(loader instanceof URLClassLoader realm) || source == null) {
      throw unknown("its class path cannot be seen");
    }
    List<String> strangers = of(source.getLocation()).strangers(Arrays.asList(realm.getURLs()));
    if (!strangers.isEmpty()) {
      throw new MojoExecutionException(
          strangers.stream().map(KnownJars::refusal).collect(Collectors.joining("\n")));
    }
  }

  /**
   * The jars that a plugin's jar lists.
   *
   * @throws MojoExecutionException if it lists none
   */
  static KnownJars of(URL plugin) throws MojoExecutionException {
    Path home = file(plugin);
    if (home == null || !Files.isRegularFile(home)) {
      throw unknown("it does not run from a jar");
    }
    try (ZipFile jar = new ZipFile(home.toFile())) {
      Set<String> digests = new LinkedHashSet<>();
      for (String list : List.of(BUILT_WITH, MAVEN_ADDS)) {
        ZipEntry entry = jar.getEntry(list);
        if (entry == null) {
          throw unknown("its jar does not list them");
        }
        digests.addAll(read(jar, entry));
      }
      return new KnownJars(home, digests);
    } catch (IOException unreadable) {
      throw unknown("its jar cannot be read");
    }
  }

  /** The names of what is neither the plugin nor known, in the order of the class path. */
  List<String> strangers(List<URL> classPath) {
    return classPath.stream().filter(url -> !isKnown(file(url))).map(KnownJars::name).toList();
  }

  private boolean isKnown(Path file) {
    try {
      return file != null
          && Files.isRegularFile(file)
          && (Files.isSameFile(file, home) || digests.contains(sha256(file)));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static List<String> read(ZipFile jar, ZipEntry list) throws IOException {
    try (InputStream in = jar.getInputStream(list)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2)[0])
          .toList();
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  private static Path file(URL url) {
    try {
      return Path.of(new URI(url.toString()));
    } catch (URISyntaxException | RuntimeException noFile) {
      return null;
    }
  }

  /** The last part of an address, with nothing in it that a terminal obeys. */
  private static String name(URL url) {
    String whole = url.toString();
    String last = whole.substring(whole.lastIndexOf('/', whole.length() - 2) + 1);
    return last.replaceAll("[^\\x20-\\x7e]", "?");
  }

  private static String refusal(String jar) {
    return jar
        + ": is not part of this plugin, and would run beside the key; fix: remove it from the"
        + " plugin's dependencies";
  }

  private static MojoExecutionException unknown(String why) {
    return new MojoExecutionException(
        Command.PLUGIN
            + ": which jars are part of it cannot be told: "
            + why
            + "; fix: use the jar of a released version, which lists them");
  }
}
