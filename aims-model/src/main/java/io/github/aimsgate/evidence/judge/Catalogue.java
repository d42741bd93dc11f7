package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML resource of word lists: a mapping of names to lists, or to mappings of lists. */
public final class Catalogue {

  private final String name;
  private final Node.Mapping root;
  private final PhraseBook book = new PhraseBook();

  private Catalogue(String name, Node.Mapping root) {
    this.name = name;
    this.root = root;
  }

  /**
   * Reads a resource beside a class. Our own resources are right or we have a bug, so what is wrong
   * with one is no input error.
   */
  public static Catalogue beside(Class<?> type, String name) {
    try (InputStream in = type.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Node root = TreeReader.yaml(name, text).orThrow().get(0);
      return new Catalogue(name, (Node.Mapping) root);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The texts of a list. */
  public List<String> list(String key) {
    return texts(root.get(key).orElseThrow(() -> absent(key)));
  }

  /** The lists of a mapping, in the order of the file. */
  public Map<String, List<String>> lists(String key) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    Node.Mapping mapping = (Node.Mapping) root.get(key).orElseThrow(() -> absent(key));
    mapping.entries().forEach(entry -> lists.put(entry.key(), texts(entry.value())));
    return lists;
  }

  /** A list as phrases. All phrases of a catalogue are searched for in one pass over a text. */
  public Phrases<String> phrases(String key) {
    return phrases(Map.of(key, list(key)));
  }

  /** Lists of this catalogue as phrases, by what they stand for. */
  public <T> Phrases<T> phrases(Map<T, List<String>> lists) {
    return book.add(lists);
  }

  private static List<String> texts(Node node) {
    List<String> texts = new ArrayList<>();
    for (Node item : ((Node.Sequence) node).items()) {
      texts.add(((Node.Scalar) item).text());
    }
    return List.copyOf(texts);
  }

  private IllegalStateException absent(String key) {
    return new IllegalStateException(name + " has no " + key);
  }
}
