package io.github.aimsgate.asset.signature;

import java.util.Locale;

/** How a name that a signature lists has to look, so that it cannot match what it does not mean. */
enum Shape {
  MAVEN("maven", "group:artifact, such as com.acme.ai:*") {
    @Override
    boolean fits(String text) {
      int colon = text.indexOf(':');
      return colon > 0
          && colon == text.lastIndexOf(':')
          && colon < text.length() - 1
          && consistsOf(text, "._-:*")
          && plainBefore(text, Math.min(stars(text), colon)) >= FEWEST;
    }
  },
  JVM("jvm", "a package or class, such as com.acme.ai") {
    @Override
    boolean fits(String text) {
      return isDotted(text, "_$");
    }
  },
  PYTHON("python", "a module as it is imported, such as acme_ai.models") {
    @Override
    boolean fits(String text) {
      return isDotted(text, "_");
    }
  },
  PYPI("pypi", "the name of a distribution, such as acme-ai") {
    @Override
    boolean fits(String text) {
      return consistsOf(text, "._-*") && plainBefore(text, text.length()) >= 2;
    }
  },
  NPM("npm", "the name of a package, such as @acme/ai") {
    @Override
    boolean fits(String text) {
      return consistsOf(text, "@/._-*") && plainBefore(text, text.length()) >= 2;
    }
  },
  SETTINGS("settings", "the beginning of a key in kebab case, such as acme.ai-client") {
    @Override
    boolean fits(String text) {
      return isDotted(text, "-") && text.equals(text.toLowerCase(Locale.ROOT));
    }
  },
  ENDPOINTS("endpoints", "a host, such as api.acme.example or *.acme.example") {
    @Override
    boolean fits(String text) {
      int last = text.lastIndexOf('*');
      return consistsOf(text, ".-*")
          && text.equals(text.toLowerCase(Locale.ROOT))
          && text.indexOf('.', last + 2) > 0
          && text.charAt(text.length() - 1) != '.';
    }
  },
  MODELS("models", "the name of a model, such as acme-large-*") {
    @Override
    boolean fits(String text) {
      return consistsOf(text, "@/:._-*") && plainBefore(text, text.length()) >= FEWEST;
    }
  };

  private static final int FEWEST = 3;

  private final String key;
  private final String wanted;

  Shape(String key, String wanted) {
    this.key = key;
    this.wanted = wanted;
  }

  abstract boolean fits(String text);

  String key() {
    return key;
  }

  String wanted() {
    return wanted;
  }

  private static boolean consistsOf(String text, String signs) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i)) && signs.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isDotted(String text, String signs) {
    return consistsOf(text, "." + signs)
        && text.charAt(0) != '.'
        && text.charAt(text.length() - 1) != '.'
        && !text.contains("..")
        && plainBefore(text, text.length()) >= 2;
  }

  private static int stars(String text) {
    int star = text.indexOf('*');
    return star < 0 ? text.length() : star;
  }

  private static int plainBefore(String text, int end) {
    int plain = 0;
    for (int i = 0; i < end; i++) {
      plain += isPlain(text.charAt(i)) ? 1 : 0;
    }
    return plain;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
