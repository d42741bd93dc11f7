package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.Claim;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Phrases;
import io.github.aimsgate.evidence.judge.Verdict;
import io.github.aimsgate.evidence.judge.Words;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the fields of a tree by what their names announce. */
final class FieldReader {

  private static final int LEAST_SENTENCE = 6;
  private static final int LEAST_DESIGN = 20;
  private static final int LEAST_DESIGN_WORDS = 3;
  private static final int MOST_FIGURES = 6;
  private static final int MOST_TOGETHER = 60;

  private static final Set<Topic> NOT_UNDER_LIMITS =
      EnumSet.of(Topic.INTENDED_USE, Topic.DEPLOYMENT, Topic.MONITORING);

  /** What a sentence about data says of its maker or use is not said of the model. */
  private static final Set<Topic> OF_THE_MODEL =
      EnumSet.of(
          Topic.INTENDED_USE,
          Topic.OWNER,
          Topic.LICENSE,
          Topic.VERSION,
          Topic.TECHNICAL_DESIGN,
          Topic.TRAINING_DATA);

  private static final Set<Topic> LIMITS =
      EnumSet.of(Topic.OUT_OF_SCOPE_USE, Topic.LIMITATIONS, Topic.RISKS);

  /** What pins data or leads to where they lie. */
  private static final Pattern TRACE =
      Pattern.compile("\\w{2,12}://\\S|\\bdoi\\b|\\b10\\.\\d{4,9}/\\S|\\b[0-9a-f]{32,64}\\b");

  private static final Set<String> PINS = Set.of("version", "revision", "commit", "doi", "release");

  private static final Set<String> DESCRIPTIONS =
      Set.of("description", "model description", "full description", "summary", "overview");

