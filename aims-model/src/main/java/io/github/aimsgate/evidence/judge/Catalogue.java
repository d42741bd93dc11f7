package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A YAML resource of word lists: a mapping of names to lists, or to mappings of lists. What is said
 * in another language stands in a file beside it, {@code answers.nl.yaml} beside {@code
 * answers.yaml}, and adds to its lists.
 */
public final class Catalogue {

  /** The languages beside English that evidence is read in, as ISO 639-1 has them. */
  private static final List<String> LANGUAGES = List.of("de", "es", "fr", "nl", "pt");

  private final String name;
  private final List<Node.Mapping> roots;
  private final PhraseBook book = new PhraseBook();

  private Catalogue(String name, List<Node.Mapping> roots) {
    this.name = name;
    this.roots = roots;
  }

  /**
   * Reads a resource beside a class, with its files for other languages. Our own resources are
   * right or we have a bug, so what is wrong with one is no input error.
   */
  public static Catalogue beside(Class<?> type, String name) {
    List<Node.Mapping> roots = new ArrayList<>();
    roots.add(read(type, name).orElseThrow(() -> new IllegalStateException("no resource " + name)));
    String base = name.substring(0, name.lastIndexOf('.'));
    for (String language : LANGUAGES) {
      read(type, base + "." + language + ".yaml").ifPresent(roots::add);
    }
    return new Catalogue(name, List.copyOf(roots));
  }

  private static Optional<Node.Mapping> read(Class<?> type, String name) {
    try (InputStream in = type.getResourceAsStream(name)) {
      if (in == null) {
        return Optional.empty();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of((Node.Mapping) TreeReader.yaml(name, text).orThrow().get(0));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The texts of a list. */
  public List<String> list(String key) {
    return found(key).stream().flatMap(node -> texts(node).stream()).toList();
  }

  /** The lists of a mapping, in the order of the files. */
  public Map<String, List<String>> lists(String key) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (Node node : found(key)) {
      ((Node.Mapping) node)
          .entries()
          .forEach(
              entry ->
                  lists
                      .computeIfAbsent(entry.key(), absent -> new ArrayList<>())
                      .addAll(texts(entry.value())));
    }
    return lists;
  }

  private List<Node> found(String key) {
    List<Node> nodes = roots.stream().flatMap(root -> root.get(key).stream()).toList();
    if (nodes.isEmpty()) {
      throw new IllegalStateException(name + " has no " + key);
    }
    return nodes;
  }

  /** A list as phrases. All phrases of a catalogue are searched for in one pass over a text. */
  public Phrases<String> phrases(String key) {
    return phrases(Map.of(key, list(key)));
  }

  /** Lists of this catalogue as phrases, by what they stand for. */
  public <T> Phrases<T> phrases(Map<T, List<String>> lists) {
    Map<T, List<String>> distinct = new LinkedHashMap<>();
    lists.forEach(
        (meaning, phrases) -> distinct.put(meaning, List.copyOf(new LinkedHashSet<>(phrases))));
    return book.add(distinct);
  }

  private static List<String> texts(Node node) {
    List<String> texts = new ArrayList<>();
    for (Node item : ((Node.Sequence) node).items()) {
      texts.add(((Node.Scalar) item).text());
    }
    return List.copyOf(texts);
  }
}
