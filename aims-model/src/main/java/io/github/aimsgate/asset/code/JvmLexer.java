package io.github.aimsgate.asset.code;

/** Cuts Java, Kotlin, Scala and Groovy. */
final class JvmLexer extends Lexer {

  private static final int TRIPLE = 1 << 16;
  private static final int ESCAPES = 1 << 17;
  private static final int DOLLARS = 20;

  /** More dollars in front of a string are taken for this many. */
  private static final int MOST_DOLLARS = 15;

  /** The longest character literal: a backslash, some u, four digits. */
  private static final int LONGEST_CHARACTER = 12;

  private final JvmLanguage language;

  /** Where the text of the string at hand ended. */
  private int stop;

  /** Where code was first seen in the string at hand; below 0 if nowhere. */
  private int hole;

  JvmLexer(String text, JvmLanguage language) {
    super(text);
    this.language = language;
  }

  @Override
  protected Token scan() {
    while (at < limit) {
      char c = chars[at];
      if (c <= ' ') {
        blank(c);
      } else if (isNameStart(c)) {
        return word(c);
      } else if (c == '}' && open.atBottom()) {
        at++;
        body(open.pop());
      } else if (c != '/' || !passesComment()) {
        return other(c);
      }
    }
    return token(Token.END, limit, limit);
  }

  private Token other(char c) {
    return switch (c) {
      case '"' -> quoted(c, language.dollars());
      case '\'' -> language == JvmLanguage.GROOVY ? quoted(c, 0) : character();
      case '`' -> backticked();
      case '/' -> language == JvmLanguage.GROOVY && valueCanBegin() ? slashed() : mark();
      case '{' -> {
        open.bracket();
        yield mark();
      }
      case '}' -> {
        open.unbracket();
        yield mark();
      }
      default -> isDigit(c) ? number() : mark();
    };
  }

  private Token word(char c) {
    if (c == '$' && language == JvmLanguage.GROOVY && peek(1) == '/') {
      int from = at;
      upTo("/$", at + 2);
      return token(Token.VALUE, from, at);
    }
    Token name = name();
    if (peek(0) == '"') {
      if (language == JvmLanguage.SCALA) {
        return quoted('"', 1);
      }
      if (language == JvmLanguage.KOTLIN && c == '$') {
        return quoted('"', Math.min(MOST_DOLLARS, end() - start()));
      }
    }
    return name;
  }

  private boolean passesComment() {
    char next = peek(1);
    if (next == '/') {
      restOfLine();
    } else if (next == '*' && language.nestsComments()) {
      nestedComment();
    } else if (next == '*') {
      upTo("*/", at + 2);
    } else {
      return false;
    }
    return true;
  }

  private void nestedComment() {
    int depth = 0;
    while (at < limit) {
      char c = chars[at];
      if (c == '/' && peek(1) == '*') {
        depth++;
        at += 2;
      } else if (c == '*' && peek(1) == '/') {
        depth--;
        at += 2;
        if (depth == 0) {
          return;
        }
      } else {
        at++;
      }
    }
  }

  private Token quoted(char quote, int dollars) {
    boolean triple = peek(1) == quote && peek(2) == quote;
    int mode = quote | dollars << DOLLARS;
    if (triple) {
      mode |= TRIPLE;
    }
    if (!triple || language.escapesInTripleQuotes()) {
      mode |= ESCAPES;
    }
    at += triple ? 3 : 1;
    int from = at;
    hole = -1;
    body(mode);
    return string(from, hole < 0 ? stop : hole, hole < 0);
  }

  /** Passes a string's text up to its end, or up to code in it. */
  private void body(int mode) {
    char quote = (char) mode;
    boolean triple = (mode & TRIPLE) != 0;
    boolean escapes = (mode & ESCAPES) != 0;
    int dollars = mode >>> DOLLARS;
    while (at < limit) {
      char c = chars[at];
      if (c == quote && ends(quote, triple)) {
        return;
      } else if (c == '\n' && !triple) {
        stop = at;
        return;
      } else if (c == '\\' && escapes) {
        escape();
      } else if (c == '$' && dollars > 0) {
        if (codeBegins(dollars)) {
          open.push(mode);
          return;
        }
      } else if (c != quote) {
        at++;
      }
    }
    stop = limit;
  }

  /** Passes quotes, and says whether they end the string. More than three end it, and count. */
  private boolean ends(char quote, boolean triple) {
    int from = at;
    do {
      at++;
    } while (triple && peek(0) == quote);
    boolean ends = !triple || at - from >= 3;
    stop = triple ? at - 3 : from;
    return ends;
  }

  /** Passes dollars, and says whether code in braces follows; a name that follows is code too. */
  private boolean codeBegins(int dollars) {
    int from = at;
    while (peek(0) == '$') {
      at++;
    }
    boolean enough = at - from >= dollars;
    boolean braced = enough && peek(0) == '{';
    if (braced || (enough && isNameStart(peek(0)))) {
      hole = hole < 0 ? from : hole;
    }
    if (braced) {
      at++;
    }
    return braced;
  }

  private Token character() {
    int from = at;
    if (peek(1) == '\\') {
      int most = Math.min(limit, at + LONGEST_CHARACTER);
      for (int i = at + 3; i < most; i++) {
        if (chars[i] == '\'') {
          at = i + 1;
          return token(Token.VALUE, from, at);
        }
      }
    } else if (peek(2) == '\'') {
      at += 3;
      return token(Token.VALUE, from, at);
    }
    return mark();
  }

  private Token backticked() {
    int from = at + 1;
    int to = from;
    while (to < limit && chars[to] != '`' && chars[to] != '\n') {
      to++;
    }
    at = Math.min(limit, to + 1);
    return token(Token.NAME, from, to);
  }

  /** A value follows an operator or a word that asks for one; behind a value, a slash divides. */
  private boolean valueCanBegin() {
    if (before == Token.NAME) {
      return is(before, "return") || is(before, "case") || is(before, "in");
    }
    return before == Token.END || (before == Token.MARK && ")]}".indexOf(chars[start()]) < 0);
  }

  private Token slashed() {
    int from = at;
    at++;
    while (at < limit && chars[at] != '\n') {
      char c = chars[at];
      at = Math.min(limit, at + (c == '\\' ? 2 : 1));
      if (c == '/') {
        break;
      }
    }
    return token(Token.VALUE, from, at);
  }
}
