package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Catalogue;
import io.github.aimsgate.evidence.judge.Phrases;
import io.github.aimsgate.evidence.judge.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which topics a heading, a label or a sentence names. Immutable. */
final class Vocabulary {

  private static final int LONGEST_NAME = 14;

  /** What explains a heading at its end. */
  private static final Pattern BRACKET = Pattern.compile("\\s\\([^()]{1,80}\\)\\W*$");

  private static final int LONGEST_LABEL = 5;

  private static final int SHORTEST_QUESTION = 4;

  /** A short name may stand alone only: "data" is a heading, "data centre" another thing. */
  private static final String SILENT = "silent";

  private static final String OPEN = "open";

  private final Phrases<String> headings;
  private final Phrases<String> dataHeadings;
  private final Phrases<String> beside;
  private final Phrases<String> dataQuestions;
  private final Phrases<String> platforms;
  private final Phrases<String> resultColumns;
  private final Phrases<String> cues;
  private final Phrases<String> dataCues;
  private final Phrases<String> measures;
  private final Phrases<String> measuredOn;
  private final Set<String> templateTitles;
  private final Phrases<String> evaluationData;
  private final Map<String, Fact.Kind> facts = new LinkedHashMap<>();

  private Vocabulary(Catalogue topics) {
    Map<String, List<String>> model = new LinkedHashMap<>(topics.lists("headings"));
    model.put(SILENT, topics.list(SILENT));
    model.put(OPEN, topics.list(OPEN));
    headings = topics.phrases(model);
    dataHeadings = topics.phrases(topics.lists("data-headings"));
    beside = topics.phrases("beside");
    dataQuestions = topics.phrases(topics.lists("data-questions"));
    platforms = topics.phrases("platforms");
    resultColumns = topics.phrases("result-columns");
    measures = topics.phrases("measures");
    measuredOn = topics.phrases("measured-on");
    templateTitles = Set.copyOf(topics.list("template-titles"));
    evaluationData = topics.phrases("evaluation-data");
    cues = topics.phrases(topics.lists("cues"));
    dataCues = topics.phrases(topics.lists("data-cues"));
    topics
        .lists("facts")
        .forEach((kind, names) -> names.forEach(n -> facts.put(n, Fact.Kind.valueOf(kind))));
  }

  static Vocabulary standard() {
    return new Vocabulary(Catalogue.beside(Vocabulary.class, "topics.yaml"));
  }

  /** What a heading or label announces; empty if it is none that is known. */
  Optional<Announced> announced(Words words, boolean data) {
    Optional<Announced> whole = named(words, data);
    Matcher bracket = BRACKET.matcher(words.text());
    boolean shorter = whole.isEmpty() && bracket.find() && bracket.start() > 0;
    return shorter ? named(Words.of(words.text().substring(0, bracket.start())), data) : whole;
  }

  private Optional<Announced> named(Words words, boolean data) {
    if (data && words.count() > SHORTEST_QUESTION) {
      Set<Topic> asked = asked(words);
      if (!asked.isEmpty()) {
        return Optional.of(new Announced(asked, false));
      }
    }
    if (words.count() == 0 || words.count() > LONGEST_NAME) {
      return Optional.empty();
    }
    List<Phrases.Hit<String>> hits = longest(headings.in(words));
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    if (data) {
      dataHeadings.in(words).stream()
          .filter(hit -> covers(hit, words))
          .forEach(hit -> Topic.of(hit.meaning()).ifPresent(topics::add));
    }
    boolean silent = false;
    boolean open = false;
    for (Phrases.Hit<String> hit : hits) {
      if (covers(hit, words) || (hits.size() > 1 && isNamed(hit, words))) {
        silent |= hit.meaning().equals(SILENT);
        open |= hit.meaning().equals(OPEN);
        Topic.of(hit.meaning()).ifPresent(topics::add);
      }
    }
    if (topics.isEmpty() && !silent && !open) {
      return Optional.empty();
    }
    return Optional.of(new Announced(topics, silent && topics.isEmpty()));
  }

