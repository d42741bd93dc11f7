package io.github.aimsgate.asset.signature;

import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.asset.Signatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Signatures, found by hash. Of several that match, the one with the longest name wins; of two with
 * the same, the one that was given later, so that a policy can say better than we do.
 */
public final class KnownSignatures implements Signatures {

  /** A longer text is no name of a model. */
  private static final int LONGEST_MODEL = 128;

  private final List<Signature> all;
  private final Patterns<Signature> maven = new Patterns<>();
  private final PrefixTable<Signature> jvm = new PrefixTable<>();
  private final PrefixTable<Signature> python = new PrefixTable<>();
  private final Patterns<Signature> pypi = new Patterns<>();
  private final Patterns<Signature> npm = new Patterns<>();
  private final PrefixTable<Signature> settings = new PrefixTable<>();
  private final Patterns<Signature> endpoints = new Patterns<>();
  private final Patterns<Signature> models = new Patterns<>();

  private KnownSignatures(List<Signature> all) {
    this.all = List.copyOf(all);
    for (int i = all.size() - 1; i >= 0; i--) {
      add(all.get(i));
    }
  }

  /** Those that ship with us. */
  public static KnownSignatures standard() {
    return Standard.SIGNATURES;
  }

  /** Exactly these. */
  public static KnownSignatures of(List<Signature> signatures) {
    return new KnownSignatures(signatures);
  }

  /** These and those of a policy. */
  public KnownSignatures withOwn(List<Signature> own) {
    if (own.isEmpty()) {
      return this;
    }
    List<Signature> both = new ArrayList<>(all);
    both.addAll(own);
    return new KnownSignatures(both);
  }

  private void add(Signature signature) {
    for (String pattern : signature.maven()) {
      maven.put(pattern, signature);
    }
    for (String prefix : signature.jvm()) {
      jvm.put(prefix, signature);
    }
    for (String module : signature.python()) {
      python.put(module, signature);
    }
    for (String name : signature.pypi()) {
      pypi.put(Names.pypi(name), signature);
    }
    for (String name : signature.npm()) {
      npm.put(name, signature);
    }
    for (String prefix : signature.settings()) {
      settings.put(prefix.replace("-", ""), signature);
      settings.put(prefix.replace('-', '.'), signature);
    }
    for (String host : signature.endpoints()) {
      endpoints.put(host, signature);
    }
    for (String model : signature.models()) {
      models.put(model.toLowerCase(Locale.ROOT), signature);
    }
  }

  @Override
  public List<Signature> all() {
    return all;
  }

  @Override
  public Optional<Signature> maven(String coordinate) {
    return maven.get(coordinate);
  }

  @Override
  public Optional<Signature> jvm(String name) {
    Optional<Signature> known = jvm.longestPart(name, ".$");
    if (known.isEmpty()) {
      return known;
    }
    int shown = Names.endOfSamples(name);
    return shown < 0 ? known : known.filter(signature -> names(signature, name, shown));
  }

  @Override
  public Optional<Signature> python(String module) {
    return python.longestPart(module, ".");
  }

  @Override
  public Optional<Signature> pypi(String name) {
    return pypi.get(Names.pypi(name));
  }

  @Override
  public Optional<Signature> npm(String specifier) {
    return npm.get(Names.npm(specifier));
  }

  @Override
  public Optional<Signature> setting(String key) {
    return settings.longestPart(Names.setting(key), ".[");
  }

  @Override
  public Optional<Signature> endpoint(String host) {
    return endpoints.get(host.toLowerCase(Locale.ROOT));
  }

  @Override
  public Optional<Signature> model(String name) {
    return name.length() > LONGEST_MODEL || name.indexOf(' ') >= 0 || Names.isTextFile(name)
        ? Optional.empty()
        : models.get(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a signature names the samples themselves, and not the library that they show. */
  private static boolean names(Signature signature, String name, int samples) {
    return signature.jvm().stream()
        .anyMatch(prefix -> prefix.length() >= samples && name.startsWith(prefix));
  }

  /** Read when first asked for, and then once. */
  private static final class Standard {
    private static final KnownSignatures SIGNATURES = of(ShippedSignatures.read());
  }
}
