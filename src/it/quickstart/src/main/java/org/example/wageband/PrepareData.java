package org.example.wageband;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Cleans the raw survey sample and splits it into {@code data/train.csv} and {@code test.csv}. */
public final class PrepareData {

  private PrepareData() {}

  /** Takes the project's folder as its one argument. */
  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]);
    Parameters parameters = Parameters.read(project.resolve("params.yaml"));
    List<SurveyRecord> records =
        clean(project.resolve("data/raw/cps-wages-1985.csv"), parameters.upperBandFrom());
    BitSet forTest = chooseForTest(records, parameters);
    List<SurveyRecord> train = new ArrayList<>();
    List<SurveyRecord> test = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      (forTest.get(i) ? test : train).add(records.get(i));
    }
    SurveyFile.write(project.resolve("data/train.csv"), train);
    SurveyFile.write(project.resolve("data/test.csv"), test);
  }

  /** Drops union, married and the wage itself, and every record whose years contradict its age. */
  private static List<SurveyRecord> clean(Path raw, double upperBandFrom) throws IOException {
    List<SurveyRecord> records = new ArrayList<>();
    for (String line : Files.readAllLines(raw).stream().skip(1).toList()) {
      String[] cell = line.split(",", -1);
      int education = Integer.parseInt(cell[0]);
      boolean south = cell[1].equals("1");
      String sex = cell[2];
      int experience = Integer.parseInt(cell[3]);
      WageBand band = WageBand.of(Double.parseDouble(cell[5]), upperBandFrom);
      int age = Integer.parseInt(cell[6]);
      if (age == education + experience + 6) {
        records.add(
            new SurveyRecord(
                new Respondent(education, experience, south, sex, age, cell[7], cell[8], cell[9]),
                band));
      }
    }
    return records;
  }

  /** The same share of each sex and band goes to the test set. */
  private static BitSet chooseForTest(List<SurveyRecord> records, Parameters parameters) {
    Map<String, List<Integer>> strata = new TreeMap<>();
    for (int i = 0; i < records.size(); i++) {
      SurveyRecord row = records.get(i);
      strata
          .computeIfAbsent(row.respondent().sex() + row.band(), stratum -> new ArrayList<>())
          .add(i);
    }
    Random random = new Random(parameters.splitSeed());
    BitSet chosen = new BitSet();
    for (List<Integer> stratum : strata.values()) {
      Collections.shuffle(stratum, random);
      long share = Math.round(stratum.size() * parameters.testShare());
      stratum.stream().limit(share).forEach(chosen::set);
    }
    return chosen;
  }
}
