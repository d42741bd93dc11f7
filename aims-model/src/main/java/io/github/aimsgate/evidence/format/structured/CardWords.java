package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.format.MetricsFormat;
import io.github.aimsgate.evidence.format.markdown.MarkdownCard;
import io.github.aimsgate.evidence.judge.Catalogue;
import io.github.aimsgate.evidence.judge.Phrases;
import io.github.aimsgate.evidence.judge.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that texts in fields are read by, those of Markdown cards among them. Immutable. */
final class CardWords {

  private static final CardWords STANDARD = load();

  private final Phrases<String> cues;
  private final Phrases<String> measures;
  private final Phrases<String> measuredOn;
  private final Phrases<String> people;
  private final Phrases<String> trainedOn;
  private final Phrases<String> containers;
  private final Phrases<String> asks;
  private final Phrases<String> settings;
  private final Phrases<String> hardware;
  private final Phrases<String> dataWords;
  private final Phrases<String> commands;
  private final Phrases<String> design;
  private final Set<String> metrics;
  private final Set<String> fields;
  private final String prompt;

  private CardWords(Catalogue headings, Catalogue keys, Catalogue metricNames) {
    Map<String, List<String>> all = new LinkedHashMap<>(headings.lists("cues"));
    keys.lists("cues").forEach((topic, texts) -> all.merge(topic, texts, CardWords::both));
    cues = Phrases.of(all);
    measures = headings.phrases("measures");
    measuredOn = headings.phrases("measured-on");
    people = keys.phrases("people");
    trainedOn = keys.phrases("trained-on");
    containers = keys.phrases("containers");
    settings = keys.phrases("settings");
    asks = keys.phrases("asks");
    hardware = keys.phrases("hardware");
    dataWords = keys.phrases("data-words");
    commands = keys.phrases("commands");
    design = keys.phrases("design");
    metrics = Set.copyOf(metricNames.list("metrics"));
    fields = Set.copyOf(keys.list("fields"));
    prompt = String.join(" ", keys.list("prompt"));
  }

  static CardWords standard() {
    return STANDARD;
  }

  private static CardWords load() {
    return new CardWords(
        Catalogue.beside(MarkdownCard.class, "topics.yaml"),
        Catalogue.beside(CardWords.class, "keys.yaml"),
        Catalogue.beside(MetricsFormat.class, "metric-names.yaml"));
  }

  private static List<String> both(List<String> one, List<String> other) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }

  /** The topics that sentences speak about, with the place of the cue. */
  List<Phrases.Hit<String>> cues(Words text) {
    return cues.in(text);
  }

  /** Whether a text names what a figure can measure. */
  boolean namesMeasure(String text) {
    return measures.anyIn(Words.of(text)) || namesMetric(text);
  }

  /** Whether a key holds the name of a metric. */
  boolean namesMetric(String key) {
    return List.of(Keys.words(key).split(" ")).stream().anyMatch(metrics::contains);
  }

  /** Whether a key names a setting or a count, whatever metric it names too. */
  boolean namesSetting(String key) {
    return settings.anyIn(Words.of(Keys.words(key)));
  }

  /** Whether a text names data that figures can be measured on. */
  boolean namesData(String text) {
    return measuredOn.anyIn(Words.of(text));
  }

  /** Whether a slice of the data is a group of people. */
  boolean namesPeople(String slice) {
    return people.anyIn(Words.of(Keys.words(slice)));
  }

  /** Whether a text says that data were for training. */
  boolean namesTraining(String text) {
    return trainedOn.anyIn(Words.of(text));
  }

  /** Whether a text names machines, and no data. */
  boolean namesHardware(String text) {
    Words all = Words.of(text);
    return hardware.anyIn(all) && !dataWords.anyIn(all);
  }

  /** Whether a text is a command or code. */
  boolean isCommand(String text) {
    return commands.in(Words.of(text)).stream().anyMatch(hit -> hit.from() == 0);
  }

  /** In how many places a text tells how something works. */
  long designWords(String text) {
    return design.in(Words.of(text)).stream().mapToInt(Phrases.Hit::from).distinct().count();
  }

  /** Whether a key is a part of a card that speaks of the model itself. */
  boolean isContainer(String key) {
    return isWhole(containers, Keys.words(key));
  }

  /** Whether a name is nothing but one of some phrases. */
  static boolean isWhole(Phrases<String> phrases, String name) {
    Words words = Words.of(name);
    return phrases.in(words).stream().anyMatch(hit -> hit.to() - hit.from() == words.count());
  }

  /** Whether a key is a field of the thing that the key around it names. */
  boolean isField(String key) {
    return fields.contains(Keys.words(key));
  }

  /** Whether a text is the guidance of a schema or form. */
  boolean asks(String text) {
    return asks.anyIn(Words.of(text));
  }

  /** The words of schemas, as a heading that a value must go beyond. */
  String prompt() {
    return prompt;
  }
}
