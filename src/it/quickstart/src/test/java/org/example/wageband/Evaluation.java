package org.example.wageband;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares the imputed with the stated wage bands, for all records and for each group. */
final class Evaluation {

  private record Outcome(Respondent who, WageBand stated, Imputation imputed) {

    boolean right() {
      return stated == imputed.band();
    }
  }

  private final List<Outcome> outcomes = new ArrayList<>();

  Evaluation(WageBandImputer imputer, List<SurveyRecord> records) {
    for (SurveyRecord row : records) {
      outcomes.add(new Outcome(row.respondent(), row.band(), imputer.impute(row.respondent())));
    }
  }

  Map<String, Number> overall() {
    Map<String, Number> values = new TreeMap<>(group(outcomes));
    values.put("auc", auc());
    values.put("f1", f1());
    values.put(
        "reviewShare",
        share(outcomes.stream().map(outcome -> outcome.imputed().needsReview()).toList()));
    return values;
  }

  Map<String, Map<String, Number>> byGroup() {
    Map<String, List<Outcome>> groups = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      Respondent who = outcome.who();
      for (String group :
          List.of("sex=" + who.sex(), "age=" + ageBand(who.age()), "race=" + who.race())) {
        groups.computeIfAbsent(group, name -> new ArrayList<>()).add(outcome);
      }
    }
    Map<String, Map<String, Number>> values = new TreeMap<>();
    groups.forEach((name, members) -> values.put(name, group(members)));
    return values;
  }

  /**
   * {@code upperShareGap}: imputed less stated share of the upper band, what a table would show.
   */
  private static Map<String, Number> group(List<Outcome> members) {
    double imputed =
        share(members.stream().map(member -> member.imputed().band() == WageBand.UPPER).toList());
    double stated =
        share(members.stream().map(member -> member.stated() == WageBand.UPPER).toList());
    return new TreeMap<>(
        Map.of(
            "accuracy", share(members.stream().map(Outcome::right).toList()),
            "n", members.size(),
            "upperShareGap", imputed - stated));
  }

  private double f1() {
    long both = count(WageBand.UPPER, WageBand.UPPER);
    long missed = count(WageBand.UPPER, WageBand.LOWER);
    long invented = count(WageBand.LOWER, WageBand.UPPER);
    return 2.0 * both / (2 * both + missed + invented);
  }

  private long count(WageBand stated, WageBand imputed) {
    return outcomes.stream()
        .filter(outcome -> outcome.stated() == stated && outcome.imputed().band() == imputed)
        .count();
  }

  /** The share of (upper, lower) pairs that the model ranks rightly; a tie counts half. */
  private double auc() {
    double ranked = 0;
    long pairs = 0;
    for (Outcome upper : outcomes) {
      for (Outcome lower : outcomes) {
        if (upper.stated() == WageBand.UPPER && lower.stated() == WageBand.LOWER) {
          int order =
              Double.compare(
                  upper.imputed().upperProbability(), lower.imputed().upperProbability());
          ranked += (Integer.signum(order) + 1) / 2.0;
          pairs++;
        }
      }
    }
    return ranked / pairs;
  }

  private static double share(Collection<Boolean> answers) {
    return answers.stream().mapToInt(answer -> answer ? 1 : 0).average().orElseThrow();
  }

  private static String ageBand(int age) {
    if (age < 30) {
      return "18-29";
    }
    return age < 45 ? "30-44" : "45-64";
  }
}
