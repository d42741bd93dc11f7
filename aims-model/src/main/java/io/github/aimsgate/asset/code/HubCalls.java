package io.github.aimsgate.asset.code;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows the calls that load from the hub, one in another, token by token. Costs next to nothing
 * where there are none: brackets are counted inside of such calls alone.
 */
final class HubCalls {

  private static final int DEEPEST = 16;

  private final Lexer lexer;
  private final Finds finds;
  private final List<HubCall> calls = new ArrayList<>();
  private Token last = Token.END;
  private char lastMark;
  private int nameStart;
  private int nameEnd;
  private int depth;
  private String literal;
  private int literalAt;
  private boolean keyed;

  HubCalls(Lexer lexer, Finds finds) {
    this.lexer = lexer;
    this.finds = finds;
  }

  /** Whether the string at hand is the first argument of a call: see {@link #calls}. */
  boolean isFirstArgument() {
    return last == Token.MARK && lastMark == '(' && nameEnd > nameStart;
  }

  /** Whether the call at hand is of this function. */
  boolean calls(String function) {
    return function.length() == nameEnd - nameStart && lexer.text().startsWith(function, nameStart);
  }

  /** Takes the next token. */
  void see(Token token) {
    switch (token) {
      case NAME -> name();
      case MARK -> mark(lexer.firstCharacter());
      case STRING -> string();
      default -> literal = null;
    }
    last = token;
  }

  private void name() {
    nameStart = lexer.start();
    nameEnd = lexer.end();
    keyed = false;
    literal = null;
  }

  private void string() {
    boolean alone = last == Token.MARK && "(,=:".indexOf(lastMark) >= 0;
    if (!calls.isEmpty()) {
      literal = alone && lexer.whole() ? lexer.value() : null;
      literalAt = lexer.start();
    }
  }

  private void mark(char mark) {
    if (mark == '(') {
      opens();
    } else if (!calls.isEmpty()) {
      inCall(mark);
    }
    lastMark = mark;
  }

  private void opens() {
    if (last != Token.NAME) {
      nameEnd = nameStart;
    }
    HubApi api =
        last == Token.NAME && calls.size() < DEEPEST
            ? HubApi.of(lexer.text(), nameStart, nameEnd)
            : null;
    if (api != null || !calls.isEmpty()) {
      depth++;
    }
    if (api != null) {
      calls.add(new HubCall(api, depth));
      keyed = false;
    }
    literal = null;
  }

  private void inCall(char mark) {
    HubCall call = calls.get(calls.size() - 1);
    switch (mark) {
      case ',' -> {
        argumentEnds(call);
        if (depth == call.depth()) {
          call.nextArgument();
        }
      }
      case '=', ':' -> keywordEnds(call);
      case '[', '{' -> depth++;
      case ']', '}' -> {
        argumentEnds(call);
        depth--;
      }
      case ')' -> {
        argumentEnds(call);
        closes(call);
      }
      default -> keyed = false;
    }
    literal = null;
  }

  private void keywordEnds(HubCall call) {
    keyed = last == Token.NAME;
    if (keyed) {
      call.hasKeyword(keyword());
    }
  }

  private void argumentEnds(HubCall call) {
    if (keyed && literal != null) {
      call.keyed(keyword(), literal, literalAt);
    } else if (literal != null && depth == call.depth()) {
      call.positional(literal, literalAt);
    }
    keyed = false;
  }

  private String keyword() {
    return lexer.text().substring(nameStart, nameEnd);
  }

  private void closes(HubCall call) {
    if (depth <= call.depth()) {
      calls.remove(calls.size() - 1);
      finds.hub(call);
    }
    depth = calls.isEmpty() ? 0 : depth - 1;
  }
}
