package io.github.aimsgate.evidence.format;

import io.github.aimsgate.source.Digests;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.Parsed;
import io.github.aimsgate.yaml.TreeReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The content of one file, decoded, as the readers see it. What several readers need is parsed
 * once, at the first demand. Not thread-safe: one thread reads one file.
 */
public final class Content {

  private final String path;
  private final String text;
  private final String sha256;
  private final String lowerPath;
  private final Map<Class<?>, Object> derived = new HashMap<>();
  private Parsed tree;

  /**
   * Holds decoded content.
   *
   * @param path relative to the tree
   * @param text decoded, without a byte order mark
   * @param sha256 of the bytes before decoding
   */
  public Content(String path, String text, String sha256) {
    this.path = path;
    this.lowerPath = path.toLowerCase(Locale.ROOT);
    this.text = text;
    this.sha256 = sha256;
  }

  /** Content for a text in memory. */
  public static Content of(String path, String text) {
    return new Content(
        path, text, Digests.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  /** The path relative to the tree. */
  public String path() {
    return path;
  }

  /** The decoded text. */
  public String text() {
    return text;
  }

  /** The digest of the file's bytes. */
  public String sha256() {
    return sha256;
  }

  /** Whether the name ends in one of some extensions, in any case. */
  public boolean hasExtension(String... extensions) {
    for (String extension : extensions) {
      int dot = lowerPath.length() - extension.length() - 1;
      if (dot >= 0 && lowerPath.charAt(dot) == '.' && lowerPath.endsWith(extension)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a reader makes of the content, made at the first demand and kept.
   *
   * @param type of what is made; one value of a type is kept
   */
  public <T> T derived(Class<T> type, Function<Content, T> make) {
    Object kept = derived.get(type);
    if (kept == null) {
      kept = make.apply(this);
      derived.put(type, kept);
    }
    return type.cast(kept);
  }

  /** The content as YAML or JSON: JSON where it begins with a brace or bracket. */
  public Parsed tree() {
    if (tree == null) {
      String start = text.stripLeading();
      boolean json =
          hasExtension("json", "jsonld") || start.startsWith("{") || start.startsWith("[");
      tree =
          json && !hasExtension("yaml", "yml")
              ? TreeReader.json(path, text)
              : TreeReader.yaml(path, text);
    }
    return tree;
  }

  /** The first document of {@link #tree}, if it is a mapping. */
  public Optional<Node.Mapping> mapping() {
    return tree().documents().stream()
        .findFirst()
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast);
  }
}
