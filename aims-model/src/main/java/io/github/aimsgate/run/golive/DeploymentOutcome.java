package io.github.aimsgate.run.golive;

import io.github.aimsgate.record.RecordType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What became of a release. */
public enum DeploymentOutcome {
  /** It runs. */
  DEPLOYED("deployed", RecordType.DEPLOYMENT, "PASSED", "authorized-by"),
  /** It was tried, and does not run. */
  DEPLOY_FAILED("deploy-failed", RecordType.DEPLOY_FAILED, "FAILED", "authorized-by"),
  /** It ran, and what was there before it runs again. */
  ROLLED_BACK("rolled-back", RecordType.ROLLED_BACK, "PASSED", "rolls-back"),
  /** It ran, and was taken out of service. */
  RETIRED("retired", RecordType.RETIRED, "PASSED", "retires");

  private final String word;
  private final RecordType type;
  private final String verdict;
  private final String relation;

  DeploymentOutcome(String word, RecordType type, String verdict, String relation) {
    this.word = word;
    this.type = type;
    this.verdict = verdict;
    this.relation = relation;
  }

  /** The outcome of a word, if it is one. */
  public static Optional<DeploymentOutcome> of(String word) {
    return Arrays.stream(values()).filter(outcome -> outcome.word.equals(word)).findFirst();
  }

  /** All words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(DeploymentOutcome::word).toList();
  }

  /** The word for it in parameters and records. */
  public String word() {
    return word;
  }

  /** The type of its record. */
  public RecordType type() {
    return type;
  }

  String verdict() {
    return verdict;
  }

  String relation() {
    return relation;
  }
}
