package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was left for somebody to fill in. */
final class PlaceholderRule implements Rule {

  private static final Optional<Verdict> PLACEHOLDER =
      Optional.of(new Verdict(Strength.VOID, "placeholder", "is a placeholder"));

  /** Template variables, blanks, empty boxes. */
  private static final Pattern MARKS =
      Pattern.compile("\\{\\{|\\}\\}|\\{%|\\$\\{|\\$[A-Z]{4,}|_{3,}|☐|\\.{6,}|…{2,}");

  private static final Pattern BRACKETS = Pattern.compile("[\\[<{]([^\\[\\]<>{}]{1,120})[]>}]");

  /** Shouted words that are placeholders wherever they stand alone. */
  private static final Pattern SHOUTED =
      Pattern.compile("(?:^|[\\s(\\[])(?:TBD|TBC|TBA|FIXME|XXX|\\?\\?\\?)(?:$|[\\s).,;:\\]-])");

  /** Words of one letter each: aaaa bbbb. */
  private static final Pattern ONE_LETTER =
      Pattern.compile("(?:\\P{L}*(\\p{L})\\1{2,}\\b){2,}\\P{L}*");

  /** The name of a setting, where its value was to stand. */
  private static final Pattern SETTING =
      Pattern.compile("(?:[A-Z0-9]+_)+(?:KEY|TOKEN|NAME|URL|ID|HERE|VALUE|VERSION|LICENSE|SECRET)");

  private static final Pattern TODO =
      Pattern.compile("^\\W*TODO\\b\\W|^\\W*TODO$|\\(TODO\\)|\\bTODO:");

  /** So many words beside the sentence with a gap are an answer. */
  private static final int ENOUGH = 15;

  private final Phrases<String> whole;
  private final Phrases<String> anywhere;
  private final Phrases<String> bracketed;

  PlaceholderRule(Catalogue answers) {
    whole = answers.phrases("placeholder-alone");
    anywhere = answers.phrases("placeholder-anywhere");
    bracketed = answers.phrases("placeholder-in-brackets");
  }

  @Override
  public Optional<Verdict> judge(Topic topic, Words words) {
    String text = words.text();
    boolean empty = words.count() == 0;
    boolean left =
        empty
            || (mayHoldMarks(words) && MARKS.matcher(text).find())
            || (mayShout(words) && SHOUTED.matcher(text).find() && !saysMore(words))
            || (holds(words, "TODO") && TODO.matcher(text).find())
            || leftInBrackets(words)
            || (words.mayHold('_') && SETTING.matcher(text).matches())
            || ONE_LETTER.matcher(text).matches()
            || anywhere.anyIn(words)
            || (words.count() <= 12 && whole.cover(words));
    return left ? PLACEHOLDER : Optional.empty();
  }

  /** Plain searches that spare most texts the patterns. */
  private static boolean mayHoldMarks(Words words) {
    return words.mayHold('{')
        || words.mayHold('}')
        || words.mayHold('$')
        || holds(words, "___")
        || holds(words, "......")
        || (words.mayHoldOthers()
            && (words.text().indexOf('☐') >= 0 || words.text().indexOf('…') >= 0));
  }

  private static boolean mayShout(Words words) {
    return holds(words, "TB")
        || holds(words, "FIXME")
        || holds(words, "XXX")
        || holds(words, "???");
  }

  /** Whether the sentences without such a word are an answer of their own. */
  private static boolean saysMore(Words words) {
    int rest = 0;
    int from = 0;
    for (int i = 0; i <= words.size(); i++) {
      if (i == words.size() || words.isStop(i)) {
        boolean open = i > from && SHOUTED.matcher(words.sentence(from)).find();
        rest += open ? 0 : i - from;
        from = i + 1;
      }
    }
    return rest >= ENOUGH;
  }

  private static boolean holds(Words words, String ascii) {
    return words.mayHold(ascii.charAt(0)) && words.text().contains(ascii);
  }

  private boolean leftInBrackets(Words words) {
    if (!words.mayHold('[') && !words.mayHold('<') && !words.mayHold('{')) {
      return false;
    }
    String text = words.text();
    Matcher brackets = BRACKETS.matcher(text);
    int inside = 0;
    while (brackets.find()) {
      String group = brackets.group(1);
      if (bracketed.begin(Words.of(group))) {
        return true;
      }
      inside += group.contains("://") ? 0 : letters(group);
    }
    return inside > 0 && inside == letters(text);
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetter).count();
  }
}
