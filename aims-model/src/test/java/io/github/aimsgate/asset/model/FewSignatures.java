package io.github.aimsgate.asset.model;

import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.asset.Signatures;
import java.util.List;
import java.util.Optional;

/** Two technologies, told by the prefixes that a test needs. */
final class FewSignatures implements Signatures {

  private static Optional<Signature> named(String name, String key, String prefix) {
    Signature signature =
        new Signature(
            name,
            "machine-learning",
            Confidence.CERTAIN,
            Optional.empty(),
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return (key + ".").startsWith(prefix) ? Optional.of(signature) : Optional.empty();
  }

  @Override
  public List<Signature> all() {
    return List.of();
  }

  @Override
  public Optional<Signature> maven(String coordinate) {
    return Optional.empty();
  }

  @Override
  public Optional<Signature> jvm(String name) {
    return named("Weka", name, "weka.");
  }

  @Override
  public Optional<Signature> python(String module) {
    return named("scikit-learn", module, "sklearn.");
  }

  @Override
  public Optional<Signature> pypi(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<Signature> npm(String specifier) {
    return Optional.empty();
  }

  @Override
  public Optional<Signature> setting(String key) {
    return Optional.empty();
  }

  @Override
  public Optional<Signature> endpoint(String host) {
    return Optional.empty();
  }

  @Override
  public Optional<Signature> model(String name) {
    return Optional.empty();
  }
}
