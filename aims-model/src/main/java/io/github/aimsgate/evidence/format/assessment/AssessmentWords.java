package io.github.aimsgate.evidence.format.assessment;

import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Catalogue;
import io.github.aimsgate.evidence.judge.Phrases;
import io.github.aimsgate.evidence.judge.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How assessments name what they answer, in several languages. Immutable. */
public final class AssessmentWords {

  private static final Pattern NUMBERING =
      Pattern.compile("\\A\\W*(?:\\d+(?:\\.\\d+)*[a-z]?[.)]?\\s|[a-z]\\)|\\([a-z0-9]{1,3}\\))\\s*");

  /** Between the words of a key such as {@code riskOwner}. */
  static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  /** A longer name is a question. */
  private static final char MOST_ASCII = 127;

  private static final int LONGEST_LABEL = 6;

  private final Phrases<String> topics;
  private final Phrases<String> fields;
  private final Phrases<String> columns;
  private final Phrases<String> levels;
  private final Phrases<String> silent;
  private final Phrases<String> titles;
  private final Phrases<String> riskTitles;
  private final Phrases<String> approvals;
  private final Phrases<String> approvers;
  private final Phrases<String> otherTitles;
  private final Phrases<String> templates;
  private final Set<String> templateKeys;
  private final Set<String> questions;
  private final Set<String> answers;
  private final Set<String> remarks;
  private final Set<String> noes;

  private AssessmentWords(Catalogue words) {
    topics = Phrases.of(words.lists("topics"));
    fields = Phrases.of(words.lists("fields"));
    columns = Phrases.of(words.lists("columns"));
    levels = Phrases.of(words.lists("levels"));
    silent = words.phrases("silent");
    titles = words.phrases("titles");
    riskTitles = words.phrases("risk-titles");
    approvals = words.phrases("approval-sections");
    approvers = words.phrases("approval-roles");
    otherTitles = words.phrases("other-titles");
    templates = words.phrases("templates");
    templateKeys = Set.copyOf(words.list("template-keys"));
    questions = Set.copyOf(words.list("question-keys"));
    answers = Set.copyOf(words.list("answer-keys"));
    remarks = Set.copyOf(words.list("remark-keys"));
    noes = Set.copyOf(words.list("noes"));
  }

  /** The words that ship with us. */
  public static AssessmentWords standard() {
    return Standard.WORDS;
  }

  /**
   * What a heading, label, key or question asks for. What asks for measures against risks does not
   * ask for the risks.
   */
  public Set<Topic> topics(String name) {
    Words words = words(name);
    boolean question = name.strip().endsWith("?");
    boolean measures = false;
    Set<Topic> found = EnumSet.noneOf(Topic.class);
    for (Phrases.Hit<String> hit : longest(topics.in(words))) {
      int length = hit.to() - hit.from();
      measures |= hit.meaning().equals(Topic.HARM_MITIGATION.id());
      if (measures && hit.meaning().equals(Topic.RISKS.id())) {
        continue;
      }
      boolean askedFor = question && hit.from() <= 1;
      if (length > 1 || askedFor || words.count() <= LONGEST_LABEL - 2) {
        Topic.of(hit.meaning()).ifPresent(found::add);
      }
    }
    return found;
  }

  boolean isSilent(String name) {
    Words words = words(name);
    return covered(silent.in(words), words, 0).isPresent();
  }

