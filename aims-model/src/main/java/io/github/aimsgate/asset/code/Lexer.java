package io.github.aimsgate.asset.code;

/**
 * Cuts the text of a program into tokens, each with its place. Takes every text: what is never
 * closed ends with its line or the text, and no character is gone back to. Holds no more than a
 * stack of the strings that are open around code.
 */
abstract class Lexer {

  private static final int ASCII = 128;
  private static final int STARTS = 1;
  private static final int GOES_ON = 2;

  /** What the first characters are to a name: 0 if no part of one. */
  private static final byte[] KINDS = kinds();

  /** The text that is read. */
  protected final String text;

  /** The same, for what looks at each character: an array is read in less time than a text. */
  protected final char[] chars;

  /** Where reading ends. */
  protected final int limit;

  /** The next character to look at. */
  protected int at;

  /** The strings that are open around the code at hand. */
  protected final OpenStrings open = new OpenStrings();

  /** The token that was made last, while the next one is made. */
  protected Token before = Token.END;

  /** Whether the next token is the first of its line. */
  protected boolean first = true;

  private boolean startsLine;
  private int start;
  private int end;
  private boolean whole;

  Lexer(String text) {
    this.text = text;
    this.chars = text.toCharArray();
    this.limit = chars.length;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[ASCII];
    for (char c = 0; c < ASCII; c++) {
      boolean starts = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
      kinds[c] = (byte) (starts ? STARTS : isDigit(c) ? GOES_ON : 0);
    }
    return kinds;
  }

  /** Makes the next token; the text's end again and again. */
  final Token next() {
    Token token = scan();
    startsLine = first;
    first = false;
    before = token;
    return token;
  }

  /** Moves behind the next token, and says by the methods below where it is. */
  protected abstract Token scan();

  /** The program that is cut. */
  final String text() {
    return text;
  }

  /** Where the token begins; of a string, where its text begins. */
  final int start() {
    return start;
  }

  /** Where the token ends; of a string, where its text ends. */
  final int end() {
    return end;
  }

  /** Where the token ends with its quotes. */
  final int position() {
    return at;
  }

  /** Whether nothing but blanks lies between the token and one of these marks. */
  final boolean isFollowedBy(String marks) {
    int next = at;
    while (next < limit && chars[next] <= ' ') {
      next++;
    }
    return next < limit && marks.indexOf(chars[next]) >= 0;
  }

  /** Whether it is the first token on its line. */
  final boolean startsLine() {
    return startsLine;
  }

  /** Whether a string is text alone, with no code inside. */
  final boolean whole() {
    return whole;
  }

  /** Whether the token is this mark. */
  final boolean is(Token token, char mark) {
    return token == Token.MARK && chars[start] == mark;
  }

  /** Whether the token is this word. */
  final boolean is(Token token, String word) {
    return token == Token.NAME && end - start == word.length() && text.startsWith(word, start);
  }

  /** The first character of the token, of a mark the mark itself. */
  final char firstCharacter() {
    return chars[start];
  }

  /** What the token says. */
  final String value() {
    return text.substring(start, end);
  }

  /** Passes a blank; a line's end makes the next token the first of a line. */
  protected final void blank(char c) {
    if (c == '\n') {
      first = true;
    }
    at++;
  }

  /** Passes a backslash and what it changes. */
  protected final void escape() {
    at = Math.min(limit, at + 2);
  }

  /** Passes the rest of the line. */
  protected final void restOfLine() {
    int lineEnd = text.indexOf('\n', at);
    at = lineEnd < 0 ? limit : lineEnd;
  }

  /** Passes everything up to the end of {@code closing}, or everything. */
  protected final void upTo(String closing, int from) {
    int found = text.indexOf(closing, from);
    at = found < 0 ? limit : found + closing.length();
  }

  /** The character so many places on; NUL behind the end. */
  protected final char peek(int further) {
    return at + further < limit ? chars[at + further] : '\0';
  }

  /** A token of one character. */
  protected final Token mark() {
    return token(Token.MARK, at, ++at);
  }

  /** A name that begins here. */
  protected final Token name() {
    int from = at;
    passName();
    return token(Token.NAME, from, at);
  }

  /** A number that begins here. */
  protected final Token number() {
    int from = at;
    passName();
    while (peek(0) == '.' && isDigit(peek(1))) {
      at++;
      passName();
    }
    return token(Token.VALUE, from, at);
  }

  /** A string, of which the part before its first code is known. */
  protected final Token string(int from, int to, boolean isWhole) {
    whole = isWhole;
    return token(Token.STRING, from, to);
  }

  /** A token between two places. */
  protected final Token token(Token token, int from, int to) {
    start = from;
    end = to;
    return token;
  }

  /** Whether a name can begin with a character. */
  protected static boolean isNameStart(char c) {
    return c < ASCII ? (KINDS[c] & STARTS) != 0 : Character.isJavaIdentifierStart(c);
  }

  /** Whether a name can go on with a character. */
  protected static boolean isNamePart(char c) {
    return c < ASCII ? KINDS[c] != 0 : Character.isJavaIdentifierPart(c);
  }

  /** Whether a character is a digit of a number. */
  protected static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Passes the rest of a name. */
  protected final void passName() {
    int next = at;
    while (next < limit && isNamePart(chars[next])) {
      next++;
    }
    at = next;
  }
}
