package io.github.aimsgate.asset.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The dependencies in the script of a build, statement by statement: the words and the string
 * literals of each tell what it asks for. A statement ends with its line, where no parenthesis is
 * open, and before and behind a brace.
 */
final class BuildScript {

  private static final int LONGEST_STATEMENT = 2_000;
  private static final int LONGEST_ENTRY = 400;

  private final String text;
  private final Sink sink;
  private final List<String> words = new ArrayList<>();
  private final List<String> literals = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  /** Takes what is asked for. */
  interface Sink {

    /**
     * A dependency.
     *
     * @param coordinate {@code group:artifact}
     * @param offset where it stands in the text
     */
    void dependency(String coordinate, Optional<String> version, boolean test, int offset);
  }

  private BuildScript(String text, Sink sink) {
    this.text = text;
    this.sink = sink;
  }

  static void read(String text, Sink sink) {
    new BuildScript(text, sink).read();
  }

  private void read() {
    int open = 0;
    for (int next = 0; next < text.length(); ) {
      char c = text.charAt(next);
      if (c == '/' && (text.startsWith("//", next) || text.startsWith("/*", next))) {
        next = behindComment(next);
      } else if (c == '"' || c == '\'') {
        next = literal(next, c);
      } else if (Character.isJavaIdentifierStart(c)) {
        next = word(next);
      } else {
        open += c == '(' ? 1 : c == ')' && open > 0 ? -1 : 0;
        if (c == '{' || c == '}' || c == ';' || (c == '\n' && open == 0 && !goesOn(next))) {
          endOfStatement();
          open = 0;
        }
        next++;
      }
      if (literals.size() + words.size() > LONGEST_STATEMENT) {
        endOfStatement();
      }
    }
    endOfStatement();
  }

  private int behindComment(int start) {
    boolean ofLine = text.charAt(start + 1) == '/';
    int end = text.indexOf(ofLine ? "\n" : "*/", start + 2);
    return end < 0 ? text.length() : ofLine ? end : end + 2;
  }

  private int literal(int start, char quote) {
    int end = start + 1;
    while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
      end++;
    }
    literals.add(text.substring(start + 1, end));
    places.add(start);
    words.add("\"");
    return Math.min(end + 1, text.length());
  }

  private int word(int start) {
    int end = start;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    words.add(text.substring(start, end));
    return end;
  }

  /** A line that ends in a comma or an operator of sbt goes on. */
  private boolean goesOn(int end) {
    int last = end - 1;
    while (last >= 0 && text.charAt(last) <= ' ' && text.charAt(last) != '\n') {
      last--;
    }
    return last >= 0 && (text.charAt(last) == ',' || text.charAt(last) == '%');
  }

  private void endOfStatement() {
    if (!literals.isEmpty() && !isNoUse()) {
      coordinates();
    }
    words.clear();
    literals.clear();
    places.clear();
  }

  private boolean isNoUse() {
    for (String word : words) {
      switch (word) {
        case "platform",
            "enforcedPlatform",
            "mavenBom",
            "classpath",
            "exclude",
            "force",
            "id",
            "because",
            "addSbtPlugin",
            "resolutionStrategy",
            "module" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private void coordinates() {
    boolean sbt = false;
    String configuration = configuration();
    for (int i = 0; i < literals.size(); i++) {
      String literal = literals.get(i);
      int colon = literal.indexOf(':');
      if (colon > 0) {
        whole(literal, colon, configuration, places.get(i));
      } else if (i + 1 < literals.size() && isSbt(places.get(i), literal)) {
        sbt = true;
        parts(literal, literals.get(i + 1), version(i + 2), test(places.get(i)), places.get(i));
        i++;
      }
    }
    if (!sbt && !configuration.isEmpty()) {
      named(configuration);
    }
  }

  /** {@code "group:artifact:version"}. */
  private void whole(String literal, int colon, String configuration, int place) {
    int second = literal.indexOf(':', colon + 1);
    String artifact = literal.substring(colon + 1, second < 0 ? literal.length() : second);
    String rest = second < 0 ? "" : literal.substring(second + 1);
    int end = 0;
    while (end < rest.length() && rest.charAt(end) != ':' && rest.charAt(end) != '@') {
      end++;
    }
    if (!configuration.isEmpty()) {
      parts(
          literal.substring(0, colon),
          artifact,
          rest.substring(0, end),
          isForTests(configuration),
          place);
    }
  }

  /** {@code group: 'g', name: 'a', version: 'v'}. */
  private void named(String configuration) {
    int group = literalOf("group");
    int name = literalOf("name");
    int version = literalOf("version");
    if (group >= 0 && name >= 0) {
      parts(
          literals.get(group),
          literals.get(name),
          version < 0 ? "" : literals.get(version),
          isForTests(configuration),
          places.get(group));
    }
  }

  private int literalOf(String wanted) {
    int literal = 0;
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).equals("\"")) {
        literal++;
      } else if (words.get(i).equals(wanted) && words.get(i + 1).equals("\"")) {
        return literal;
      }
    }
    return -1;
  }

  /** Whether a percent sign follows a literal. */
  private boolean isSbt(int place, String literal) {
    int behind = place + literal.length() + 2;
    while (behind < text.length() && text.charAt(behind) == ' ') {
      behind++;
    }
    return behind < text.length() && text.charAt(behind) == '%';
  }

  private String version(int literal) {
    return literal < literals.size() && !literals.get(literal).contains(".")
        ? ""
        : literal < literals.size() ? literals.get(literal) : "";
  }

  /** Whether sbt's word for tests stands on the line. */
  private boolean test(int place) {
    int end = place;
    while (end < text.length() && end < place + LONGEST_ENTRY && text.charAt(end) != '\n') {
      end++;
    }
    String line = text.substring(place, end);
    return line.contains("% Test") || line.contains("% \"test\"");
  }

  private void parts(String group, String artifact, String version, boolean test, int place) {
    if (group.indexOf(' ') < 0 && artifact.indexOf(' ') < 0 && !artifact.isEmpty()) {
      Optional<String> exact = Optional.of(version).filter(v -> !v.isEmpty() && v.indexOf('$') < 0);
      sink.dependency(group + ":" + artifact, exact, test, place);
    }
  }

  /** The first word that names what the dependencies are for; empty if there is none. */
  private String configuration() {
    for (String word : words) {
      if (isConfiguration(word)) {
        return word;
      }
    }
    return "";
  }

  private static boolean isForTests(String configuration) {
    return configuration.startsWith("test") || configuration.contains("Test");
  }

  private static boolean isConfiguration(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    return plain.endsWith("implementation")
        || plain.endsWith("api")
        || plain.endsWith("compile")
        || plain.endsWith("compileonly")
        || plain.endsWith("runtime")
        || plain.endsWith("runtimeonly")
        || plain.endsWith("developmentonly")
        || plain.equals("shadow");
  }
}
