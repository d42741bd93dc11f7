package io.github.aimsgate.asset.data;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells data from code, models and figures by the path that a pipeline names. */
final class DataPath {

  private static final Set<String> FOLDERS =
      Set.of("data", "dataset", "datasets", "corpus", "corpora");

  private static final List<String> ENDINGS =
      List.of(
          ".csv",
          ".tsv",
          ".parquet",
          ".arrow",
          ".feather",
          ".avro",
          ".orc",
          ".jsonl",
          ".ndjson",
          ".csv.gz",
          ".tsv.gz",
          ".jsonl.gz",
          ".tfrecord",
          ".tfrecords",
          ".npy",
          ".npz",
          ".libsvm",
          ".arff",
          ".xlsx");

  private static final List<String> OTHERS =
      List.of(
          ".py",
          ".ipynb",
          ".r",
          ".java",
          ".sh",
          ".yaml",
          ".yml",
          ".toml",
          ".onnx",
          ".pt",
          ".pth",
          ".pkl",
          ".joblib",
          ".h5",
          ".keras",
          ".safetensors",
          ".gguf",
          ".tflite",
          ".pb",
          ".bin",
          ".model",
          ".ckpt",
          ".html",
          ".md",
          ".png",
          ".svg",
          ".log");

  private DataPath() {}

  /**
   * Whether a path is of data.
   *
   * @param kept whether DVC keeps it for itself, rather than as a step of a pipeline
   */
  static boolean isData(String path, boolean kept) {
    String plain = path.toLowerCase(Locale.ROOT);
    if (ENDINGS.stream().anyMatch(plain::endsWith)) {
      return true;
    }
    if (OTHERS.stream().anyMatch(plain::endsWith)) {
      return false;
    }
    String[] parts = plain.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (FOLDERS.contains(parts[i]) && (!last || !parts[i].contains("."))) {
        return true;
      }
      if (parts[i].startsWith("model") || parts[i].startsWith("metric")) {
        return false;
      }
    }
    return kept;
  }
}
