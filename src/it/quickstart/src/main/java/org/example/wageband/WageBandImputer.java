package org.example.wageband;

import java.io.IOException;
import java.nio.file.Path;
import org.tribuo.Model;
import org.tribuo.classification.Label;

/** Fills in the wage band of respondents who did not state their wage. Safe for many threads. */
public final class WageBandImputer {

  private final Model<Label> model;

  private WageBandImputer(Model<Label> model) {
    this.model = model;
  }

  /** Reads the model file that {@link TrainModel} wrote. */
  public static WageBandImputer load(Path modelFile) throws IOException {
    return new WageBandImputer(Model.deserializeFromFile(modelFile).castModel(Label.class));
  }

  /** The likelier band and how sure the model is. */
  public Imputation impute(Respondent respondent) {
    return Imputation.of(
        model
            .predict(Features.unlabelled(respondent))
            .getOutputScores()
            .get(WageBand.UPPER.name())
            .getScore());
  }
}
