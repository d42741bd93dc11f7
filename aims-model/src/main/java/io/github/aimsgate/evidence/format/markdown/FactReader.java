package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Cuttings;
import io.github.aimsgate.evidence.judge.Judge;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the values that documents can agree or disagree on. */
final class FactReader {

  /** A longer value is prose. */
  private static final int LONGEST = 160;

  private static final Pattern DATE = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})\\b");

  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)\\A(?:(?:model|system|data\\s?set|data|ai) ?card|datasheet)\\s*(?:for|of|[:–—-])\\s*"
              + "(?:the\\s+)?|\\s*[:–—-]?\\s*(?:model|system|data\\s?set|data) card\\z");

  private final Parts parts;
  private final boolean data;
  private String title = "";
  private final Findings findings;
  private final Vocabulary vocabulary;
  private final Judge judge;
  private final Cuttings cuttings;

  FactReader(
      Findings findings,
      Vocabulary vocabulary,
      Judge judge,
      Cuttings cuttings,
      Parts parts,
      boolean data) {
    this.parts = parts;
    this.data = data;
    this.findings = findings;
    this.vocabulary = vocabulary;
    this.judge = judge;
    this.cuttings = cuttings;
  }

  void read(Outline outline) {
    title = outline.title().map(Unit::text).orElse("");
    outline.title().ifPresent(this::title);
    for (Unit unit : outline.units()) {
      if (!unit.path().isEmpty() && unit.text().length() <= LONGEST) {
        String label = unit.path().get(unit.path().size() - 1);
        vocabulary.fact(cuttings.of(label)).ifPresent(kind -> fact(kind, unit));
      }
    }
  }

  private void title(Unit title) {
    String name = TITLE.matcher(title.text()).replaceAll("").strip();
    boolean heading = vocabulary.announced(cuttings.of(name), true).isPresent();
    if (!name.isEmpty() && !heading && told(Topic.SUPPLIER, name)) {
      findings
          .facts()
          .add(new Fact(Fact.Kind.NAME, name, findings.at(title.line(), title.column())));
    }
  }

  private void fact(Fact.Kind kind, Unit unit) {
    Optional<String> value =
        switch (kind) {
          case REVIEWED, NEXT_REVIEW, ASSESSED, APPROVED -> date(unit.text());
          case LICENSE -> told(Topic.LICENSE, unit.text()) ? text(unit) : Optional.empty();
          case VERSION -> told(Topic.VERSION, unit.text()) ? text(unit) : Optional.empty();
          default -> told(Topic.OWNER, unit.text()) ? text(unit) : Optional.empty();
        };
    value.ifPresent(
        told ->
            findings
                .facts()
                .add(
                    new Fact(
                        kind, told, findings.at(unit.line(), unit.column()), part(kind, unit))));
  }

  private String part(Fact.Kind kind, Unit unit) {
    String label = unit.path().get(unit.path().size() - 1);
    boolean other = kind == Fact.Kind.OWNER && !parts.namesOwner(cuttings.of(label));
    return other ? label : part(unit);
  }

  /** The heading above that says that something else is spoken of: data, code, another version. */
  private String part(Unit unit) {
    return unit.path().subList(0, unit.path().size() - 1).stream()
        .filter(heading -> !heading.equals(title) && parts.isOfAnother(cuttings.of(heading), data))
        .findFirst()
        .orElse("");
  }

  private static Optional<String> text(Unit unit) {
    return Optional.of(unit.text().strip()).filter(text -> !text.isEmpty());
  }

  private static Optional<String> date(String text) {
    Matcher date = DATE.matcher(text);
    return date.find() ? Optional.of(date.group(1)) : Optional.empty();
  }

  private boolean told(Topic topic, String text) {
    return judge.value(topic, cuttings.of(text)).strength() == Strength.STRONG;
  }
}
