package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.Resource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All rules by which a passage is strong, weak or void, in words for people. Immutable. */
public final class RuleBook {

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private RuleBook(Node.Sequence rules) {
    for (Node rule : rules.items()) {
      Entry entry = entry((Node.Mapping) rule);
      entries.put(entry.id(), entry);
    }
  }

  /** The rules that ship with us. */
  public static RuleBook standard() {
    return Standard.BOOK;
  }

  /** All rules, those of answers first. */
  public Collection<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** The rule with that identifier. */
  public Optional<Entry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** What a rule means, as the end of a sentence; its identifier if the book does not have it. */
  public String meaning(String id) {
    return find(id).map(Entry::means).orElse(id);
  }

  private static Entry entry(Node.Mapping rule) {
    Set<Strength> gives = EnumSet.noneOf(Strength.class);
    ((Node.Sequence) rule.get("gives").orElseThrow())
        .items()
        .forEach(
            word ->
                gives.add(Strength.valueOf(((Node.Scalar) word).text().toUpperCase(Locale.ROOT))));
    return new Entry(text(rule, "id"), gives, text(rule, "means"), text(rule, "example"));
  }

  private static String text(Node.Mapping rule, String key) {
    return ((Node.Scalar) rule.get(key).orElseThrow()).text();
  }

  /**
   * A rule.
   *
   * @param id as it stands beside a passage
   * @param gives the strengths that it can give
   * @param means what it says of a passage, as the end of a sentence
   * @param example a text of which it says so
   */
  public record Entry(String id, Set<Strength> gives, String means, String example) {
    /** Copies the set. */
    public Entry {
      gives = Set.copyOf(gives);
    }
  }

  /** Read when first asked for, and then once. */
  private static final class Standard {
    private static final RuleBook BOOK =
        new RuleBook((Node.Sequence) Resource.yaml(RuleBook.class, "rules.yaml"));
  }
}
