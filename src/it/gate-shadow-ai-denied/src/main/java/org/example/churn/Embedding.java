package org.example.churn;

import ai.djl.inference.Predictor;

/** Uses a model that nobody declared. */
final class Embedding {

  private Predictor<String, float[]> predictor;
}