  /** Which fact of the assessment a label asks for. */
  Optional<Field> field(String name) {
    Words words = words(name);
    return covered(fields.in(words), words, 1)
        .map(id -> Field.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  /** What a column holds. */
  Optional<Column> column(String name) {
    Words words = words(name);
    return covered(columns.in(words), words, 1)
        .map(id -> Column.valueOf(id.toUpperCase(Locale.ROOT)));
  }

  /** The level of risk that a text names and nothing else. */
  Optional<String> level(String text) {
    Words words = words(text);
    return covered(levels.in(words), words, 2);
  }

  boolean isTitle(String text) {
    Words words = words(text);
    return titles.anyIn(words) && !otherTitles.anyIn(words);
  }

  boolean callsItselfTemplate(String text) {
    return templates.anyIn(words(text));
  }

  boolean isTemplateKey(String key) {
    return templateKeys.contains(key.toLowerCase(Locale.ROOT));
  }

  boolean isRiskTitle(String text) {
    return riskTitles.anyIn(words(text));
  }

  boolean isApproval(String name) {
    return approvals.anyIn(words(name));
  }

  boolean isApprover(String name) {
    return approvers.anyIn(words(name));
  }

  boolean isQuestionKey(String key) {
    return questions.contains(words(key).joined());
  }

  boolean isAnswerKey(String key) {
    return answers.contains(words(key).joined());
  }

  boolean isRemarkKey(String key) {
    return remarks.contains(words(key).joined());
  }

  /** Whether an answer is a bare no. */
  boolean isNo(String text) {
    return noes.contains(Words.of(text).joined());
  }

  /** Whether a label is one that is known, so that a text behind a colon is its answer. */
  public boolean isLabel(String name) {
    return words(name).count() <= LONGEST_LABEL
        && (field(name).isPresent() || !topics(name).isEmpty() || isSilent(name));
  }

  private static Words words(String name) {
    String spaced = apart(name).replace('_', ' ').replace('\'', ' ').replace('’', ' ');
    String lower = spaced.toLowerCase(Locale.ROOT);
    return Words.of(mayBeNumbered(lower) ? NUMBERING.matcher(lower).replaceFirst("") : lower);
  }

  /** With a space where a capital letter begins a word in the middle of a name. */
  private static String apart(String name) {
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      if (((c >= 'A' && c <= 'Z') || c > MOST_ASCII) && name.charAt(i - 1) > 'Z') {
        return CAMEL.matcher(name).replaceAll(" ");
      }
    }
    return name;
  }

  /** A number stands before the first word: as a digit, or as a letter with a bracket. */
  private static boolean mayBeNumbered(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '(' || (c >= '0' && c <= '9')) {
        return true;
      }
      if (c >= 'a' && c <= 'z') {
        return i + 1 < name.length() && name.charAt(i + 1) == ')';
      }
    }
    return false;
  }

  /** The meaning of the longest phrase that leaves no more than some words of a name over. */
  private static Optional<String> covered(
      List<Phrases.Hit<String>> hits, Words words, int mostOver) {
    Phrases.Hit<String> best = null;
    for (Phrases.Hit<String> hit : hits) {
      if (best == null || hit.to() - hit.from() > best.to() - best.from()) {
        best = hit;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    int length = best.to() - best.from();
    int over = words.count() - length;
    return over <= Math.min(mostOver, length) ? Optional.of(best.meaning()) : Optional.empty();
  }

  private static List<Phrases.Hit<String>> longest(List<Phrases.Hit<String>> hits) {
    return hits.stream()
        .filter(hit -> hits.stream().noneMatch(other -> contains(other, hit)))
        .toList();
  }

  private static boolean contains(Phrases.Hit<String> outer, Phrases.Hit<String> inner) {
    return outer.from() <= inner.from()
        && outer.to() >= inner.to()
        && outer.to() - outer.from() > inner.to() - inner.from();
  }

  /** Facts of the assessment itself. */
  enum Field {
    ASSESSOR,
    DATE,
    APPROVER,
    APPROVED_ON,
    REVIEWER,
    REVIEWED_ON,
    NEXT_REVIEW,
    LEVEL,
    NAME,
    REASONS
  }

  /** What a column holds. */
  enum Column {
    ID,
    WHO,
    RIGHT,
    HARM,
    LIKELIHOOD,
    SEVERITY,
    MITIGATION,
    RESIDUAL,
    OWNER,
    ACCEPTED,
    CRITERION,
    SKIP
  }

  /** Read when first asked for, and then once. */
  private static final class Standard {
    private static final AssessmentWords WORDS =
        new AssessmentWords(Catalogue.beside(AssessmentWords.class, "assessment-words.yaml"));
  }
}
