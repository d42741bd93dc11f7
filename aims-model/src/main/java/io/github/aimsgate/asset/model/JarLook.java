package io.github.aimsgate.asset.model;

import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.ZipEntries;
import io.github.aimsgate.yaml.Resource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Looks for AI in a jar and in the jars inside of it. Unpacks a bounded number of bytes, and
 * nothing to disk. Can be shared by threads.
 */
public final class JarLook {

  /** To be raised when the same jar would give another answer. */
  private static final String VERSION = "1";

  private static final int MOST_PROPERTIES = 1 << 16;

  private final ModelFormats formats = ModelFormats.standard();
  private final Signatures signatures;
  private final Recogniser recogniser;

  /**
   * Looks.
   *
   * @param signatures tell the packages and the classes of serialised objects
   */
  public JarLook(Signatures signatures) {
    this.signatures = signatures;
    this.recogniser = new Recogniser(formats, signatures);
  }

  /** What the answers depend on beside the jar, as a word of 64 digits. */
  public String id() {
    String formatsId = Digests.sha256(Resource.bytes(JarLook.class, ModelFormats.FILE));
    StringBuilder known = new StringBuilder(1 << 16).append(VERSION).append(formatsId);
    for (Signature signature : signatures.all()) {
      append(signature, known);
    }
    return Digests.sha256(known.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** By hand: what the language writes for a record is slow the first time. */
  private static void append(Signature signature, StringBuilder known) {
    known.append('\n').append(signature.name());
    known.append('\n').append(signature.category());
    known.append('\n').append(signature.confidence().word());
    known.append('\n').append(signature.supplier().orElse(""));
    known.append('\n').append(signature.hosts());
    known.append('\n').append(signature.maven());
    known.append('\n').append(signature.jvm());
    known.append('\n').append(signature.python());
    known.append('\n').append(signature.pypi());
    known.append('\n').append(signature.npm());
    known.append('\n').append(signature.settings());
    known.append('\n').append(signature.endpoints());
    known.append('\n').append(signature.models());
  }

  /**
   * What a jar holds; nothing, and not the whole, if it is no zip file.
   *
   * @throws io.github.aimsgate.source.InputException if it cannot be read
   */
  public JarContent look(Path jar) {
    JarFinds finds = new JarFinds();
    boolean isSound = ZipEntries.visit(jar, (name, bytes) -> entry("", 0, name, bytes, finds));
    return finds.content(isSound);
  }

  /** What is broken in one entry keeps nobody from the others. */
  private void entry(String within, int depth, String name, ZipEntries.Opener bytes, JarFinds finds)
      throws IOException {
    try {
      look(within, depth, name, bytes, finds);
    } catch (IOException broken) {
      finds.missed();
    }
  }

  private void look(String within, int depth, String name, ZipEntries.Opener bytes, JarFinds finds)
      throws IOException {
    if (name.endsWith(".class")) {
      finds.folder(within, name.substring(0, Math.max(0, name.lastIndexOf('/'))), this::jvm);
    } else if (isJar(name)) {
      nested(within + name, depth + 1, bytes, finds);
    } else if (name.startsWith("META-INF/maven/") && name.endsWith("/pom.properties")) {
      coordinate(within + name, bytes, finds);
    } else {
      model(within, name, bytes, finds);
    }
  }

  private Signature jvm(String name) {
    return signatures.jvm(name).orElse(null);
  }

  private static boolean isJar(String name) {
    return name.endsWith(".jar") || name.endsWith(".war");
  }

  private void nested(String path, int depth, ZipEntries.Opener bytes, JarFinds finds)
      throws IOException {
    if (depth > JarFinds.MOST_DEPTH) {
      finds.missed();
      return;
    }
    String within = path + "!/";
    boolean isSound =
        ZipEntries.visit(
            finds.counted(bytes.open()),
            (name, inner) -> {
              entry(within, depth, name, inner, finds);
              // What is passed over is unpacked all the same, and has to be counted.
              finds.counted(inner.open()).transferTo(OutputStream.nullOutputStream());
            });
    if (!isSound) {
      finds.missed();
    }
  }

  private static void coordinate(String entry, ZipEntries.Opener bytes, JarFinds finds)
      throws IOException {
    byte[] text = finds.counted(bytes.open()).readNBytes(MOST_PROPERTIES);
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(new String(text, StandardCharsets.ISO_8859_1)));
    } catch (IllegalArgumentException brokenEscape) {
      finds.missed();
    }
    String group = properties.getProperty("groupId", "");
    String artifact = properties.getProperty("artifactId", "");
    if (!group.isBlank() && !artifact.isBlank()) {
      String name = group.strip() + ":" + artifact.strip();
      String version = properties.getProperty("version", "").strip();
      finds.coordinate(new JarContent.Coordinate(entry, name, version));
    }
  }

  private void model(String within, String name, ZipEntries.Opener bytes, JarFinds finds)
      throws IOException {
    String fileName = name.substring(name.lastIndexOf('/') + 1);
    if (formats.isSource(fileName)) {
      return;
    }
    EntryContent content = new EntryContent(finds.counted(bytes.open()));
    try {
      recogniser
          .recognise(fileName, content)
          .ifPresent(
              model ->
                  finds.model(
                      new JarContent.Model(
                          within + name,
                          model.technology(),
                          model.category(),
                          model.confidence(),
                          content.sha256())));
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }
}