  /** What a question about data asks for, however long it is. */
  private Set<Topic> asked(Words words) {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    dataQuestions.in(words).forEach(hit -> Topic.of(hit.meaning()).ifPresent(topics::add));
    return topics;
  }

  /** Whether a text names a place that data are published at. */
  boolean namesPlatform(Words text) {
    return platforms.anyIn(text);
  }

  /** Whether a column of figures under this name holds results. */
  boolean namesResult(Words column) {
    return resultColumns.anyIn(column);
  }

  /** What a label's value is a fact of. */
  Optional<Fact.Kind> fact(Words label) {
    return Optional.ofNullable(facts.get(label.joined()));
  }

  /** Whether a title says only what is to be named there. */
  boolean isTemplateTitle(String title) {
    return templateTitles.contains(Words.of(title).joined());
  }

  boolean isLabel(Words name) {
    return name.count() <= LONGEST_LABEL
        && (facts.containsKey(name.joined()) || announced(name, true).isPresent());
  }

  /** Whether a text names what a figure can measure. */
  boolean namesMeasure(Words text) {
    return measures.anyIn(text);
  }

  /** Whether a text names data that figures can be measured on. */
  boolean namesData(Words text) {
    return measuredOn.anyIn(text);
  }

  /** Whether a text names data that were kept for evaluation. */
  boolean namesEvaluationData(Words text) {
    return evaluationData.anyIn(text);
  }

  /**
   * The topics that sentences speak about, with the place of the cue.
   *
   * @param data whether the document is about data
   */
  List<Phrases.Hit<String>> cues(Words words, boolean data) {
    List<Phrases.Hit<String>> hits = new ArrayList<>(cues.in(words));
    if (data) {
      hits.addAll(dataCues.in(words));
    }
    return hits;
  }

  /** Beside other names, a name of one word counts behind names and words that change nothing. */
  private boolean isNamed(Phrases.Hit<String> hit, Words words) {
    boolean[] harmless = harmless(words);
    for (Phrases.Hit<String> name : headings.in(words)) {
      Arrays.fill(harmless, name.from(), name.to(), true);
    }
    return hit.to() - hit.from() > 1 || allTrue(harmless, hit.from(), words);
  }

  /** A phrase names the heading if little else stands in it. */
  private boolean covers(Phrases.Hit<String> hit, Words words) {
    int rest = words.count() - (hit.to() - hit.from());
    int length = hit.to() - hit.from();
    return length == 1 ? rest <= 4 && isBeside(hit, words) : rest <= 6;
  }

  /** One word names a heading only beside words that change nothing: not data in "Data Flows". */
  private boolean isBeside(Phrases.Hit<String> hit, Words words) {
    boolean[] harmless = harmless(words);
    Arrays.fill(harmless, hit.from(), hit.to(), true);
    return words.count() == hit.to() - hit.from() || allTrue(harmless, harmless.length, words);
  }

  private boolean[] harmless(Words words) {
    boolean[] harmless = new boolean[words.size()];
    for (Phrases.Hit<String> word : beside.in(words)) {
      Arrays.fill(harmless, word.from(), word.to(), true);
    }
    return harmless;
  }

  private static boolean allTrue(boolean[] harmless, int before, Words words) {
    for (int i = 0; i < before; i++) {
      if (!harmless[i] && !words.isStop(i)) {
        return false;
      }
    }
    return true;
  }

  private static List<Phrases.Hit<String>> longest(List<Phrases.Hit<String>> hits) {
    return hits.stream()
        .filter(
            hit ->
                hits.stream()
                    .noneMatch(
                        other ->
                            other.from() <= hit.from()
                                && other.to() >= hit.to()
                                && other.to() - other.from() > hit.to() - hit.from()))
        .toList();
  }

  /**
   * What a heading says of the text below it.
   *
   * @param topics which topics it is about
   * @param silent whether the text below it is no evidence at all, such as a citation
   */
  record Announced(Set<Topic> topics, boolean silent) {}
}
