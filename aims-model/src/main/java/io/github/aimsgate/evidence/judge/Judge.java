package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.List;
import java.util.Optional;

/** Says what a text is worth as evidence: the first rule that is decisive wins. Thread-safe. */
public final class Judge {

  private static final Verdict SUBSTANTIVE =
      new Verdict(Strength.STRONG, "substantive", "says something about it");

  private final List<Rule> proseRules;
  private final List<Rule> valueRules;

  private Judge(List<Rule> proseRules, List<Rule> valueRules) {
    this.proseRules = List.copyOf(proseRules);
    this.valueRules = List.copyOf(valueRules);
  }

  /** The judge with the word lists that ship with us. */
  public static Judge standard() {
    return Standard.JUDGE;
  }

  private static Judge load() {
    Catalogue answers = Catalogue.beside(Judge.class, "answers.yaml");
    Rule placeholder = new PlaceholderRule(answers);
    Rule guidance = new GuidanceRule(answers);
    Rule nonAnswer = new NonAnswerRule(answers);
    Rule flag = new FlagRule(answers);
    Rule stuffed = new StuffingRule(answers);
    Rule link = new LinkRule();
    Substance substance = new Substance(answers);
    Rule negated = new NegationRule(answers);
    return new Judge(
        List.of(
            placeholder,
            guidance,
            nonAnswer,
            flag,
            new StockSentenceRule(answers),
            stuffed,
            negated,
            link,
            substance::ofProse),
        List.of(placeholder, guidance, nonAnswer, flag, stuffed, link, substance::ofValue));
  }

  /** Judges a paragraph, list item or cell that speaks about a topic. */
  public Verdict prose(Topic topic, String text) {
    return prose(topic, Words.of(text));
  }

  /** Judges a paragraph, list item or cell that was cut into words before. */
  public Verdict prose(Topic topic, Words words) {
    return first(proseRules, topic, words);
  }

  /** Judges the short value of a structured field: a name, version, licence, date, contact. */
  public Verdict value(Topic topic, String value) {
    return first(valueRules, topic, Words.of(value));
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
