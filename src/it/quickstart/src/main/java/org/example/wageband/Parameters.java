package org.example.wageband;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The values of {@code params.yaml}, a flat file that is also a valid properties file. */
record Parameters(
    double upperBandFrom,
    double testShare,
    long splitSeed,
    long trainingSeed,
    int epochs,
    double learningRate) {

  static Parameters read(Path file) throws IOException {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
    }
    return new Parameters(
        Double.parseDouble(values.getProperty("upper-band-from")),
        Double.parseDouble(values.getProperty("test-share")),
        Long.parseLong(values.getProperty("split-seed")),
        Long.parseLong(values.getProperty("training-seed")),
        Integer.parseInt(values.getProperty("epochs")),
        Double.parseDouble(values.getProperty("learning-rate")));
  }
}
