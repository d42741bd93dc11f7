package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.List;
import java.util.Optional;

/** Says what a text is worth as evidence: the first rule that is decisive wins. Thread-safe. */
public final class Judge {

  private static final Verdict SUBSTANTIVE =
      new Verdict(Strength.STRONG, "substantive", "says something about it");

  private static final Verdict ECHO =
      new Verdict(Strength.VOID, "echo", "repeats the heading and says nothing more");

  private static final Verdict UNFINISHED =
      new Verdict(Strength.VOID, "placeholder", "is a placeholder");

  private static final Verdict NON_ANSWER =
      new Verdict(Strength.VOID, "non-answer", "says that nothing is known");

  private static final Verdict STOCK =
      new Verdict(
          Strength.VOID, "stock-sentence", "is a template's sentence, not about this system");

  private static final Verdict ASSURANCE =
      new Verdict(Strength.VOID, "assurance", "assures, and does not say what is done");

  private static final Verdict POINTER =
      new Verdict(Strength.WEAK, "pointer", "only points to what should be said here");

  private static final int LONGEST_POINTER = 20;

  private final Fillers fillers;
  private final List<Rule> proseRules;
  private final List<Rule> valueRules;

  private Judge(Fillers fillers, List<Rule> proseRules, List<Rule> valueRules) {
    this.fillers = fillers;
    this.proseRules = List.copyOf(proseRules);
    this.valueRules = List.copyOf(valueRules);
  }

  /** The judge with the word lists that ship with us. */
  public static Judge standard() {
    return Standard.JUDGE;
  }

  private static Judge load() {
    Catalogue answers = Catalogue.beside(Judge.class, "answers.yaml");
    Fillers fillers = new Fillers(answers);
    Phrases<String> topicNames = answers.phrases(answers.lists("topic-names"));
    Rule placeholder = new PlaceholderRule(answers);
    Rule unfinished = SentenceRule.opening(answers.phrases("unfinished-openers"), UNFINISHED);
    Rule guidance = new GuidanceRule(answers);
    Rule nonAnswer = SentenceRule.holding(answers.phrases("non-answers"), NON_ANSWER);
    Rule flag = new FlagRule(answers);
    Rule stuffed = new StuffingRule(topicNames, fillers);
    Rule link = new LinkRule(fillers);
    Substance substance = new Substance(answers, fillers);
    return new Judge(
        fillers,
        List.of(
            placeholder,
            unfinished,
            guidance,
            nonAnswer,
            flag,
            SentenceRule.holding(answers.phrases("stock-sentences"), STOCK),
            stuffed,
            new NegationRule(answers),
            new StandardRule(answers, topicNames, fillers),
            SentenceRule.holding(answers.phrases("assurances"), ASSURANCE),
            pointer(answers),
            link,
            new PlanRule(answers),
            substance::ofProse),
        List.of(placeholder, guidance, nonAnswer, flag, stuffed, link, substance::ofValue));
  }

  /** Who writes more than a pointer says something beside it. */
  private static Rule pointer(Catalogue answers) {
    Rule pointer = SentenceRule.opening(answers.phrases("pointers"), POINTER);
    return (topic, words) ->
        words.count() <= LONGEST_POINTER ? pointer.judge(topic, words) : Optional.empty();
  }

  /** Judges a paragraph, list item or cell that speaks about a topic. */
  public Verdict prose(Topic topic, String text) {
    return prose(topic, Words.of(text));
  }

  /** Judges a paragraph, list item or cell that was cut into words before. */
  public Verdict prose(Topic topic, Words words) {
    return first(proseRules, topic, words);
  }

  /**
   * Judges a text under a heading: what repeats the heading is no answer.
   *
   * @param headings the names that the text stands under
   */
  public Verdict under(List<Words> headings, Topic topic, Words words) {
    Verdict verdict = prose(topic, words);
    boolean echo = verdict.strength() != Strength.VOID && fillers.echoes(headings, words);
    return echo ? ECHO : verdict;
  }

  /** How many words of a text say something: placeholders and repetition do not. */
  public int meaningful(Words words) {
    return fillers.meaningful(words);
  }

  /** Judges the short value of a structured field: a name, version, licence, date, contact. */
  public Verdict value(Topic topic, String value) {
    return value(topic, Words.of(value));
  }

  /** Judges the short value of a structured field that was cut into words before. */
  public Verdict value(Topic topic, Words words) {
    return first(valueRules, topic, words);
  }

  private static Verdict first(List<Rule> rules, Topic topic, Words words) {
    for (Rule rule : rules) {
      Optional<Verdict> verdict = rule.judge(topic, words);
      if (verdict.isPresent()) {
        return verdict.get();
      }
    }
    return SUBSTANTIVE;
  }

  /** Read when first asked for, and then once. */
  private static final class Standard {
    private static final Judge JUDGE = load();
  }
}
