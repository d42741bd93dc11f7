package io.github.aimsgate.evidence.judge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text cut into words the way the judge compares them: without invisible characters, look-alike
 * letters, case, quotation marks and the punctuation between words. Made once a text.
 */
public final class Words {

  /** Stands where a sentence ends, so that no phrase reaches over it. */
  static final String STOP = ".";

  /** How many letters {@link #head} has. */
  static final int HEAD = 3;

  private static final String CYRILLIC_LOOKALIKES = "авсеһіјкмнорѕтухɡ";
  private static final String LATIN_LOOKALIKES = "abcehijkmhopstyxg";

  /** Marks and letters without a shape that Unicode does not class as formatting. */
  private static final String INVISIBLE =
      "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe00\ufe01\ufe0e\ufe0f";

  private final String text;
  private final List<String> words;
  private final int[] starts;
  private final int count;

  /** First letters of each word and whether it has a digit: what phrases are looked up by. */
  private final String[] heads;

  private final boolean[] digits;

  private Words(String text, List<String> words, int[] starts) {
    this.text = text;
    this.words = words;
    this.starts = starts;
    this.heads = new String[words.size()];
    this.digits = new boolean[words.size()];
    int counted = 0;
    for (int i = 0; i < heads.length; i++) {
      String word = words.get(i);
      heads[i] = word.length() > HEAD ? word.substring(0, HEAD) : word;
      digits[i] = hasDigit(word);
      counted += word.equals(STOP) ? 0 : 1;
    }
    this.count = counted;
  }

  /** Cuts a text. */
  public static Words of(String raw) {
    String text = clean(raw);
    List<String> words = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        int end = wordEnd(text, at);
        words.add(fold(text.substring(at, end)));
        starts.add(at);
        at = end;
      } else {
        if (endsSentence(text, at)
            && !words.isEmpty()
            && !words.get(words.size() - 1).equals(STOP)) {
          words.add(STOP);
          starts.add(at);
        }
        at++;
      }
    }
    return new Words(
        text, List.copyOf(words), starts.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The cleaned text, in its own case and punctuation. */
  public String text() {
    return text;
  }

  /** How many words there are. */
  public int count() {
    return count;
  }

  /** The words joined by single spaces, sentence ends left out. */
  public String joined() {
    StringBuilder joined = new StringBuilder();
    for (String word : words) {
      if (!word.equals(STOP)) {
        joined.append(joined.isEmpty() ? "" : " ").append(word);
      }
    }
    return joined.toString();
  }

  /** The sentence around a word, in its own case and punctuation. */
  public String sentence(int index) {
    int from = index;
    while (from > 0 && !words.get(from - 1).equals(STOP)) {
      from--;
    }
    int to = index;
    while (to < words.size() && !words.get(to).equals(STOP)) {
      to++;
    }
    int end = to < words.size() ? starts[to] + 1 : text.length();
    return text.substring(starts[from], end);
  }

  int size() {
    return words.size();
  }

  String get(int index) {
    return words.get(index);
  }

  /** The first letters of a word, at most {@value #HEAD}. */
  String head(int index) {
    return heads[index];
  }

  /** Whether a word has a digit. */
  boolean hasDigit(int index) {
    return digits[index];
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Where a word begins in {@link #text}. */
  int start(int index) {
    return starts[index];
  }

  private static int wordEnd(String text, int start) {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        at++;
      } else if (isInner(text, at)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /** Apostrophes inside words; points, commas, colons, hyphens and slashes inside numbers. */
  private static boolean isInner(String text, int at) {
    if (at + 1 >= text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    char c = text.charAt(at);
    if (c == '\'') {
      return Character.isLetter(before) && Character.isLetter(after);
    }
    return ".,:-/".indexOf(c) >= 0 && Character.isDigit(before) && Character.isDigit(after);
  }

  private static boolean endsSentence(String text, int at) {
    return switch (text.charAt(at)) {
      case '!', '?', '\n', '。', '•', '|' -> true;
      case '.' -> beginsSentence(text, at + 1);
      default -> false;
    };
  }

  /** After a point: an abbreviation goes on in lower case or with a bracket. */
  private static boolean beginsSentence(String text, int behind) {
    int at = behind;
    while (at < text.length() && " \"')".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at == text.length()
        || (at > behind && (Character.isUpperCase(text.charAt(at)) || !isAscii(text.charAt(at))));
  }

  private static boolean isAscii(char c) {
    return c < 0x80;
  }

  private static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean latin = false;
    boolean lookalike = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      latin |= c >= 'a' && c <= 'z';
      lookalike |= CYRILLIC_LOOKALIKES.indexOf(c) >= 0;
    }
    if (!latin || !lookalike) {
      return lower;
    }
    StringBuilder folded = new StringBuilder(lower);
    for (int i = 0; i < folded.length(); i++) {
      int index = CYRILLIC_LOOKALIKES.indexOf(folded.charAt(i));
      if (index >= 0) {
        folded.setCharAt(i, LATIN_LOOKALIKES.charAt(index));
      }
    }
    return folded.toString();
  }

  /** Whether a text is printable ASCII without a backtick: nothing to clean, and the usual case. */
  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < ' ' || c > '~' || c == '`') {
        return false;
      }
    }
    return true;
  }

  private static String clean(String raw) {
    if (isPlain(raw)) {
      return raw.strip();
    }
    String text = Normalizer.normalize(raw, Normalizer.Form.NFKC);
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '’' || c == '‘' || c == '`') {
        clean.append('\'');
      } else if (c == '“' || c == '”') {
        clean.append('"');
      } else if (c == '\n') {
        clean.append(' ');
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        clean.append(' ');
      } else if (Character.getType(c) != Character.FORMAT
          && !Character.isISOControl(c)
          && INVISIBLE.indexOf(c) < 0) {
        clean.append(c);
      }
    }
    return clean.toString().strip();
  }
}
