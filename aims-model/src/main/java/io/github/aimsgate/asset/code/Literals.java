package io.github.aimsgate.asset.code;

import io.github.aimsgate.asset.AssetKind;
import java.util.Locale;
import java.util.Optional;

/** Judges string literals: is the whole of one a model's name, or the address of a service? */
final class Literals {

  private static final int SHORTEST = 2;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_HOST = 253;
  private static final String BEFORE_HOST = "://";

  private final Lexer lexer;
  private final Finds finds;

  Literals(Lexer lexer, Finds finds) {
    this.lexer = lexer;
    this.finds = finds;
  }

  /** Looks at the string at hand. */
  void see() {
    String text = lexer.text();
    int from = lexer.start();
    int to = lexer.end();
    if (to - from < SHORTEST) {
      return;
    }
    int plain = plainEnd(text, from, to);
    if (lexer.whole() && plain == to && to - from <= LONGEST_NAME) {
      model(text.substring(from, to), from);
    }
    address(text, from, to, plain);
  }

  private void model(String name, int at) {
    finds
        .signatures()
        .model(name)
        .ifPresent(
            known -> finds.name(AssetKind.MODEL_REFERENCE, known, name, Optional.empty(), at));
  }

  /** A URL, or a host with a port or a path behind it or nothing. */
  private void address(String text, int from, int to, int plain) {
    int host = from;
    int colon = schemeEnd(text, from, plain);
    if (colon > from && text.startsWith(BEFORE_HOST, colon)) {
      host = afterUser(text, colon + BEFORE_HOST.length(), to);
    }
    int end = hostEnd(text, host, to);
    boolean cut = end == to && !lexer.whole();
    if (cut || (end < to && "/:?#".indexOf(text.charAt(end)) < 0)) {
      return;
    }
    service(text.substring(host, end), host);
  }

  private void service(String written, int at) {
    String host = written.toLowerCase(Locale.ROOT);
    if (host.indexOf('.') <= 0) {
      return;
    }
    finds
        .signatures()
        .endpoint(host)
        .ifPresent(known -> finds.name(AssetKind.SERVICE, known, host, Optional.empty(), at));
  }

  private static int schemeEnd(String text, int from, int to) {
    int end = from;
    while (end < to && isAsciiLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int afterUser(String text, int from, int to) {
    int most = Math.min(to, from + LONGEST_NAME);
    for (int i = from; i < most; i++) {
      char c = text.charAt(i);
      if (c == '@') {
        return i + 1;
      } else if (c == '/' || c == '?' || c == '#') {
        return from;
      }
    }
    return from;
  }

  private static int hostEnd(String text, int from, int to) {
    int most = Math.min(to, from + LONGEST_HOST);
    int end = from;
    while (end < most && isHostPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isHostPart(char c) {
    return isAsciiLetterOrDigit(c) || c == '-' || c == '.';
  }

  /** Up to where a text has no character that names and addresses have not. */
  private static int plainEnd(String text, int from, int to) {
    int most = Math.min(to, from + LONGEST_NAME);
    int end = from;
    while (end < most && isPlain(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPlain(char c) {
    return isAsciiLetterOrDigit(c) || "-._:/@+".indexOf(c) >= 0;
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
