package io.github.aimsgate.asset.config;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.text.Lines;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds AI in configuration. No value of a key that smells of a secret is ever told. */
public final class ConfigFinder implements AssetFinder {

  private static final String SCHEME_END = "://";
  private static final int LONGEST_NAME = 128;

  private final Signatures signatures;

  /** Knows these technologies. */
  public ConfigFinder(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public boolean looksAt(String path) {
    return ConfigFiles.isConfiguration(path);
  }

  @Override
  public void find(LookedAt file, Consumer<Asset> found) {
    Optional<String> text = file.text();
    if (text.isPresent()) {
      new Search(file, text.get(), found).run();
    }
  }

  /** One file. */
  private final class Search {

    private final LookedAt file;
    private final String text;
    private final Lines lines;
    private final Consumer<Asset> found;

    Search(LookedAt file, String text, Consumer<Asset> found) {
      this.file = file;
      this.text = text;
      this.lines = new Lines(file.path(), text);
      this.found = found;
    }

    void run() {
      services();
      if (!file.path().endsWith(".xml")) {
        boolean settings = ConfigFiles.hasSettings(file.path());
        boolean yaml = ConfigFiles.isYaml(file.path());
        Settings.read(text, yaml, (key, value, offset) -> setting(key, value, offset, settings));
      }
    }

    private void services() {
      int at = text.indexOf(SCHEME_END);
      while (at >= 0) {
        int start = at + SCHEME_END.length();
        int end = start;
        while (end < text.length() && isOfHost(text.charAt(end))) {
          end++;
        }
        String host = text.substring(start, Math.min(end, start + LONGEST_NAME));
        int place = start;
        signatures
            .endpoint(host)
            .filter(known -> !isInComment(place))
            .ifPresent(known -> add(AssetKind.SERVICE, host, Optional.empty(), known, place, host));
        at = text.indexOf(SCHEME_END, end);
      }
    }

    private boolean isInComment(int offset) {
      int start = offset - lines.at(offset).column() + 1;
      while (start < offset && text.charAt(start) <= ' ') {
        start++;
      }
      return text.charAt(start) == '#' || text.startsWith("//", start);
    }

    private void setting(String key, String value, int offset, boolean ofFramework) {
      Optional<Signature> known =
          ofFramework ? signatures.setting(withoutProfile(key)) : Optional.empty();
      known
          .filter(any -> !value.isEmpty())
          .ifPresent(
              any -> add(AssetKind.CONFIGURATION, any.name(), Optional.empty(), any, offset, key));
      String model = byDefault(value);
      if (!model.isEmpty() && mayBeName(model) && !isSecret(key)) {
        Optional<Signature> named = signatures.model(model);
        Optional<Signature> of = named.isPresent() || !isOfModel(key) ? named : known;
        of.ifPresent(any -> model(model, any, offset, key));
      }
    }

    private void model(String model, Signature known, int offset, String key) {
      int revision = model.indexOf('@', 1);
      String name = revision < 0 ? model : model.substring(0, revision);
      Optional<String> version =
          revision < 0 ? Optional.empty() : Optional.of(model.substring(revision + 1));
      add(AssetKind.MODEL_REFERENCE, name, version, known, offset, key + " = " + model);
    }

    private void add(
        AssetKind kind,
        String name,
        Optional<String> version,
        Signature known,
        int offset,
        String detail) {
      found.accept(
          new Asset(
              kind,
              name,
              version,
              known.name(),
              known.category(),
              known.confidence(),
              file.scope(),
              Optional.empty(),
              List.of(new Sighting(Signal.CONFIGURATION, lines.at(offset), detail))));
    }
  }

  private static boolean isOfHost(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-';
  }

  /** Quarkus puts a profile before a key: {@code %dev.quarkus…}. */
  private static String withoutProfile(String key) {
    int dot = key.startsWith("%") ? key.indexOf('.') : -1;
    return key.substring(dot + 1);
  }

  /** The value, or what a placeholder falls back to: {@code ${MODEL:gpt-4o}}. */
  private static String byDefault(String value) {
    if (!value.startsWith("${") || !value.endsWith("}")) {
      return value;
    }
    int colon = value.indexOf(':');
    String fallback = colon < 0 ? "" : value.substring(colon + 1, value.length() - 1);
    return fallback.startsWith("-") ? fallback.substring(1) : fallback;
  }

  private static boolean isSecret(String key) {
    String plain = key.toLowerCase(Locale.ROOT);
    return plain.endsWith("key")
        || plain.endsWith("token")
        || plain.contains("secret")
        || plain.contains("password")
        || plain.contains("credential");
  }

  private static boolean isOfModel(String key) {
    String plain = key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    return plain.endsWith("model")
        || plain.endsWith("modelname")
        || plain.endsWith("modelid")
        || plain.endsWith("deploymentname");
  }

  private static boolean mayBeName(String value) {
    boolean letter = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      letter |= Character.isLetter(c);
      if (c <= ' ' || c == '{' || c == '}' || c == '"' || c == ',') {
        return false;
      }
    }
    return letter
        && value.length() <= LONGEST_NAME
        && !value.contains(SCHEME_END)
        && !value.equals("true")
        && !value.equals("false");
  }
}
