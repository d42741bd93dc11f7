package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Names of files that hold models. */
final class ModelFiles {

  private static final String BREAKS = "\"'`()[]{}<>|,;=";

  /** What may stand behind the name of a file without being part of it. */
  private static final String BEHIND = ".:!?";

  private ModelFiles() {}

  /** Whether a path is that of a model file, as far as it tells. */
  static boolean isOne(String path) {
    int dot = path.lastIndexOf('.');
    boolean named = dot > 0 && path.charAt(dot - 1) != '/';
    return named && Endings.ALL.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** The model files that a text names; addresses of other machines and patterns are none. */
  static Set<String> in(String text) {
    Set<String> named = new TreeSet<>();
    int dot = text.indexOf('.');
    while (dot >= 0) {
      int read = dot;
      if (isBeforeEnding(text, dot)) {
        read = wordEnd(text, dot);
        addNamed(text.substring(wordStart(text, dot), read), named);
      }
      dot = text.indexOf('.', read + 1);
    }
    return named;
  }

  private static void addNamed(String word, Set<String> named) {
    boolean elsewhere = word.contains("://") || word.indexOf('*') >= 0 || word.indexOf('$') >= 0;
    if (!elsewhere) {
      parts(word).stream().filter(ModelFiles::isOne).forEach(named::add);
    }
  }

  /** Most texts name no model, and are to be left as soon as that is seen. */
  private static boolean isBeforeEnding(String text, int dot) {
    int end = dot + 1;
    while (end < text.length() && end - dot <= Endings.LONGEST && isOfName(text.charAt(end))) {
      end++;
    }
    return Endings.ALL.contains(text.substring(dot + 1, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isOfName(char c) {
    return !isSpace(c) && BREAKS.indexOf(c) < 0 && BEHIND.indexOf(c) < 0;
  }

  private static int wordStart(String text, int at) {
    int start = at;
    while (start > 0 && !isSpace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length() && !isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      if (BREAKS.indexOf(word.charAt(i)) >= 0) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(word.charAt(i));
      }
    }
    parts.add(part.toString());
    return parts.stream().map(ModelFiles::plain).toList();
  }

  private static String plain(String part) {
    int end = part.length();
    while (end > 0 && BEHIND.indexOf(part.charAt(end - 1)) >= 0) {
      end--;
    }
    String plain = part.substring(0, end);
    return plain.startsWith("./") ? plain.substring(2) : plain;
  }

  /** Read when first asked for, and then once. */
  private static final class Endings {
    private static final Set<String> ALL = read();
    private static final int LONGEST = ALL.stream().mapToInt(String::length).max().orElseThrow();

    private static Set<String> read() {
      List<Problem> problems = new ArrayList<>();
      String name = "model-files.yaml";
      Fields file = Fields.of(Resource.yaml(ModelFiles.class, name), "endings", problems);
      Set<String> endings = new TreeSet<>();
      file.texts("endings").stream().map(Node.Scalar::text).forEach(endings::add);
      file.finish();
      Resource.requireSound(name, problems);
      return endings;
    }
  }
}
