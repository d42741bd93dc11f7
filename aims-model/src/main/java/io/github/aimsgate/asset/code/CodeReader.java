package io.github.aimsgate.asset.code;

/**
 * Reads a program token by token. What all languages have, the literals and the calls, is seen to
 * here; what an import is, a language's reader knows.
 */
abstract class CodeReader {

  /** Makes the tokens. */
  protected final Lexer lexer;

  /** Takes what is found. */
  protected final Finds finds;

  /** The token at hand. */
  protected Token token = Token.END;

  private final Literals literals;
  private final HubCalls calls;
  private int passed;

  CodeReader(Lexer lexer, Finds finds) {
    this.lexer = lexer;
    this.finds = finds;
    this.literals = new Literals(lexer, finds);
    this.calls = new HubCalls(lexer, finds);
  }

  /** Reads to the end. */
  final void read() {
    advance();
    while (token != Token.END) {
      step();
    }
  }

  /** Deals with the token at hand, and moves to one that it has not dealt with. */
  protected abstract void step();

  /** The string at hand is the first argument of a call, and all of it. */
  protected abstract void firstArgument();

  /** Moves to the next token. */
  protected final void advance() {
    passed = lexer.position();
    token = lexer.next();
    if (token == Token.STRING) {
      literals.see();
      if (calls.isFirstArgument() && lexer.whole() && lexer.isFollowedBy("),")) {
        firstArgument();
      }
    }
    calls.see(token);
  }

  /** Where the token before the one at hand ended. */
  protected final int passed() {
    return passed;
  }

  /** Whether the string at hand is the first argument of this function. */
  protected final boolean calls(String function) {
    return calls.calls(function);
  }

  /** Whether the token at hand is this word. */
  protected final boolean is(String word) {
    return lexer.is(token, word);
  }

  /** Whether the token at hand is this mark. */
  protected final boolean is(char mark) {
    return lexer.is(token, mark);
  }
}