  private static final Pattern DATE = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})");

  private final Report report;
  private final Naming naming;
  private final KeyNaming keyNames = KeyNaming.standard();
  private final CardWords words = CardWords.standard();
  private final FieldJudge judge = new FieldJudge(words);

  private boolean dataNamed;
  private boolean metricsNamed;

  FieldReader(Report report, Naming naming) {
    this.report = report;
    this.naming = new Remembered(naming);
  }

  /** Another part of the document names the data that figures were got on. */
  void dataIsNamed() {
    dataNamed = true;
  }

  void read(Node.Mapping root) {
    FieldWalk walk = new FieldWalk(naming, words);
    walk.walk(root);
    walk.tooMany().ifPresent(this::tooMany);
    List<Part> all = new ArrayList<>(walk.singles());
    walk.groups().forEach(all::addAll);
    dataNamed |= namesData(walk, all);
    metricsNamed =
        all.stream().anyMatch(part -> underMetrics(part) && words.namesMeasure(part.text()));
    walk.empty().forEach(this::empty);
    walk.singles().forEach(this::single);
    walk.groups().forEach(this::group);
    figures(walk.figures());
    all.forEach(this::fact);
  }

  private void tooMany(Location place) {
    report.problem(
        place,
        "is one value too many for a card; from here on none is read",
        "keep data out of the card, and link to them");
  }

  private boolean namesData(FieldWalk walk, List<Part> all) {
    return all.stream()
            .anyMatch(
                part ->
                    part.keys().stream().anyMatch(key -> words.namesData(Keys.words(key)))
                        || words.namesData(part.text()))
        || walk.figures().stream()
            .anyMatch(
                figure ->
                    !figure.slice().isEmpty()
                        || figure.keys().stream()
                            .anyMatch(key -> words.namesData(Keys.words(key))));
  }

  private static boolean underMetrics(Part part) {
    return part.keys().stream()
        .map(Keys::words)
        .anyMatch(key -> key.contains("metrics") || key.contains("measures"));
  }

  private void empty(Part part) {
    part.about()
        .topics()
        .forEach(
            topic ->
                report.passage(
                    topic, part.key() + ": left empty", part.location(), FieldJudge.EMPTY));
  }

  private void single(Part part) {
    boolean rejected = part.flag();
    for (Topic topic : part.about().topics()) {
      Verdict verdict = measured(topic, part, judge.alone(topic, part));
      report.passage(topic, part.text(), part.location(), verdict);
      rejected |= verdict.strength() == Strength.VOID;
    }
    if (!rejected) {
      design(part);
      sentences(part);
      traced(List.of(part), part.text());
    }
  }

  /** The description of a model often is the only place that tells how it works. */
  private void design(Part part) {
    List<String> keys = part.keys();
    boolean describesModel =
        DESCRIPTIONS.contains(part.key())
            && keys.size() > 1
            && keys.subList(0, keys.size() - 1).stream().allMatch(words::isContainer);
    if (describesModel
        && part.about().topics().isEmpty()
        && judge.meaningful(part.text()) >= LEAST_DESIGN
        && words.designWords(part.text()) >= LEAST_DESIGN_WORDS) {
      Verdict verdict = judge.prose(Topic.TECHNICAL_DESIGN, part.text());
      report.passage(Topic.TECHNICAL_DESIGN, part.text(), part.location(), verdict);
    }
  }

  private void group(List<Part> parts) {
    for (Topic topic : parts.get(0).about().topics()) {
      if (topic == Topic.TRAINING_DATA && isHeldOut(parts)) {
        continue;
      }
      List<Part> told = new ArrayList<>();
      for (Part part : parts) {
        Verdict verdict = judge.alone(topic, part);
        boolean kept = FieldJudge.isByValue(topic) || verdict.strength() == Strength.VOID;
        boolean setting = part.flag() && topic == Topic.TECHNICAL_DESIGN;
        if (kept && !setting) {
          report.passage(topic, part.text(), part.location(), verdict);
        } else {
          told.add(part);
        }
      }
      together(topic, told);
    }
    parts.stream().filter(part -> !part.flag()).forEach(this::sentences);
  }

  private void together(Topic topic, List<Part> told) {
    if (told.isEmpty()) {
      return;
    }
    String text = text(told);
    Verdict verdict =
        measured(topic, told.get(0), judge.together(topic, told, judged(topic, told)));
    report.passage(topic, text, told.get(0).location(), verdict);
    if (topic == Topic.TRAINING_DATA && verdict.strength() != Strength.VOID) {
      traced(told, text);
    }
  }

  /** Whether a data set is named, described or used as one that was kept from training. */
  private boolean isHeldOut(List<Part> parts) {
    return parts.stream().anyMatch(part -> keyNames.isHeldOut(part.text()))
        && parts.stream().noneMatch(part -> words.namesTraining(part.text()));
  }

  /** Training data are described by more than where they lie. */
  private String judged(Topic topic, List<Part> parts) {
    List<Part> described = parts.stream().filter(part -> !Prose.isAddress(part.text())).toList();
    return text(topic == Topic.TRAINING_DATA && !described.isEmpty() ? described : parts);
  }

  private String text(List<Part> parts) {
    return parts.stream()
        .limit(MOST_TOGETHER)
        .map(part -> isLabelled(part) ? part.key() + ": " + part.text() : part.text())
        .collect(Collectors.joining("; "));
  }

  private boolean isLabelled(Part part) {
    boolean said = words.isField(part.key()) || part.about().depth() == part.keys().size();
    return !said || part.text().chars().noneMatch(Character::isLetter);
  }

  /** Training data that are described with a link, a version or a digest can be traced. */
  private void traced(List<Part> parts, String text) {
    About about = parts.get(0).about();
    boolean traced =
        TRACE.matcher(text).find() || parts.stream().anyMatch(part -> PINS.contains(part.key()));
    if (about.of(Topic.TRAINING_DATA) && !about.of(Topic.DATA_PROVENANCE) && traced) {
      Verdict verdict = judge.prose(Topic.DATA_PROVENANCE, text);
      report.passage(Topic.DATA_PROVENANCE, text, parts.get(0).location(), verdict);
    }
  }

  /** What a sentence speaks about, wherever it stands. */
  private void sentences(Part part) {
    Words text = Words.of(part.text());
    if (text.count() < LEAST_SENTENCE
        || judge.prose(Topic.OBJECTIVES, part.text()).strength() == Strength.VOID) {
      return;
    }
    Set<Topic> known = part.about().topics();
    boolean limits = known.stream().anyMatch(LIMITS::contains);
    boolean used = known.contains(Topic.INTENDED_USE);
    boolean ofData = known.contains(Topic.TRAINING_DATA) || keyNames.isOfTest(part.keys());
    Set<Topic> found = EnumSet.noneOf(Topic.class);
    for (Phrases.Hit<String> hit : words.cues(text)) {
      Topic topic = Topic.of(hit.meaning()).orElseThrow();
      boolean opposite =
          (limits && NOT_UNDER_LIMITS.contains(topic))
              || (used && LIMITS.contains(topic))
              || (ofData && OF_THE_MODEL.contains(topic));
      if (known.contains(topic) || opposite || found.contains(topic)) {
        continue;
      }
      String sentence = text.sentence(hit.from());
      Verdict verdict = measured(topic, part, judge.prose(topic, sentence));
      if (verdict.strength() == Strength.STRONG && judge.meaningful(sentence) >= LEAST_SENTENCE) {
        found.add(topic);
        report.passage(topic, sentence, part.location(), verdict);
      }
    }
  }

  private Verdict measured(Topic topic, Part part, Verdict verdict) {
    boolean results = topic == Topic.EVALUATION || topic == Topic.FAIRNESS;
    if (!results || verdict.strength() != Strength.STRONG) {
      return verdict;
    }
    boolean named =
        metricsNamed
            || words.namesMeasure(part.text())
            || part.keys().stream().anyMatch(key -> words.namesMeasure(Keys.words(key)));
    return named ? (dataNamed ? verdict : Figures.NO_DATA) : Figures.NO_MEASURE;
  }

  private void figures(List<Figure> figures) {
    Map<List<String>, List<Figure>> byPlace = new LinkedHashMap<>();
    for (Figure figure : figures) {
      List<String> above = figure.keys().subList(0, figure.keys().size() - 1);
      byPlace.computeIfAbsent(above, place -> new ArrayList<>()).add(figure);
    }
    byPlace.values().forEach(this::evaluation);
    List<Figure> grouped = figures.stream().filter(figure -> isFair(figure, figures)).toList();
    if (!grouped.isEmpty()) {
      report.passage(
          Topic.FAIRNESS, text(grouped, 0), grouped.get(0).value().location(), Figures.MEASURED);
    }
    figures.forEach(this::claim);
  }

  private void evaluation(List<Figure> figures) {
    Figure first = figures.get(0);
    List<Figure> told = figures.stream().filter(this::isResult).toList();
    Verdict verdict = Figures.NO_VALUE;
    if (!told.isEmpty()) {
      verdict = dataNamed ? Figures.MEASURED : Figures.NO_DATA;
    } else if (figures.stream().anyMatch(figure -> figure.amount().isPresent())) {
      verdict = Figures.NO_MEASURE;
    }
    report.passage(
        Topic.EVALUATION,
        text(told.isEmpty() ? figures : told, 0),
        first.value().location(),
        verdict);
  }

  private boolean isResult(Figure figure) {
    return figure.amount().isPresent()
        && !words.namesSetting(figure.metric())
        && (metricsNamed || figure.fairness() || words.namesMeasure(Keys.words(figure.metric())));
  }

  /** A metric of at least two groups of people, or one that compares them. */
  private boolean isFair(Figure figure, List<Figure> all) {
    if (figure.amount().isEmpty()) {
      return false;
    }
    long groups =
        all.stream()
            .filter(other -> other.metric().equals(figure.metric()))
            .map(Figure::slice)
            .filter(words::namesPeople)
            .distinct()
            .count();
    return figure.fairness() || (groups > 1 && words.namesPeople(figure.slice()));
  }

  private static String text(List<Figure> figures, int from) {
    String text =
        figures.stream()
            .skip(from)
            .limit(MOST_FIGURES)
            .map(Figure::text)
            .collect(Collectors.joining("; "));
    int more = figures.size() - MOST_FIGURES;
    return more > 0 ? text + " and " + more + " more" : text;
  }

  private void claim(Figure figure) {
    figure
        .amount()
        .filter(amount -> isResult(figure))
        .ifPresent(
            amount ->
                report.claim(
                    new Claim(
                        figure.metric(),
                        amount.value(),
                        amount.percent(),
                        figure.slice(),
                        figure.value().location(),
                        String.join(" ", figure.keys().subList(0, figure.keys().size() - 1)))));
  }

  private void fact(Part part) {
    int at = part.keys().size() - 1;
    if (at > 0 && words.isField(part.key()) && isFactOfName(part.keys().get(at - 1))) {
      at--;
    }
    boolean ofModel = part.keys().subList(0, at).stream().allMatch(words::isContainer);
    if (ofModel && !part.flag()) {
      keyNames.fact(part.keys().get(at)).ifPresent(kind -> fact(kind, part));
    }
  }

  private boolean isFactOfName(String key) {
    return keyNames.fact(key).filter(kind -> kind != Fact.Kind.NAME).isPresent();
  }

  /** Whoever developed or maintains something need not be its owner. */
  private static boolean namesOwner(String key) {
    String words = Keys.words(key);
    return words.contains("owner") || words.contains("responsible");
  }

  private void fact(Fact.Kind kind, Part part) {
    Topic topic =
        switch (kind) {
          case LICENSE -> Topic.LICENSE;
          case VERSION -> Topic.VERSION;
          case NAME, SYSTEM -> Topic.SUPPLIER;
          default -> Topic.OWNER;
        };
    if (kind.isDate()) {
      var date = DATE.matcher(part.text());
      if (date.find()) {
        report.fact(kind, date.group(1), part.location());
      }
    } else if (judge.alone(topic, part).strength() == Strength.STRONG) {
      if (kind == Fact.Kind.OWNER && part.keys().stream().noneMatch(FieldReader::namesOwner)) {
        report.fact(kind, part.text(), part.location(), part.key());
      } else {
        report.fact(kind, part.text(), part.location());
      }
    }
  }
}
