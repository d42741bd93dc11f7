package io.github.aimsgate.asset.code;

import io.github.aimsgate.asset.AssetKind;

/** A function that loads a model or data by its name, and which of its arguments is the name. */
enum HubApi {
  FROM_PRETRAINED("from_pretrained", AssetKind.MODEL_REFERENCE, 0, "pretrained_model_name_or_path"),
  PIPELINE("pipeline", AssetKind.MODEL_REFERENCE, 1, "model"),
  SENTENCE_TRANSFORMER("SentenceTransformer", AssetKind.MODEL_REFERENCE, 0, "model_name_or_path"),
  CROSS_ENCODER("CrossEncoder", AssetKind.MODEL_REFERENCE, 0, "model_name_or_path"),
  DOWNLOAD("hf_hub_download", AssetKind.MODEL_REFERENCE, 0, "repo_id"),
  SNAPSHOT("snapshot_download", AssetKind.MODEL_REFERENCE, 0, "repo_id"),
  LOAD_DATASET("load_dataset", AssetKind.DATA_SET, 0, "path"),
  DJL_URLS("optModelUrls", AssetKind.MODEL_REFERENCE, 0, ""),
  DJL_NAME("optModelName", AssetKind.MODEL_REFERENCE, 0, "");

  private static final HubApi[] ALL = values();

  private final String function;
  private final AssetKind kind;
  private final int position;
  private final String keyword;

  HubApi(String function, AssetKind kind, int position, String keyword) {
    this.function = function;
    this.kind = kind;
    this.position = position;
    this.keyword = keyword;
  }

  /** What it loads, unless the call says otherwise. */
  AssetKind kind() {
    return kind;
  }

  /** The function's name. */
  String function() {
    return function;
  }

  /** Whether an argument without a keyword is the name. */
  boolean isNamedAt(int argument) {
    return argument == position;
  }

  /** Whether an argument with a keyword is the name. */
  boolean isNamedBy(String word) {
    return keyword.equals(word);
  }

  /** The function whose name stands between two places; null if it is none of them. */
  static HubApi of(String text, int from, int to) {
    for (HubApi api : ALL) {
      if (api.function.length() == to - from && text.startsWith(api.function, from)) {
        return api;
      }
    }
    return null;
  }
}
