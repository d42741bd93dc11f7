package io.github.aimsgate.yaml;

import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The entries of one mapping, taken out one by one. Collects what is wrong instead of stopping at
 * the first mistake; {@link #finish} reports the keys that nobody asked for.
 */
public final class Fields {

  private final Node.Mapping mapping;
  private final String what;
  private final List<Problem> problems;
  private final Set<String> known = new HashSet<>();

  private Fields(Node.Mapping mapping, String what, List<Problem> problems) {
    this.mapping = mapping;
    this.what = what;
    this.problems = problems;
  }

  /**
   * The entries of a node that must be a mapping; of an empty one, after a report, if it is not.
   *
   * @param what names the mapping in messages, such as {@code system}
   * @param problems takes what is wrong
   */
  public static Fields of(Node node, String what, List<Problem> problems) {
    if (node instanceof Node.Mapping mapping) {
      return new Fields(mapping, what, problems);
    }
    problems.add(
        new Problem(
            node.location(),
            what + " must be a mapping of keys to values, and is " + node.describe(),
            "write it as \"key: value\" lines"));
    return new Fields(new Node.Mapping(node.location(), List.of()), what, problems);
  }

  /** Where the mapping begins. */
  public Location location() {
    return mapping.location();
  }

  /** Where an entry stands, else where the mapping begins. */
  public Location location(String key) {
    return mapping.entry(key).map(entry -> entry.value().location()).orElse(mapping.location());
  }

  /** Whether there is an entry with a value that is not null. */
  public boolean has(String key) {
    known.add(key);
    return node(key).isPresent();
  }

  /** The value of an entry; empty if there is none or it is null. */
  public Optional<Node> node(String key) {
    known.add(key);
    return mapping
        .get(key)
        .filter(value -> !(value instanceof Node.Scalar s && s.type() == Node.Type.NULL));
  }

  /** The value of an entry that must be there, reported if it is not. */
  public Optional<Node> requiredNode(String key) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      problems.add(
          new Problem(
              location(key), what + " needs \"" + key + "\"", "add a line \"" + key + ": …\""));
    }
    return node;
  }

  /** The text of an entry. */
  public Optional<String> text(String key) {
    return node(key).flatMap(this::scalar);
  }

  /** The text of an entry that must be there and not be blank. */
  public Optional<String> requiredText(String key) {
    Optional<String> text = requiredNode(key).flatMap(this::scalar);
    if (text.isPresent() && text.get().isBlank()) {
      report(location(key), "\"" + key + "\" is empty", "say what it is");
      return Optional.empty();
    }
    return text;
  }

  /** An entry that holds one of some words. */
  public <T> Optional<T> word(
      String key, Function<String, Optional<T>> parse, Collection<String> allowed) {
    return node(key).flatMap(node -> word(node, key, parse, allowed));
  }

  /** A value that is one of some words, reported with the nearest allowed word if it is not. */
  public <T> Optional<T> word(
      Node node, String key, Function<String, Optional<T>> parse, Collection<String> allowed) {
    Optional<String> text = scalar(node);
    Optional<T> value = text.flatMap(parse);
    if (text.isPresent() && value.isEmpty()) {
      report(
          node.location(),
          "\"" + text.get() + "\" is no " + key,
          Spelling.allowed(text.get(), allowed));
    }
    return value;
  }

  /** An entry that holds a whole number in a range. */
  public Optional<Long> number(String key, long least, long most) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof Node.Scalar scalar
        && scalar.type() == Node.Type.NUMBER
        && scalar.text().matches("[0-9]{1,12}")) {
      long value = Long.parseLong(scalar.text());
      if (value >= least && value <= most) {
        return Optional.of(value);
      }
    }
    report(
        node.get().location(),
        "\"" + key + "\" must be a whole number in its range, and is " + node.get().describe(),
        "write a number from " + least + " to " + most);
    return Optional.empty();
  }

  /** An entry that holds {@code true} or {@code false}. */
  public Optional<Boolean> flag(String key) {
    Optional<Node> node = node(key);
    if (node.isPresent()
        && node.get() instanceof Node.Scalar scalar
        && scalar.type() == Node.Type.BOOLEAN) {
      return Optional.of(scalar.text().equalsIgnoreCase("true"));
    }
    node.ifPresent(
        other ->
            report(
                other.location(),
                "\"" + key + "\" must be true or false, and is " + other.describe(),
                "write true or false"));
    return Optional.empty();
  }

  /** An entry that holds a date, such as {@code 2026-11-21}. */
  public Optional<LocalDate> date(String key) {
    Optional<String> text = text(key);
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeParseException notDate) {
      report(
          location(key),
          "\"" + text.orElse("") + "\" is no date",
          "write year, month and day, such as 2026-11-21");
      return Optional.empty();
    }
  }

  /** The items of an entry that holds a list. */
  public List<Node> list(String key) {
    Optional<Node> node = node(key);
    if (node.isPresent() && node.get() instanceof Node.Sequence sequence) {
      return sequence.items();
    }
    node.ifPresent(
        other ->
            report(
                other.location(),
                "\"" + key + "\" must be a list, and is " + other.describe(),
                "write [one, two], or a line \"- one\" for each item"));
    return List.of();
  }

  /** The texts of an entry that holds a list of texts, with their places. */
  public List<Node.Scalar> texts(String key) {
    List<Node.Scalar> texts = new ArrayList<>();
    for (Node item : list(key)) {
      if (scalar(item).isPresent() && item instanceof Node.Scalar text) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The entries of an entry that holds a mapping. */
  public Optional<Fields> fields(String key) {
    return node(key).map(node -> of(node, "\"" + key + "\"", problems));
  }

  /** The entries of an item of a list. */
  public Fields item(Node item, String name) {
    return of(item, name, problems);
  }

  /** All entries, for mappings whose keys are the user's own. */
  public List<Node.Entry> entries() {
    mapping.entries().forEach(entry -> known.add(entry.key()));
    return mapping.entries();
  }

  /** Reports a mistake. */
  public void report(Location location, String message, String fix) {
    problems.add(new Problem(location, message, fix));
  }

  /** Reports the keys that were not asked for. */
  public void finish() {
    for (Node.Entry entry : mapping.entries()) {
      if (!known.contains(entry.key())) {
        report(
            entry.keyLocation(),
            "\"" + entry.key() + "\" is no key of " + what,
            Spelling.nearest(entry.key(), known)
                .map(word -> "write \"" + word + "\"")
                .orElse("remove it; keys here are: " + String.join(", ", new TreeSet<>(known))));
      }
    }
  }

  private Optional<String> scalar(Node node) {
    if (node instanceof Node.Scalar scalar && scalar.type() != Node.Type.NULL) {
      return Optional.of(scalar.text().strip());
    }
    report(node.location(), "a single value is expected here, not " + node.describe(), "write one");
    return Optional.empty();
  }
}
