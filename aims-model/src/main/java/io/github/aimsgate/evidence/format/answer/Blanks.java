package io.github.aimsgate.evidence.format.answer;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.judge.Catalogue;
import io.github.aimsgate.evidence.judge.Phrases;
import io.github.aimsgate.evidence.judge.Verdict;
import io.github.aimsgate.evidence.judge.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was left blank in a form, in the languages that forms come in: instructions, questions,
 * placeholders, prompts of a schema. It stands before the judge, who reads English. Immutable.
 */
public final class Blanks {

  private static final Optional<Verdict> PLACEHOLDER =
      Optional.of(new Verdict(Strength.VOID, "placeholder", "is a placeholder"));

  private static final Optional<Verdict> GUIDANCE =
      Optional.of(new Verdict(Strength.VOID, "guidance", "is the form's guidance, no answer"));

  private static final Optional<Verdict> ECHO =
      Optional.of(
          new Verdict(Strength.VOID, "echo", "repeats what was asked and says nothing more"));

  private static final Optional<Verdict> UNTICKED =
      Optional.of(new Verdict(Strength.VOID, "placeholder", "no box is ticked"));

  /** A generated value, such as {@code goal_value} or {@code answer_12}. */
  private static final Pattern GENERATED =
      Pattern.compile(
          "[\\p{L}\\d]+(?:_[\\p{L}\\d]+)*_(?:value|text|here|placeholder|string|example|sample|todo)"
              + "(?:_?\\d+)?|(?:answer|antwoord|remark|opmerking|question|vraag|value)_?\\d+");

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private static final Pattern VARIABLE = Pattern.compile("\\$[A-Z][A-Z_.]{3,}|%[A-Z_]{3,}%");

  /** Interrogatives stand before an indirect question, too; longer texts say something. */
  private static final int LONGEST_QUESTION = 16;

  private final Phrases<String> openers;
  private final Phrases<String> interrogatives;
  private final Phrases<String> whole;
  private final Phrases<String> nonAnswers;
  private final Set<String> fillers;

  private Blanks(Catalogue words) {
    openers = words.phrases("guidance-openers");
    interrogatives = words.phrases("interrogatives");
    whole = words.phrases("placeholder-alone");
    nonAnswers = words.phrases("non-answers");
    fillers = Set.copyOf(words.list("fillers"));
  }

  /** The word lists that ship with us. */
  public static Blanks standard() {
    return Standard.BLANKS;
  }

  /** Why a text is no answer; empty if this says nothing against it. */
  public Optional<Verdict> of(Said said) {
    Optional<String> chosen = Choices.answer(said.text());
    if (chosen.isEmpty()) {
      return UNTICKED;
    }
    String text = chosen.get().strip();
    Words words = Words.of(text.replace('_', ' '));
    if (text.isEmpty()
        || words.count() == 0
        || GENERATED.matcher(text.toLowerCase(Locale.ROOT)).matches()
        || VARIABLE.matcher(text).find()
        || Postponed.isLater(text)
        || isPlaceholder(words)) {
      return PLACEHOLDER;
    }
    if (isGuidance(text, words) || isEcho(said.name(), text)) {
      return isEcho(said.name(), text) ? ECHO : GUIDANCE;
    }
    return Optional.empty();
  }

  /** Whether a text instructs or asks whoever fills in a form. */
  public boolean isGuidance(Said said) {
    return of(said).filter(verdict -> verdict.rule().equals("guidance")).isPresent();
  }

  private boolean isPlaceholder(Words words) {
    return whole.in(words).stream().anyMatch(hit -> covers(hit, words))
        || (words.count() <= LONGEST_QUESTION && nonAnswers.anyIn(words));
  }

  private static boolean covers(Phrases.Hit<String> hit, Words words) {
    return hit.from() == 0 && hit.to() - hit.from() >= words.count();
  }

  private boolean isGuidance(String text, Words words) {
    if (begins(openers, words)) {
      return true;
    }
    boolean asks = text.endsWith("?") || text.endsWith("?)") || text.endsWith("?*");
    boolean indirect = !text.endsWith(".") && words.count() <= LONGEST_QUESTION;
    return asks || (indirect && begins(interrogatives, words));
  }

  private static boolean begins(Phrases<String> phrases, Words words) {
    return phrases.in(words).stream().anyMatch(hit -> hit.from() == 0);
  }

  private boolean isEcho(String name, String text) {
    Set<String> asked = new HashSet<>(words(name));
    asked.addAll(fillers);
    List<String> answered = words(text);
    return !name.isBlank() && answered.size() > 1 && asked.containsAll(answered);
  }

  private static List<String> words(String text) {
    String spaced = CAMEL.matcher(text).replaceAll(" ").replace('_', ' ').replace('-', ' ');
    String joined = Words.of(spaced).joined();
    return joined.isEmpty() ? List.of() : new ArrayList<>(Arrays.asList(joined.split(" ", -1)));
  }

  /** Read when first asked for, and then once. */
  private static final class Standard {
    private static final Blanks BLANKS = new Blanks(Catalogue.beside(Blanks.class, "blanks.yaml"));
  }
}
