package io.github.aimsgate.asset.code;

/** Reads what JavaScript and TypeScript import, by a statement or by a call. */
final class ScriptReader extends CodeReader {

  private boolean canBegin = true;

  ScriptReader(Lexer lexer, Finds finds) {
    super(lexer, finds);
  }

  @Override
  protected void step() {
    boolean begins = canBegin || lexer.startsLine();
    canBegin = false;
    if (begins && is("import")) {
      imports();
    } else if (begins && is("export")) {
      exports();
    } else {
      canBegin = is(';') || is('}') || is('{');
      advance();
    }
  }

  @Override
  protected void firstArgument() {
    if (calls("require") || calls("import")) {
      String function = calls("require") ? "require" : "import";
      specified(function + "('" + Excerpt.of(lexer.text(), lexer.start(), lexer.end()) + "')");
    }
  }

  private void imports() {
    int from = lexer.start();
    advance();
    if (token == Token.STRING) {
      statement(from);
    } else if (token == Token.NAME || is('{') || is('*')) {
      clause(from);
    }
  }

  private void exports() {
    int from = lexer.start();
    advance();
    if (is("type")) {
      advance();
    }
    if (is('{') || is('*')) {
      clause(from);
    }
  }

  /** Passes names up to {@code from} and the module behind it. */
  private void clause(int from) {
    boolean source = false;
    while (token == Token.NAME || token == Token.STRING || isPunctuation()) {
      if (token == Token.STRING && source) {
        statement(from);
        return;
      }
      source = is("from");
      advance();
    }
  }

  private boolean isPunctuation() {
    return is('{') || is('}') || is(',') || is('*');
  }

  private void statement(int from) {
    if (lexer.whole()) {
      specified(Excerpt.of(lexer.text(), from, lexer.position()));
    }
    advance();
  }

  private void specified(String detail) {
    int at = lexer.start();
    String module = Specifier.packageOf(lexer.value());
    if (!module.isEmpty()) {
      finds.signatures().npm(module).ifPresent(signature -> finds.use(signature, at, detail));
    }
  }
}
