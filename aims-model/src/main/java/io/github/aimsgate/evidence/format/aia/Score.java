package io.github.aimsgate.evidence.format.aia;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The weights of the answers so far. */
final class Score {

  private static final Pattern WEIGHT = Pattern.compile("item\\d+-(\\d{1,3})");

  private final Questionnaire questions;
  private long raw;
  private long mitigation;

  Score(Questionnaire questions) {
    this.questions = questions;
  }

  void add(String question, String answer) {
    Matcher weight = WEIGHT.matcher(answer);
    if (!weight.matches()) {
      return;
    }
    long points = Long.parseLong(weight.group(1));
    if (questions.isRaw(question)) {
      raw += points;
    } else if (questions.isMitigation(question)) {
      mitigation += points;
    }
  }

  long raw() {
    return raw;
  }

  long mitigation() {
    return mitigation;
  }
}
