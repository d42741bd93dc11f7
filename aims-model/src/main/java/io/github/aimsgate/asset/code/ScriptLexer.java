package io.github.aimsgate.asset.code;

import java.util.BitSet;

/** Cuts JavaScript and TypeScript, JSX included. */
final class ScriptLexer extends Lexer {

  private static final int TEMPLATE = 1;

  /** Behind the head of a statement, as in {@code if (a) /b/.test(c)}, a slash divides nothing. */
  private final BitSet heads = new BitSet();

  private int parentheses;
  private boolean headClosed;
  private int stop;
  private int hole;

  ScriptLexer(String text) {
    super(text);
  }

  @Override
  protected Token scan() {
    while (at < limit) {
      char c = chars[at];
      if (c <= ' ') {
        blank(c);
      } else if (isNameStart(c)) {
        return name();
      } else if (c == '/' && peek(1) == '/') {
        restOfLine();
      } else if (c == '/' && peek(1) == '*') {
        upTo("*/", at + 2);
      } else if (c == '}' && open.atBottom()) {
        at++;
        open.pop();
        template();
        before = Token.STRING;
      } else {
        return other(c);
      }
    }
    return token(Token.END, limit, limit);
  }

  private Token other(char c) {
    return switch (c) {
      case '"', '\'' -> quoted(c);
      case '`' -> templated();
      case '/' -> expressionCanBegin() ? expression() : mark();
      case '{' -> {
        open.bracket();
        yield mark();
      }
      case '}' -> {
        open.unbracket();
        yield mark();
      }
      case '(' -> {
        heads.set(parentheses++, isHead());
        yield mark();
      }
      case ')' -> {
        parentheses = Math.max(0, parentheses - 1);
        headClosed = heads.get(parentheses);
        yield mark();
      }
      default -> isDigit(c) ? number() : mark();
    };
  }

  private boolean isHead() {
    return is(before, "if") || is(before, "while") || is(before, "for") || is(before, "with");
  }

  private Token quoted(char quote) {
    at++;
    int from = at;
    stop = -1;
    while (stop < 0 && at < limit) {
      char c = chars[at];
      if (c == quote || c == '\n') {
        stop = at;
        at += c == quote ? 1 : 0;
      } else if (c == '\\') {
        escape();
      } else {
        at++;
      }
    }
    return string(from, stop < 0 ? limit : stop, true);
  }

  private Token templated() {
    at++;
    int from = at;
    hole = -1;
    template();
    return string(from, hole < 0 ? stop : hole, hole < 0);
  }

  /** Passes a template's text up to its end, or up to code in it. */
  private void template() {
    while (at < limit) {
      char c = chars[at];
      if (c == '`') {
        stop = at++;
        return;
      } else if (c == '$' && peek(1) == '{') {
        hole = hole < 0 ? at : hole;
        at += 2;
        open.push(TEMPLATE);
        return;
      } else if (c == '\\') {
        escape();
      } else {
        at++;
      }
    }
    stop = limit;
  }

  /** A slash begins a regular expression where a value can stand, else it divides or closes. */
  private boolean expressionCanBegin() {
    if (peek(1) == '>') {
      return false;
    }
    if (before == Token.NAME) {
      return asksForValue(value());
    }
    return before == Token.END || (before == Token.MARK && asksForValue(chars[start()]));
  }

  private static boolean asksForValue(String word) {
    return switch (word) {
      case "return",
          "typeof",
          "case",
          "in",
          "of",
          "delete",
          "void",
          "throw",
          "new",
          "instanceof",
          "else",
          "do",
          "yield",
          "await" ->
          true;
      default -> false;
    };
  }

  private boolean asksForValue(char mark) {
    return switch (mark) {
      case ')' -> headClosed;
      case ']' -> false;
      case '<' -> start() != at - 1;
      case '+', '-' -> start() == 0 || chars[start() - 1] != mark;
      default -> true;
    };
  }

  private Token expression() {
    int from = at;
    boolean set = false;
    at++;
    while (at < limit && chars[at] != '\n') {
      char c = chars[at];
      if (c == '\\') {
        escape();
        continue;
      }
      at++;
      if (c == '/' && !set) {
        passName();
        break;
      }
      set = c == '[' || (set && c != ']');
    }
    return token(Token.VALUE, from, at);
  }
}
