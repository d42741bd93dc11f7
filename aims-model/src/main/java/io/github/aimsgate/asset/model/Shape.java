package io.github.aimsgate.asset.model;

import java.util.Optional;

/** Forms that take more than a few bytes at a place to recognise. */
enum Shape {
  SAFETENSORS,
  XGBOOST,
  SAVED_MODEL,
  TENSORFLOW_GRAPH,
  ONNX,
  CORE_ML,
  TRIBUO,
  SENTENCEPIECE,
  KERAS_HDF5,
  PICKLE,
  JAVA_OBJECT,
  WORD_VECTORS,
  BINARY;

  /** The form that a word of {@code model-formats.yaml} stands for. */
  static Optional<Shape> of(String word) {
    for (Shape shape : values()) {
      if (shape.name().replace('_', '-').equalsIgnoreCase(word)) {
        return Optional.of(shape);
      }
    }
    return Optional.empty();
  }
}
