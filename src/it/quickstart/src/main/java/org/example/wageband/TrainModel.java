package org.example.wageband;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Trains the logistic regression: {@code data/train.csv} to {@code models/wage-band.tribuo}. */
public final class TrainModel {

  private static final int NO_LOG = -1;
  private static final int ONE_AT_A_TIME = 1;

  private TrainModel() {}

  /** Takes the project's folder as its one argument. */
  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]);
    Parameters parameters = Parameters.read(project.resolve("params.yaml"));
    Model<Label> model = train(project.resolve("data/train.csv"), parameters);
    Files.write(
        project.resolve("models/wage-band.tribuo"), ReproducibleModel.of(model).toByteArray());
  }

  private static Model<Label> train(Path file, Parameters parameters) throws IOException {
    LabelFactory labels = new LabelFactory();
    MutableDataset<Label> records =
        new MutableDataset<>(
            new SimpleDataSourceProvenance(
                "data/train.csv", OffsetDateTime.parse(ReproducibleModel.MODEL_DATE), labels),
            labels);
    SurveyFile.read(file).forEach(row -> records.add(Features.labelled(row)));
    return new LinearSGDTrainer(
            new LogMulticlass(),
            new AdaGrad(parameters.learningRate()),
            parameters.epochs(),
            NO_LOG,
            ONE_AT_A_TIME,
            parameters.trainingSeed())
        .train(records);
  }
}
