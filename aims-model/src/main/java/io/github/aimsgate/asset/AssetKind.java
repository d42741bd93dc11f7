package io.github.aimsgate.asset;

import java.util.Arrays;
import java.util.Optional;

/** What sort of thing an asset is. */
public enum AssetKind {
  /** A library for AI: resolved by a package manager, or asked for in a manifest. */
  DEPENDENCY("dependency"),
  /** Code that uses such a library. */
  CALL_SITE("call-site"),
  /** A trained model, as a file, a pointer to one, or an entry of an archive. */
  MODEL_FILE("model-file"),
  /** The name of a model that is fetched or called when the software runs. */
  MODEL_REFERENCE("model-reference"),
  /** A service that models run on, by the host that is called. */
  SERVICE("service"),
  /** A setting of an AI library. */
  CONFIGURATION("configuration"),
  /** Data that a model is trained or tested on. */
  DATA_SET("data-set");

  private final String word;

  AssetKind(String word) {
    this.word = word;
  }

  /** The word for it in reports. */
  public String word() {
    return word;
  }

  /** The kind that a word stands for. */
  public static Optional<AssetKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
