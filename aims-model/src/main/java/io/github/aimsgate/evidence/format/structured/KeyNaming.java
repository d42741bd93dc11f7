package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.markdown.MarkdownCard;
import io.github.aimsgate.evidence.judge.Catalogue;
import io.github.aimsgate.evidence.judge.Phrases;
import io.github.aimsgate.evidence.judge.Words;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keys that writers chose themselves, read with the vocabulary that names the headings of Markdown
 * cards, and with the words that are used for keys alone. The innermost key that is known decides.
 */
final class KeyNaming implements Naming {

  private static final KeyNaming STANDARD = load();

  private static final int LONGEST_NAME = 9;
  private static final String SILENT = "silent";
  private static final String OPEN = "open";

  /** What a key of the data alone cannot say: of which data it speaks. */
  private static final Set<Topic> OF_TRAINING =
      EnumSet.of(Topic.TRAINING_DATA, Topic.DATA_PROVENANCE, Topic.DATA_ACQUISITION);

  private final Phrases<String> names;
  private final Set<String> fields;
  private final Set<String> beside;
  private final Phrases<String> heldOut;
  private final Map<String, Fact.Kind> facts = new LinkedHashMap<>();

  private KeyNaming(Catalogue headings, Catalogue keys) {
    Map<String, List<String>> all = new LinkedHashMap<>(keys.lists("keys"));
    headings.lists("headings").forEach((topic, texts) -> all.merge(topic, texts, KeyNaming::both));
    all.merge(SILENT, headings.list(SILENT), KeyNaming::both);
    all.merge(OPEN, headings.list(OPEN), KeyNaming::both);
    names = Phrases.of(all);
    fields = Set.copyOf(keys.list("fields"));
    beside = Set.copyOf(keys.list("beside"));
    heldOut = keys.phrases("held-out");
    headings
        .lists("facts")
        .forEach((kind, texts) -> texts.forEach(t -> facts.put(t, Fact.Kind.valueOf(kind))));
    keys.lists("facts")
        .forEach((kind, texts) -> texts.forEach(t -> facts.put(t, Fact.Kind.valueOf(kind))));
  }

  static KeyNaming standard() {
    return STANDARD;
  }

  private static KeyNaming load() {
    return new KeyNaming(
        Catalogue.beside(MarkdownCard.class, "topics.yaml"),
        Catalogue.beside(KeyNaming.class, "keys.yaml"));
  }

  private static List<String> both(List<String> one, List<String> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
  }

  @Override
  public Optional<About> about(List<String> keys) {
    for (int i = keys.size() - 1; i >= 0; i--) {
      String name = Keys.words(keys.get(i));
      if (i > 0 && fields.contains(name)) {
        continue;
      }
      Optional<About> here = announced(name, i + 1);
      if (here.isPresent()) {
        return here.map(about -> withoutHeldOut(about, keys));
      }
    }
    return Optional.of(new About(Set.of(), false, 0));
  }

  /** The topics that a name announces by itself. */
  Set<Topic> named(String name) {
    return announced(Keys.words(name), 0).map(About::topics).orElse(Set.of());
  }

  /** What a writer calls a fact; empty if it is none that documents agree on. */
  Optional<Fact.Kind> fact(String key) {
    return Optional.ofNullable(facts.get(Keys.words(key)));
  }

  /** Whether a name or value says that data were kept from training. */
  boolean isHeldOut(String text) {
    return heldOut.anyIn(Words.of(text));
  }

  /** Data that a model was tested on are no training data. */
  private About withoutHeldOut(About about, List<String> keys) {
    if (!about.of(Topic.TRAINING_DATA) || !isOfTest(keys)) {
      return about;
    }
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    about.topics().stream().filter(topic -> !OF_TRAINING.contains(topic)).forEach(topics::add);
    return new About(topics, about.silent(), about.depth());
  }

  /** Whether keys lead to what a model was tested on, or to the results. */
  boolean isOfTest(List<String> keys) {
    return keys.stream().anyMatch(this::isTested);
  }

  private boolean isTested(String key) {
    String name = Keys.words(key);
    return isHeldOut(name)
        || announced(name, 0).filter(about -> about.of(Topic.EVALUATION)).isPresent();
  }

  private Optional<About> announced(String name, int depth) {
    Words words = Words.of(name);
    if (words.count() == 0 || words.count() > LONGEST_NAME) {
      return Optional.empty();
    }
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    boolean known = false;
    boolean silent = false;
    List<Phrases.Hit<String>> hits = longest(names.in(words));
    for (Phrases.Hit<String> hit : hits) {
      if (covers(hit, words)) {
        known = true;
        silent |= hit.meaning().equals(SILENT);
        Topic.of(hit.meaning()).ifPresent(topics::add);
      }
    }
    return known
        ? Optional.of(new About(topics, silent && topics.isEmpty(), depth))
        : Optional.empty();
  }

  /** Beside a known phrase only words that change nothing may stand: a python version is none. */
  private boolean covers(Phrases.Hit<String> hit, Words words) {
    List<String> all = List.of(words.joined().split(" "));
    int unknown = 0;
    for (int i = 0; i < all.size(); i++) {
      boolean inside = i >= hit.from() && i < hit.to();
      unknown += inside || beside.contains(all.get(i)) ? 0 : 1;
    }
    return unknown <= (hit.to() - hit.from() == 1 ? 0 : 2);
  }

  private static List<Phrases.Hit<String>> longest(List<Phrases.Hit<String>> hits) {
    return hits.stream()
        .filter(hit -> hits.stream().noneMatch(other -> holds(other, hit)))
        .toList();
  }

  private static boolean holds(Phrases.Hit<String> other, Phrases.Hit<String> hit) {
    return other.from() <= hit.from()
        && other.to() >= hit.to()
        && other.to() - other.from() > hit.to() - hit.from();
  }
}
