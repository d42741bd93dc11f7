package io.github.aimsgate.asset.model;

import java.util.List;

/** Forms with a layout of their own. */
final class PlainShapes {

  private static final long MOST_HEADER = 100L << 20;
  private static final int LEAST_DIMENSIONS = 25;
  private static final int MOST_DIMENSIONS = 8_192;
  private static final int NUMBERS_LOOKED_AT = 8;

  /** Bytes of the parameters that older versions of XGBoost begin a model with. */
  private static final int XGBOOST_PARAMETERS = 136;

  private PlainShapes() {}

  /** safetensors: the length of a header, which is a JSON object, and the header. */
  static boolean isSafetensors(Head head) {
    long length = head.number(0, 8);
    if (length < 2 || length > MOST_HEADER || length + 8 > head.fileSize()) {
      return false;
    }
    int next = 9;
    while (head.at(next) == ' ' || head.at(next) == '\n') {
      next++;
    }
    return head.at(8) == '{'
        && (head.at(next) == '"' || head.at(next) == '}')
        && (head.at(next) == '}'
            || head.text().contains("\"dtype\"")
            || head.text().contains("__metadata__"));
  }

  /** XGBoost's binary form without a mark: parameters, then two names with their lengths. */
  static boolean isXgboost(Head head) {
    long objective = head.number(XGBOOST_PARAMETERS, 8);
    if (objective < 3 || objective > 40) {
      return false;
    }
    int booster = XGBOOST_PARAMETERS + 8 + (int) objective;
    long length = head.number(booster, 8);
    String name = length < 4 || length > 8 ? "" : head.ascii(booster + 8L, length).orElse("");
    return List.of("gbtree", "gblinear", "dart").contains(name);
  }

  /** What Keras writes into an HDF5 file, beside the weights. */
  static boolean isKeras(Head head) {
    return contains(head, "keras_version")
        || contains(head, "model_config")
        || contains(head, "layer_names")
        || contains(head, "model_weights");
  }

  static boolean isHdf5(Head head) {
    return head.has(0, "\u0089HDF\r\n\u001A\n");
  }

  private static boolean contains(Head head, String word) {
    for (int i = 0; i + word.length() <= head.length(); i++) {
      if (head.at(i) == word.charAt(0) && head.has(i, word)) {
        return true;
      }
    }
    return false;
  }

  /** word2vec: how many words of how many dimensions, and then a word with its numbers. */
  static boolean isWordVectors(Head head) {
    String text = head.text();
    int line = text.indexOf('\n');
    int space = text.indexOf(' ');
    if (line < 0 || line > 30 || space < 1 || space > line) {
      return false;
    }
    int words = count(text.substring(0, space));
    int dimensions = count(text.substring(space + 1, line).strip());
    return words > 0
        && dimensions >= LEAST_DIMENSIONS
        && dimensions <= MOST_DIMENSIONS
        && (head.isText() ? hasNumbers(text, line + 1) : hasWord(text, line + 1));
  }

  private static int count(String text) {
    if (text.isEmpty() || text.length() > 9) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static boolean hasWord(String text, int start) {
    int space = text.indexOf(' ', start);
    return space > start && space - start < 100;
  }

  private static boolean hasNumbers(String text, int start) {
    int next = text.indexOf(' ', start) + 1;
    for (int i = 0; i < NUMBERS_LOOKED_AT; i++) {
      int end = text.indexOf(' ', next);
      if (next < 1 || end < 0 || !isNumber(text, next, end)) {
        return false;
      }
      next = end + 1;
    }
    return true;
  }

  private static boolean isNumber(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if ("+-.0123456789eE".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return end > start;
  }
}
