package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Cuttings;
import io.github.aimsgate.evidence.judge.Judge;
import io.github.aimsgate.evidence.judge.Phrases;
import io.github.aimsgate.evidence.judge.Verdict;
import io.github.aimsgate.evidence.judge.Words;
import io.github.aimsgate.source.Location;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the passages of an outline: by headings and labels, then by what sentences say. */
final class CardReader {

  /** A sentence of fewer words shows no more than that a word occurs. */
  private static final int LEAST_SENTENCE = 6;

  /** Fragments that are together an answer: three short items make a list. */
  private static final int LEAST_FRAGMENTS = 5;

  private static final Set<Topic> BY_VALUE = EnumSet.of(Topic.OWNER, Topic.LICENSE, Topic.VERSION);

  /** A figure alone is no result. */
  private static final Set<Topic> MEASURED = EnumSet.of(Topic.EVALUATION, Topic.FAIRNESS);

  private static final Verdict BARE_NAME =
      new Verdict(
          Strength.WEAK, "name-without-value", "names what was asked for and gives no value");

  private static final Verdict LINK_ONLY =
      new Verdict(Strength.WEAK, "link-only", "only links to what should be said here");

  /** What is said of the data of a training-data section is said of the training data. */
  private static final Set<Topic> OF_DATA =
      EnumSet.of(Topic.DATA_PROVENANCE, Topic.DATA_ACQUISITION, Topic.DATA_QUALITY);

  /** Under what must not be done, these would be read as their opposite. */
  private static final Set<Topic> NOT_UNDER_LIMITS =
      EnumSet.of(Topic.INTENDED_USE, Topic.DEPLOYMENT, Topic.MONITORING);

  private static final Set<Topic> LIMITS = EnumSet.of(Topic.LIMITATIONS, Topic.OUT_OF_SCOPE_USE);

  /** Below limits, a heading with these names says what is limited. */
  private static final Set<Topic> LIMITED =
      EnumSet.of(
          Topic.TRAINING_DATA,
          Topic.DATA_QUALITY,
          Topic.DATA_PROVENANCE,
          Topic.DATA_PREPARATION,
          Topic.DATA_ACQUISITION,
          Topic.MONITORING);

  private final String file;
  private final Vocabulary vocabulary;
  private final Judge judge;
  private final Cuttings cuttings;
  private final boolean data;
  private final Map<String, Optional<Vocabulary.Announced>> announced = new HashMap<>();
  private Measures measures;
  private final List<Passage> passages = new ArrayList<>();
  private final Map<String, List<Passage>> fragments = new LinkedHashMap<>();

  CardReader(String file, Vocabulary vocabulary, Judge judge, Cuttings cuttings, boolean data) {
    this.file = file;
    this.vocabulary = vocabulary;
    this.judge = judge;
    this.cuttings = cuttings;
    this.data = data;
  }

  List<Passage> read(Outline outline) {
    measures = new Measures(outline, vocabulary, cuttings);
    outline.units().forEach(this::read);
    fragments.values().forEach(this::join);
    passages.sort(java.util.Comparator.comparing(Passage::location).thenComparing(Passage::topic));
    return passages;
  }

  private void read(Unit unit) {
    About about = about(unit);
    if (about.silent()) {
      return;
    }
    if (!about.topics().contains(Topic.EVALUATION) && measures.isResult(unit)) {
      passages.add(result(unit));
    }
    boolean rejected = false;
    for (Topic topic : about.topics()) {
      rejected |= judged(unit, topic, about);
    }
    if (!rejected && unit.shape() != Unit.Shape.CELL) {
      sentences(unit, about.topics());
      source(unit, about.topics());
    }
  }

  /** A row of figures under the name of a measure is a result, whatever it stands under. */
  private Passage result(Unit unit) {
    Verdict verdict = judge.prose(Topic.EVALUATION, cuttings.of(unit.text()));
    return passage(unit, Topic.EVALUATION, unit.text(), measures.of(unit, verdict));
  }

  private boolean judged(Unit unit, Topic topic, About about) {
    boolean ownLabel = unit.labelled() && about.depth() == unit.path().size();
    boolean value = ownLabel && BY_VALUE.contains(topic);
    Verdict verdict =
        value ? judge.value(topic, cuttings.of(unit.text())) : prose(unit, topic, about);
    String shown = unit.text();
    boolean told = ownLabel && !MEASURED.contains(topic);
    if (unit.labelled() && !told && verdict.strength() != Strength.VOID) {
      shown = unit.path().get(unit.path().size() - 1) + ": " + unit.text();
      verdict = judge.prose(topic, cuttings.of(shown));
    }
    if (MEASURED.contains(topic)) {
      verdict = measures.of(unit, verdict);
    } else if (isBareName(unit, verdict)) {
      verdict = BARE_NAME;
    } else if (verdict.strength() == Strength.STRONG && linksWithin(unit, topic)) {
      verdict = LINK_ONLY;
    }
    Passage passage = passage(unit, topic, shown, verdict);
    passages.add(passage);
    if (verdict.rule().equals("too-thin")) {
      fragments
          .computeIfAbsent(
              topic.id() + "\n" + String.join("\n", unit.path()), k -> new ArrayList<>())
          .add(passage);
    }
    return verdict.strength() == Strength.VOID;
  }

  /** An item that is itself the name of a topic, as in a list of what is to be written. */
  private boolean isBareName(Unit unit, Verdict verdict) {
    return verdict.strength() == Strength.STRONG
        && unit.shape() == Unit.Shape.ITEM
        && !unit.labelled()
        && namesTopic(unit.text());
  }

