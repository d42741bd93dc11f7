package io.github.aimsgate.asset.code;

import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.asset.Signatures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A few technologies, matched by the first words of a name. */
final class FakeSignatures implements Signatures {

  static final Signature LANGCHAIN4J = signature("LangChain4j", Confidence.CERTAIN);
  static final Signature TRIBUO = signature("Tribuo", Confidence.CERTAIN);
  static final Signature DJL = signature("DJL", Confidence.CERTAIN);
  static final Signature TORCH = signature("PyTorch", Confidence.CERTAIN);
  static final Signature TRANSFORMERS = signature("Transformers", Confidence.CERTAIN);
  static final Signature OPENAI = signature("OpenAI", Confidence.CERTAIN);
  static final Signature GENAI = signature("Google Gen AI", Confidence.CERTAIN);
  static final Signature TRANSFORMERS_JS = signature("Transformers.js", Confidence.LIKELY);

  private static Signature signature(String name, Confidence confidence) {
    List<String> none = List.of();
    return new Signature(
        name,
        "test",
        confidence,
        Optional.empty(),
        false,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none);
  }

  @Override
  public List<Signature> all() {
    return List.of(LANGCHAIN4J, TRIBUO, DJL, TORCH, TRANSFORMERS, OPENAI, GENAI, TRANSFORMERS_JS);
  }

  @Override
  public Optional<Signature> maven(String coordinate) {
    return Optional.empty();
  }

  @Override
  public Optional<Signature> jvm(String name) {
    if (belongs(name, "dev.langchain4j")) {
      return Optional.of(LANGCHAIN4J);
    }
    if (belongs(name, "org.tribuo")) {
      return Optional.of(TRIBUO);
    }
    return belongs(name, "ai.djl") ? Optional.of(DJL) : Optional.empty();
  }

  @Override
  public Optional<Signature> python(String module) {
    if (belongs(module, "torch")) {
      return Optional.of(TORCH);
    }
    if (belongs(module, "transformers")) {
      return Optional.of(TRANSFORMERS);
    }
    if (belongs(module, "google.genai")) {
      return Optional.of(GENAI);
    }
    return belongs(module, "openai") ? Optional.of(OPENAI) : Optional.empty();
  }

  @Override
  public Optional<Signature> pypi(String name) {
    return python(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public Optional<Signature> npm(String specifier) {
    if (specifier.equals("openai") || specifier.startsWith("openai/")) {
      return Optional.of(OPENAI);
    }
    return specifier.startsWith("@huggingface/transformers")
        ? Optional.of(TRANSFORMERS_JS)
        : Optional.empty();
  }

  @Override
  public Optional<Signature> setting(String key) {
    return Optional.empty();
  }

  @Override
  public Optional<Signature> endpoint(String host) {
    return host.equals("api.openai.com") || host.endsWith(".openai.azure.com")
        ? Optional.of(OPENAI)
        : Optional.empty();
  }

  @Override
  public Optional<Signature> model(String name) {
    return name.startsWith("gpt-") ? Optional.of(OPENAI) : Optional.empty();
  }

  private static boolean belongs(String name, String prefix) {
    return name.equals(prefix) || name.startsWith(prefix + ".");
  }
}
