package io.github.aimsgate.asset.code;

/** Cuts Python 2 and 3, with the commands of notebooks where they can stand. */
final class PythonLexer extends Lexer {

  private static final int TRIPLE = 1 << 16;

  /** Braces hold code, as in f-strings and t-strings. */
  private static final int CODE = 1 << 17;

  /** How the value of that code is to be shown, up to the closing brace. */
  private static final int SHOWN = 1 << 18;

  private static final int LONGEST_PREFIX = 3;

  private final boolean commands;

  private int stop;
  private int hole;

  /**
   * A lexer at the start of a text.
   *
   * @param commands whether lines that begin with {@code !} or {@code %} are commands
   */
  PythonLexer(String text, boolean commands) {
    super(text);
    this.commands = commands;
  }

  @Override
  protected Token scan() {
    while (at < limit) {
      char c = chars[at];
      if (c <= ' ') {
        blank(c);
      } else if (isNameStart(c)) {
        return word();
      } else if (c == '#') {
        restOfLine();
      } else if (c == '\\') {
        escape();
      } else if (c == '}' && open.atBottom()) {
        at++;
        body(open.pop());
      } else if (c == ':' && open.atBottom()) {
        at++;
        body(open.pop() | SHOWN);
      } else {
        return other(c);
      }
    }
    return token(Token.END, limit, limit);
  }

  private Token other(char c) {
    if (c == '"' || c == '\'') {
      return quoted(c, 0);
    }
    if (isDigit(c)) {
      return number();
    }
    if (commands && first && (c == '!' || c == '%') && open.none()) {
      return command();
    }
    if (c == '(' || c == '[' || c == '{') {
      open.bracket();
    } else if (c == ')' || c == ']' || c == '}') {
      open.unbracket();
    }
    return mark();
  }

  private Token command() {
    int from = at;
    restOfLine();
    while (at < limit && chars[at - 1] == '\\') {
      at++;
      restOfLine();
    }
    return token(Token.COMMAND, from, at);
  }

  private Token word() {
    Token name = name();
    char next = peek(0);
    if ((next == '"' || next == '\'') && end() - start() <= LONGEST_PREFIX) {
      int code = prefix();
      if (code >= 0) {
        return quoted(next, code);
      }
    }
    return name;
  }

  /** What the letters in front of a string make of it; below 0 if they are no prefix. */
  private int prefix() {
    int mode = 0;
    for (int i = start(); i < end(); i++) {
      char letter = chars[i];
      if ("fFtT".indexOf(letter) >= 0) {
        mode = CODE;
      } else if ("rRbBuU".indexOf(letter) < 0) {
        return -1;
      }
    }
    return mode;
  }

  private Token quoted(char quote, int code) {
    boolean triple = peek(1) == quote && peek(2) == quote;
    at += triple ? 3 : 1;
    int from = at;
    hole = -1;
    body(quote | code | (triple ? TRIPLE : 0));
    return string(from, hole < 0 ? stop : hole, hole < 0);
  }

  /** Passes a string's text up to its end, or up to code in it. */
  private void body(int begun) {
    int mode = begun;
    char quote = (char) mode;
    boolean triple = (mode & TRIPLE) != 0;
    boolean code = (mode & CODE) != 0;
    while (at < limit) {
      char c = chars[at];
      if (c == quote && ends(quote, triple)) {
        return;
      } else if (c == '\n' && !triple) {
        stop = at;
        return;
      } else if (c == '\\' && !(code && peek(1) == '{')) {
        escape();
      } else if (c == '{' && code) {
        if (codeBegins(mode)) {
          open.push(mode & ~SHOWN);
          return;
        }
      } else {
        if (c == '}') {
          mode &= ~SHOWN;
        }
        at++;
      }
    }
    stop = limit;
  }

  /** Passes a quote, or the three that end the string, and says whether they do. */
  private boolean ends(char quote, boolean triple) {
    if (!triple) {
      stop = at++;
      return true;
    }
    if (peek(1) == quote && peek(2) == quote) {
      stop = at;
      at += 3;
      return true;
    }
    return false;
  }

  /** Passes a brace; two of them are text. */
  private boolean codeBegins(int mode) {
    if ((mode & SHOWN) == 0 && peek(1) == '{') {
      at += 2;
      return false;
    }
    hole = hole < 0 ? at : hole;
    at++;
    return true;
  }
}
