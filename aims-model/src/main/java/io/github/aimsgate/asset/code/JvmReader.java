package io.github.aimsgate.asset.code;

import io.github.aimsgate.asset.Signature;
import java.util.Optional;

/** Reads what Java, Kotlin, Scala and Groovy import, and the full names that they use. */
final class JvmReader extends CodeReader {

  /** A full name has a package of two parts at least: shorter ones are fields more often. */
  private static final int FEWEST_PACKAGE_PARTS = 2;

  private final boolean module;
  private boolean behindDot;
  private boolean canBegin = true;

  // The path that was read last.
  private int pathStart;
  private int pathEnd;
  private int packageParts;
  private boolean namesType;
  private boolean blanks;

  /**
   * A reader at the start of a text.
   *
   * @param module whether the text describes a module, which requires others
   */
  JvmReader(Lexer lexer, Finds finds, boolean module) {
    super(lexer, finds);
    this.module = module;
  }

  @Override
  protected void step() {
    if (token != Token.NAME) {
      behindDot = is('.');
      canBegin = is(';') || is('{') || is('}');
      advance();
      return;
    }
    boolean begins = !behindDot && (canBegin || lexer.startsLine());
    canBegin = false;
    if (begins && is("import")) {
      imports();
    } else if (begins && is("package")) {
      declares();
    } else if (begins && module && is("requires")) {
      imports();
    } else {
      uses();
    }
  }

  @Override
  protected void firstArgument() {
    // Java loads classes by name too, and the name is seldom a literal of one call.
  }

  private void imports() {
    int from = lexer.start();
    advance();
    while (is("static") || is("transitive")) {
      advance();
    }
    boolean more = token == Token.NAME;
    while (more) {
      path();
      alias();
      imported(from);
      more = is(',') && !lexer.startsLine();
      if (more) {
        advance();
        more = token == Token.NAME;
      }
    }
    behindDot = false;
  }

  private void alias() {
    if (is("as") && !lexer.startsLine()) {
      advance();
      advance();
    }
  }

  private void imported(int from) {
    String name = pathText();
    Optional<Signature> known = finds.signatures().jvm(name);
    int at = pathStart;
    if (is('{')) {
      selected(from, name, known);
    } else {
      known.ifPresent(signature -> use(signature, at, from));
    }
  }

  /** Scala's selectors: {@code import a.b.{C => D, E}}. */
  private void selected(int from, String name, Optional<Signature> known) {
    Signature first = known.orElse(null);
    int at = pathStart;
    boolean selector = true;
    while (token != Token.END && !is('}')) {
      advance();
      if (token == Token.NAME && selector && first == null) {
        first = finds.signatures().jvm(name + "." + lexer.value()).orElse(null);
        at = lexer.start();
      }
      selector = is(',');
    }
    advance();
    if (first != null) {
      use(first, at, from);
    }
  }

  private void use(Signature signature, int at, int from) {
    finds.use(signature, at, Excerpt.of(lexer.text(), from, passed()));
  }

  private void declares() {
    advance();
    if (token == Token.NAME) {
      path();
      int at = pathStart;
      String name = pathText();
      finds
          .signatures()
          .jvm(name)
          .ifPresent(signature -> finds.use(signature, at, "declares package " + name));
    }
  }

  private void uses() {
    boolean member = behindDot;
    path();
    if (!member && namesType && packageParts >= FEWEST_PACKAGE_PARTS) {
      int at = pathStart;
      String name = pathText();
      finds.signatures().jvm(name).ifPresent(signature -> finds.use(signature, at, name));
    }
  }

  /** Reads names with dots between them; what follows the last dot may be no name. */
  private void path() {
    pathStart = lexer.start();
    packageParts = 0;
    namesType = false;
    blanks = false;
    boolean more = true;
    while (more) {
      part();
      advance();
      behindDot = is('.');
      if (behindDot) {
        blanks |= lexer.start() != pathEnd;
        advance();
        blanks |= lexer.start() != pathEnd + 1;
      }
      more = behindDot && token == Token.NAME;
    }
    if (behindDot && is('*')) {
      advance();
      behindDot = false;
    }
  }

  private void part() {
    pathEnd = lexer.end();
    if (!namesType && pathEnd > lexer.start()) {
      namesType = Character.isUpperCase(lexer.text().charAt(lexer.start()));
      packageParts += namesType ? 0 : 1;
    }
  }

  private String pathText() {
    String path = lexer.text().substring(pathStart, pathEnd);
    return blanks ? withoutBlanks(path) : path;
  }

  private static String withoutBlanks(String path) {
    StringBuilder joined = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c > ' ' && c != '`') {
        joined.append(c);
      }
    }
    return joined.toString();
  }
}
