package io.github.aimsgate.asset.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarCacheTest {

  private static final byte[] ONNX = MadeFiles.onnx();
  private static final byte[] POM =
      MadeFiles.latin("groupId=org.x\nartifactId=scorer\nversion=1.2\n");

  @TempDir private Path folder;

  private static byte[] jar(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] library() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("org/x/Scorer.class", new byte[] {1});
    entries.put("weka/core/Instances.class", new byte[] {1});
    entries.put("weka/classifiers/J48.class", new byte[] {1});
    entries.put("models/net.bin", ONNX);
    entries.put("models/README.md", ONNX);
    entries.put("META-INF/maven/org.x/scorer/pom.properties", POM);
    return jar(entries);
  }

  private static byte[] application() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("BOOT-INF/lib/scorer.jar", library());
    entries.put("BOOT-INF/classes/shaded/org/weka/Not.class", new byte[] {1});
    entries.put("BOOT-INF/classes/text.properties", new byte[] {1});
    return jar(entries);
  }

  private JarCache cache(Path where) {
    return new JarCache(Optional.of(where), new JarLook(new FewSignatures()));
  }

  private JarContent look(byte[] jar) throws IOException {
    return new JarCache(Optional.empty(), new JarLook(new FewSignatures()))
        .of(Files.write(folder.resolve("any.jar"), jar));
  }

  private static JarContent expected(String within) {
    return new JarContent(
        List.of(
            new JarContent.Model(
                within + "models/net.bin",
                "ONNX",
                "deep-learning",
                Confidence.CERTAIN,
                Optional.of(Digests.sha256(ONNX)))),
        List.of(
            new JarContent.Coordinate(
                within + "META-INF/maven/org.x/scorer/pom.properties", "org.x:scorer", "1.2")),
        List.of(
            new JarContent.Library(
                within, "weka.classifiers", "Weka", "machine-learning", Confidence.CERTAIN)),
        true);
  }

  @Test
  void aJarTellsItsModelsItsNameAndItsLibraries() throws IOException {
    assertEquals(expected(""), look(library()));
  }

  @Test
  void aJarInAnApplicationIsLookedInto() throws IOException {
    assertEquals(expected("BOOT-INF/lib/scorer.jar!/"), look(application()));
  }

  @Test
  void aModelThatIsAnArchiveIsToldByItsLastEntry() throws IOException {
    Random random = new Random(1);
    byte[] noise = new byte[200_000];
    random.nextBytes(noise);
    Map<String, byte[]> model = new LinkedHashMap<>();
    model.put("token.model", noise);
    model.put("manifest.properties", new byte[] {1});
    byte[] bytes = jar(model);
    JarContent.Model found = look(jar(Map.of("en-token.bin", bytes))).models().get(0);
    assertEquals("OpenNLP", found.technology());
    assertEquals(Optional.of(Digests.sha256(bytes)), found.sha256());
  }

  @Test
  void whatCannotBeLookedIntoIsSaid() throws IOException {
    assertFalse(look(MadeFiles.latin("no zip")).isWhole());
    assertFalse(look(jar(Map.of("a.jar", MadeFiles.latin("PK\3\4 broken")))).isWhole());
    byte[] deep = library();
    for (int depth = 0; depth < 3; depth++) {
      deep = jar(Map.of("in.jar", deep));
    }
    JarContent content = look(deep);
    assertFalse(content.isWhole());
    assertTrue(content.models().isEmpty());
    assertThrows(InputException.class, () -> cache(folder).of(folder.resolve("absent.jar")));
  }

  @Test
  void brokenJarsAreNoBug() throws IOException {
    byte[] whole = application();
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = whole.clone();
      for (int change = random.nextInt(5); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      look(bytes);
    }
  }

  @Test
  void whatWasKeptIsWhatWasFound() throws IOException {
    Path jar = Files.write(folder.resolve("a.jar"), application());
    Path where = folder.resolve("cache");
    JarContent first = cache(where).of(jar);
    assertEquals(first, cache(where).of(jar));
    assertEquals(Optional.of(first), JarText.read(JarText.write(first)));
    JarContent odd =
        new JarContent(
            List.of(
                new JarContent.Model("a\tb\\n\nc", "x", "y", Confidence.HINT, Optional.empty())),
            List.of(),
            List.of(),
            false);
    assertEquals(Optional.of(odd), JarText.read(JarText.write(odd)));
  }

  @Test
  void anUnchangedJarIsNotReadAgain() throws IOException {
    Path jar = Files.write(folder.resolve("a.jar"), library());
    Path where = folder.resolve("cache");
    JarContent first = cache(where).of(jar);
    FileTime time = Files.getLastModifiedTime(jar);
    Files.write(jar, new byte[(int) Files.size(jar)]);
    Files.setLastModifiedTime(jar, time);
    assertEquals(first, cache(where).of(jar));
    Files.setLastModifiedTime(jar, FileTime.fromMillis(time.toMillis() + 5_000));
    assertFalse(cache(where).of(jar).isWhole());
  }

  @Test
  void aBrokenOrDeletedCacheIsNone() throws IOException {
    Path jar = Files.write(folder.resolve("a.jar"), library());
    Path where = folder.resolve("cache");
    JarContent first = cache(where).of(jar);
    List<Path> files;
    try (Stream<Path> all = Files.walk(where)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    assertEquals(2, files.size());
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length - 1]++;
      Files.write(file, bytes);
    }
    assertEquals(first, cache(where).of(jar));
    for (Path file : files) {
      Files.delete(file);
    }
    assertEquals(first, cache(where).of(jar));
    assertEquals(first, cache(Files.write(folder.resolve("file"), new byte[1])).of(jar));
  }
}
