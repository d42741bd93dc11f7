package io.github.aimsgate.asset.code;

import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Signature;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads what Python imports, at the top or in a function, by a statement or by a call. */
final class PythonReader extends CodeReader {

  private final Predicate<String> shadowed;
  private final NotebookCommands commands;
  private boolean canBegin = true;

  /**
   * A reader at the start of a text.
   *
   * @param shadowed whether a module of that name, dots and all, is the project's own
   */
  PythonReader(Lexer lexer, Finds finds, Predicate<String> shadowed) {
    super(lexer, finds);
    this.shadowed = shadowed;
    this.commands = new NotebookCommands(finds);
  }

  @Override
  protected void step() {
    boolean begins = canBegin || lexer.startsLine();
    canBegin = false;
    if (begins && is("import")) {
      imports();
    } else if (begins && is("from")) {
      importsFrom();
    } else {
      if (token == Token.COMMAND) {
        commands.see(lexer.text(), lexer.start() + 1, lexer.end());
      }
      canBegin = is(';') || is(':');
      advance();
    }
  }

  @Override
  protected void firstArgument() {
    if (calls("import_module") || calls("__import__")) {
      String module = lexer.value();
      int at = lexer.start();
      known(module)
          .ifPresent(signature -> use(signature, module, at, "import_module(\"" + module + "\")"));
    }
  }

  private void imports() {
    int from = lexer.start();
    do {
      advance();
      if (token != Token.NAME || lexer.startsLine()) {
        return;
      }
      int at = lexer.start();
      String module = module();
      Optional<Signature> known = known(module);
      if (isGoingOn() && is("as")) {
        advance();
        advance();
      }
      known.ifPresent(signature -> use(signature, module, at, excerpt(from)));
    } while (is(',') && isGoingOn());
  }

  private void importsFrom() {
    int from = lexer.start();
    advance();
    if (token != Token.NAME) {
      return;
    }
    int at = lexer.start();
    String module = module();
    if (!is("import") || !isGoingOn()) {
      return;
    }
    Signature known = known(module).orElse(null);
    advance();
    boolean bracketed = is('(');
    if (bracketed) {
      advance();
    }
    boolean listed = true;
    while (token != Token.END && !is(')') && !is(';') && (bracketed || isGoingOn())) {
      if (token == Token.NAME && listed && known == null) {
        known = known(module + "." + lexer.value()).orElse(null);
      } else if (token != Token.NAME && !is(',') && !is('*')) {
        break;
      }
      listed = is(',');
      advance();
    }
    if (is(')')) {
      advance();
    }
    if (known != null) {
      use(known, module, at, excerpt(from));
    }
  }

  /** Reads names with dots between them. */
  private String module() {
    int from = lexer.start();
    int to = lexer.end();
    advance();
    StringBuilder joined = null;
    while (is('.')) {
      advance();
      if (token != Token.NAME) {
        break;
      }
      if (joined == null) {
        joined = new StringBuilder(lexer.text().substring(from, to));
      }
      joined.append('.').append(lexer.text(), lexer.start(), lexer.end());
      advance();
    }
    return joined == null ? lexer.text().substring(from, to) : joined.toString();
  }

  private Optional<Signature> known(String module) {
    return module.startsWith(".") ? Optional.empty() : finds.signatures().python(module);
  }

  private boolean isGoingOn() {
    return !lexer.startsLine();
  }

  private String excerpt(int from) {
    return Excerpt.of(lexer.text(), from, passed());
  }

  /** A module of the project's own with that name makes it unsure which of the two is meant. */
  private void use(Signature signature, String module, int at, String detail) {
    if (shadowed.test(module)) {
      finds.use(signature, Confidence.HINT, at, detail + ", or the module of this project");
    } else {
      finds.use(signature, at, detail);
    }
  }
}
