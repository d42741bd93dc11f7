package io.github.aimsgate.asset.code;

import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Signature;
import java.util.Optional;

/** Reads the commands of notebooks that install packages: {@code !pip install torch==2.1}. */
final class NotebookCommands {

  private static final String PINNED = "==";

  private final Finds finds;

  NotebookCommands(Finds finds) {
    this.finds = finds;
  }

  /** Looks at a command of a shell that stands between two places. */
  void see(String text, int from, int to) {
    boolean installer = false;
    boolean installs = false;
    int at = from;
    while (at < to) {
      int end = wordEnd(text, at, to);
      if (end == at) {
        at++;
        continue;
      }
      if (installs) {
        packaged(text, at, end);
      } else if (installer) {
        installs = isWord(text, at, end, "install") || isWord(text, at, end, "add");
      } else {
        installer = isInstaller(text, at, end);
      }
      if (endsCommand(text, at, end)) {
        installer = false;
        installs = false;
      }
      at = end;
    }
  }

  private void packaged(String text, int from, int to) {
    int nameStart = from;
    while (nameStart < to && (text.charAt(nameStart) == '"' || text.charAt(nameStart) == '\'')) {
      nameStart++;
    }
    int nameEnd = nameStart;
    while (nameEnd < to && isNamePart(text.charAt(nameEnd))) {
      nameEnd++;
    }
    if (nameEnd == nameStart || text.charAt(nameStart) == '-') {
      return;
    }
    String name = text.substring(nameStart, nameEnd);
    Signature known = finds.signatures().pypi(name).orElse(null);
    if (known != null) {
      Optional<String> version = version(text, nameEnd, to);
      finds.name(AssetKind.DEPENDENCY, known, "pypi:" + normal(name), version, nameStart);
    }
  }

  /** The version that is pinned behind a name and what it may carry in brackets. */
  private static Optional<String> version(String text, int from, int to) {
    int pin = from;
    while (pin < to && !text.startsWith(PINNED, pin)) {
      pin++;
    }
    int start = pin + PINNED.length();
    int end = start;
    while (end < to && (isNamePart(text.charAt(end)) || text.charAt(end) == '+')) {
      end++;
    }
    return end > start ? Optional.of(text.substring(start, end)) : Optional.empty();
  }

  /** PEP 503: lower case, runs of marks as one hyphen. */
  private static String normal(String name) {
    StringBuilder normal = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '-' && c != '_' && c != '.') {
        normal.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      } else if (normal.length() > 0 && normal.charAt(normal.length() - 1) != '-') {
        normal.append('-');
      }
    }
    return normal.toString();
  }

  private static boolean isInstaller(String text, int from, int to) {
    return isWord(text, from, to, "pip")
        || isWord(text, from, to, "pip3")
        || isWord(text, from, to, "conda")
        || isWord(text, from, to, "mamba")
        || isWord(text, from, to, "uv");
  }

  private static boolean endsCommand(String text, int from, int to) {
    return text.charAt(to - 1) == ';' || "&|#".indexOf(text.charAt(from)) >= 0;
  }

  private static boolean isWord(String text, int from, int to, String word) {
    return to - from == word.length() && text.startsWith(word, from);
  }

  private static int wordEnd(String text, int from, int to) {
    int end = from;
    while (end < to && text.charAt(end) > ' ') {
      end++;
    }
    return end;
  }

  private static boolean isNamePart(char c) {
    return (c < 128 && Character.isLetterOrDigit(c)) || c == '-' || c == '_' || c == '.';
  }
}