  private Verdict prose(Unit unit, Topic topic, About about) {
    Words text = cuttings.of(text(unit, topic));
    if (BY_VALUE.contains(topic) || MEASURED.contains(topic)) {
      return judge.prose(topic, text);
    }
    int from = Math.max(0, about.depth() - 1);
    List<String> headings = unit.path().subList(from, unit.path().size());
    return judge.under(cuttings.of(headings), topic, text);
  }

  /** Whether a unit is nothing but a link to another file of the project. */
  private static boolean linksWithin(Unit unit, Topic topic) {
    return unit.onlyLinks() && unit.links().isEmpty() && !BY_VALUE.contains(topic);
  }

  /** The text with its address, where an address alone is an answer or the only content. */
  private static String text(Unit unit, Topic topic) {
    return switch (topic) {
      case DATA_PROVENANCE, OWNER -> unit.withLinks();
      case TRAINING_DATA -> unit.text();
      default -> unit.judged();
    };
  }

  /** Data that are described with a link to where they lie can be traced. */
  private void source(Unit unit, Set<Topic> known) {
    boolean traced =
        known.contains(Topic.TRAINING_DATA)
            && !known.contains(Topic.DATA_PROVENANCE)
            && (!unit.links().isEmpty() || vocabulary.namesPlatform(cuttings.of(unit.text())));
    if (traced) {
      Verdict verdict = judge.prose(Topic.DATA_PROVENANCE, cuttings.of(unit.withLinks()));
      passages.add(passage(unit, Topic.DATA_PROVENANCE, unit.text(), verdict));
    }
  }

  /** What only names topics, as a form does that nobody filled in, is no part of an answer. */
  private void join(List<Passage> all) {
    List<Passage> parts = all.stream().filter(part -> !namesTopic(part.text())).toList();
    String text = String.join("; ", parts.stream().map(Passage::text).toList());
    if (parts.size() < 2 || judge.meaningful(Words.of(text)) < LEAST_FRAGMENTS) {
      return;
    }
    Passage first = parts.get(0);
    Verdict verdict = judge.prose(first.topic(), text);
    passages.removeAll(parts);
    passages.add(
        new Passage(first.topic(), verdict.strength(), text, first.location(), verdict.rule()));
  }

  private boolean namesTopic(String text) {
    return vocabulary.announced(cuttings.of(text), data).isPresent();
  }

  private void sentences(Unit unit, Set<Topic> known) {
    Words words = cuttings.of(unit.text());
    if (words.count() < LEAST_SENTENCE
        || judge.prose(Topic.OBJECTIVES, words).strength() == Strength.VOID) {
      return;
    }
    boolean limits =
        known.contains(Topic.OUT_OF_SCOPE_USE)
            || known.contains(Topic.LIMITATIONS)
            || known.contains(Topic.RISKS);
    Set<Topic> found = EnumSet.noneOf(Topic.class);
    for (Phrases.Hit<String> hit : vocabulary.cues(words, data)) {
      Topic topic = Topic.of(hit.meaning()).orElseThrow();
      boolean opposite =
          (limits && NOT_UNDER_LIMITS.contains(topic))
              || (topic == Topic.HUMAN_OVERSIGHT
                  && known.contains(Topic.OUT_OF_SCOPE_USE)
                  && unit.shape() != Unit.Shape.PARAGRAPH);
      if (known.contains(topic) || opposite || found.contains(topic)) {
        continue;
      }
      String sentence = words.sentence(hit.from());
      Words said = cuttings.of(sentence);
      Verdict verdict = judge.prose(topic, said);
      if (MEASURED.contains(topic)) {
        verdict = measures.of(unit, verdict);
      }
      if (verdict.strength() == Strength.STRONG && judge.meaningful(said) >= LEAST_SENTENCE) {
        found.add(topic);
        passages.add(passage(unit, topic, sentence, verdict));
      }
    }
  }

  private About about(Unit unit) {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    int depth = 0;
    for (int i = unit.path().size() - 1; i >= 0; i--) {
      String name = unit.path().get(i);
      Optional<Vocabulary.Announced> here =
          announced.computeIfAbsent(name, h -> vocabulary.announced(cuttings.of(h), data));
      if (here.isEmpty()) {
        continue;
      }
      if (depth == 0) {
        if (here.get().silent()) {
          return new About(topics, true, i + 1);
        }
        topics.addAll(here.get().topics());
        depth = i + 1;
      } else if (limits(here.get().topics()) && LIMITED.containsAll(topics)) {
        topics = EnumSet.copyOf(here.get().topics());
        depth = i + 1;
      } else if (here.get().silent() && unit.shape() == Unit.Shape.CELL) {
        return new About(topics, true, i + 1);
      } else if (here.get().topics().contains(Topic.TRAINING_DATA) && ofData(topics)) {
        topics.add(Topic.TRAINING_DATA);
      } else if (unit.path().get(depth - 1).endsWith("?")) {
        topics.addAll(here.get().topics());
        break;
      }
    }
    if (topics.contains(Topic.OUT_OF_SCOPE_USE)) {
      topics.add(Topic.LIMITATIONS);
    }
    return new About(topics, false, depth);
  }

  private static boolean limits(Set<Topic> topics) {
    return !topics.isEmpty() && LIMITS.containsAll(topics);
  }

  private static boolean ofData(Set<Topic> topics) {
    return !topics.isEmpty() && OF_DATA.containsAll(topics);
  }

  private Passage passage(Unit unit, Topic topic, String text, Verdict verdict) {
    return new Passage(
        topic,
        verdict.strength(),
        text,
        new Location(file, unit.line(), unit.column()),
        verdict.rule());
  }

  /**
   * What a unit is about.
   *
   * @param depth how many parts of its path lead to the name that says so
   */
  private record About(Set<Topic> topics, boolean silent, int depth) {}
}
