package io.github.aimsgate.yaml;

import io.github.aimsgate.source.Location;
import java.util.List;
import java.util.Optional;

/** A value in a YAML or JSON document, with its place. */
public sealed interface Node {

  /** Where the value begins. */
  Location location();

  /** What the value is, in the words of an error message. */
  String describe();

  /**
   * A mapping.
   *
   * @param location where it begins
   * @param entries in the order of the file; keys are unique
   */
  record Mapping(Location location, List<Entry> entries) implements Node {
    /** Copies the entries. */
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of a key. */
    public Optional<Node> get(String key) {
      return entry(key).map(Entry::value);
    }

    /** The entry of a key. */
    public Optional<Entry> entry(String key) {
      for (Entry entry : entries) {
        if (entry.key().equals(key)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    }

    @Override
    public String describe() {
      return "a mapping";
    }
  }

  /**
   * A key with its value.
   *
   * @param key as written
   * @param keyLocation where the key begins
   * @param value what it is mapped to
   */
  record Entry(String key, Location keyLocation, Node value) {}

  /**
   * A list.
   *
   * @param location where it begins
   * @param items in the order of the file
   */
  record Sequence(Location location, List<Node> items) implements Node {
    /** Copies the items. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String describe() {
      return "a list";
    }
  }

  /**
   * A single value.
   *
   * @param location where it begins
   * @param text as written, without quotes; empty for null
   * @param type what the text would be taken for in YAML 1.2 or JSON
   */
  record Scalar(Location location, String text, Type type) implements Node {
    @Override
    public String describe() {
      return switch (type) {
        case STRING ->
            "the text \"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
        case NUMBER -> "the number " + text;
        case BOOLEAN -> "the boolean " + text;
        case NULL -> "nothing";
      };
    }
  }

  /** The types of a single value. */
  enum Type {
    /** Text. */
    STRING,
    /** A whole or decimal number. */
    NUMBER,
    /** {@code true} or {@code false}; in YAML 1.2 {@code yes}, {@code no}, {@code on} are text. */
    BOOLEAN,
    /** Nothing: {@code null}, {@code ~} or no value at all. */
    NULL
  }
}
