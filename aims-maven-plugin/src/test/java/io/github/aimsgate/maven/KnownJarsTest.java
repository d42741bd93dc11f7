package io.github.aimsgate.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownJarsTest {

  /** The SHA-256 of "abc", FIPS 180-2, appendix B.1. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  @Test
  void aJarIsKnownByItsBytesAndNotByItsName() throws IOException {
    Path plugin = write("plugin.jar", "the plugin");
    Path known = write("other-name.jar", "abc");
    Path stranger = write("aims-model-0.1.0.jar", "abd");
    KnownJars jars = new KnownJars(plugin, Set.of(ABC));

    assertEquals(List.of(), jars.strangers(List.of(url(plugin), url(known))));
    assertEquals(
        List.of("aims-model-0.1.0.jar"),
        jars.strangers(List.of(url(stranger), url(plugin), url(known))));
  }

  @Test
  void foldersAndAddressesAreStrangers() throws IOException {
    Path plugin = write("plugin.jar", "the plugin");
    KnownJars jars = new KnownJars(plugin, Set.of(ABC));
    URL elsewhere = new URL("https://example.org/evil.jar");
    Path classes = Files.createDirectories(folder.resolve("classes"));

    assertEquals(List.of("evil.jar", "classes/"), jars.strangers(List.of(elsewhere, url(classes))));
  }

  @Test
  void theListIsThePluginsOwn() throws Exception {
    Path plugin = folder.resolve("plugin.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(plugin))) {
      list(zip, "class-path.sha256", ABC + "  known.jar\n");
      list(zip, "maven-adds.sha256", "# why\n");
    }

    assertEquals(Set.of(ABC), KnownJars.of(url(plugin)).digests());
  }

  @Test
  void aFolderOfClassesListsNothingAndIsRefused() {
    MojoExecutionException refused =
        assertThrows(MojoExecutionException.class, () -> KnownJars.of(url(folder)));

    assertTrue(refused.getMessage().contains("cannot be told"), refused.getMessage());
  }

  @Test
  void aClassPathWithAStrangerIsRefusedByName() throws Exception {
    Path plugin = folder.resolve("plugin.jar");
    Path stranger = write("stranger.jar", "abd");
    String name = KnownJars.class.getName().replace('.', '/') + ".class";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(plugin))) {
      list(zip, "class-path.sha256", ABC + "  known.jar\n");
      list(zip, "maven-adds.sha256", "");
      zip.putNextEntry(new ZipEntry(name));
      zip.write(KnownJars.class.getClassLoader().getResourceAsStream(name).readAllBytes());
      zip.closeEntry();
    }
    try (URLClassLoader realm = new URLClassLoader(new URL[] {url(stranger), url(plugin)}, null)) {
      Class<?> ours = realm.loadClass(KnownJars.class.getName());
      MojoExecutionException refused =
          assertThrows(MojoExecutionException.class, () -> KnownJars.require(ours));

      assertTrue(
          refused.getMessage().startsWith("stranger.jar: is not part of this plugin"),
          refused.getMessage());
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static void list(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry("io/github/aimsgate/maven/" + name));
    zip.write(text.getBytes(StandardCharsets.US_ASCII));
    zip.closeEntry();
  }

  private static URL url(Path path) throws IOException {
    return path.toUri().toURL();
  }
}
