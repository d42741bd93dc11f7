package io.github.aimsgate.evidence.format.answer;

import io.github.aimsgate.evidence.Claim;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.judge.Cuttings;
import io.github.aimsgate.evidence.judge.Judge;
import io.github.aimsgate.evidence.judge.Verdict;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was found in one document so far; worth is the judge's. Not thread-safe. */
public final class Collected {

  /** Answered by a name or a figure rather than by a sentence. */
  private static final Set<Topic> BY_VALUE = EnumSet.of(Topic.OWNER, Topic.LICENSE, Topic.VERSION);

  private static final Verdict NO_ONE =
      new Verdict(Strength.VOID, "name-without-value", "names nobody");

  private static final Pattern DATE = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})(?=\\D|$)");

  private final Judge judge = Judge.standard();
  private final Cuttings cuttings = new Cuttings();
  private final Blanks blanks = Blanks.standard();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<NamedDigest> digests = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** An empty collection. */
  public Collected() {}

  /** What a text is worth as an answer on a topic; ticked boxes count, others do not. */
  public Verdict verdict(Topic topic, Said said) {
    Optional<Verdict> blank = blanks.of(said);
    if (blank.isPresent()) {
      return blank.get();
    }
    String text = Choices.answer(said.text()).orElse("");
    if (topic == Topic.OWNER && text.chars().noneMatch(Character::isLetter)) {
      return NO_ONE;
    }
    if (BY_VALUE.contains(topic)) {
      return judge.value(topic, text);
    }
    return said.path().isEmpty()
        ? judge.prose(topic, text)
        : judge.under(List.of(cuttings.of(said.name())), topic, cuttings.of(text));
  }

  /** What a text is worth as a short value: a word, a name, a level. */
  public Verdict value(Topic topic, Said said) {
    return blanks
        .of(said)
        .orElseGet(() -> judge.value(topic, Choices.answer(said.text()).orElse("")));
  }

  /** Whether a text says anything, be it a word. */
  public boolean told(Said said) {
    return value(Topic.OBJECTIVES, said).strength() != Strength.VOID;
  }

  /** Adds a text as an answer on a topic. */
  public Verdict add(Topic topic, Said said) {
    Verdict verdict = verdict(topic, said);
    add(topic, said, verdict);
    return verdict;
  }

  /** Adds a text with a verdict of its own. */
  public void add(Topic topic, Said said, Verdict verdict) {
    String text = verdict.strength() == Strength.VOID ? said.text() : shown(said);
    passages.add(new Passage(topic, verdict.strength(), text, said.location(), verdict.rule()));
  }

  private static String shown(Said said) {
    return Choices.answer(said.text()).orElse(said.text());
  }

  /** Adds a passage. */
  public void add(Passage passage) {
    passages.add(passage);
  }

  /** Adds a fact if the text says anything; a date if the kind asks for one and there is one. */
  public void fact(Fact.Kind kind, Said said) {
    Optional<String> value =
        kind.isDate()
            ? date(said.text())
            : Optional.of(shown(said).strip()).filter(text -> namesSomething(kind, said));
    value.ifPresent(text -> facts.add(new Fact(kind, text, said.location())));
  }

  private boolean namesSomething(Fact.Kind kind, Said said) {
    Topic topic =
        switch (kind) {
          case VERSION -> Topic.VERSION;
          case LICENSE -> Topic.LICENSE;
          default -> Topic.OWNER;
        };
    boolean someone = kind != Fact.Kind.OWNER || said.text().chars().anyMatch(Character::isLetter);
    return someone && value(topic, said).strength() == Strength.STRONG;
  }

  /** Adds a fact as it is. */
  public void fact(Fact fact) {
    facts.add(fact);
  }

  /** The first ISO 8601 date in a text that is one. */
  public static Optional<String> date(String text) {
    Matcher date = DATE.matcher(text);
    try {
      return date.find() ? Optional.of(LocalDate.parse(date.group(1)).toString()) : none();
    } catch (DateTimeParseException noDate) {
      return none();
    }
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  /** Adds a figure. */
  public void claim(Claim claim) {
    claims.add(claim);
  }

  /** Adds a digest. */
  public void digest(NamedDigest digest) {
    digests.add(digest);
  }

  /** Adds what is wrong with the file. */
  public void problem(Location location, String message, String fix) {
    problems.add(new Problem(location, message, fix));
  }

  /** Adds problems that others found. */
  public void problems(List<Problem> found) {
    problems.addAll(found);
  }

  /** The passages so far. */
  public List<Passage> passages() {
    return List.copyOf(passages);
  }

  /** Puts other passages in place of those so far. */
  public void replace(List<Passage> others) {
    passages.clear();
    passages.addAll(others);
  }

  /** Whether a good part of what was to be filled in was not. */
  public boolean mostlyUnfilled() {
    long unfilled = passages.stream().filter(p -> p.strength() == Strength.VOID).count();
    return unfilled >= 3 && unfilled * 3 >= passages.size();
  }

  /** What a form says is guidance, whoever reads it. */
  public void voidAll() {
    passages.replaceAll(
        p ->
            p.strength() == Strength.VOID
                ? p
                : new Passage(p.topic(), Strength.VOID, p.text(), p.location(), "guidance"));
    facts.clear();
  }

  /** The document, with all that was collected in the order of its places. */
  public EvidenceDocument document(Content content, EvidenceKind kind, String format) {
    return new EvidenceDocument(
        content.path(),
        content.sha256(),
        kind,
        format,
        passages.stream()
            .distinct()
            .sorted(Comparator.comparing(Passage::location).thenComparing(Passage::topic))
            .toList(),
        facts.stream()
            .distinct()
            .sorted(Comparator.comparing(Fact::location).thenComparing(Fact::kind))
            .toList(),
        claims.stream().distinct().sorted(Comparator.comparing(Claim::location)).toList(),
        digests.stream().distinct().sorted(Comparator.comparing(NamedDigest::location)).toList(),
        List.of(),
        problems.stream().distinct().sorted().toList());
  }
}
