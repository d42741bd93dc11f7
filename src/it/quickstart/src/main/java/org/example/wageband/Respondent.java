package org.example.wageband;

import java.util.Set;

/**
 * What the survey knows of a person who did or did not state a wage.
 *
 * <p>Age and race are carried so that errors can be counted by group; {@link Features} does not
 * show them to the model.
 *
 * @param education completed years of schooling
 * @param experience potential years of work experience
 * @param south lives in the South of the United States
 * @param sex as the survey coded it
 * @param age in years
 * @param race as the survey coded it
 * @param occupation one of six groups
 * @param sector one of three groups
 */
public record Respondent(
    int education,
    int experience,
    boolean south,
    String sex,
    int age,
    String race,
    String occupation,
    String sector) {

  private static final Set<String> SEXES = Set.of("female", "male");
  private static final Set<String> OCCUPATIONS =
      Set.of("clerical", "management", "other", "professional", "sales", "service");
  private static final Set<String> SECTORS = Set.of("construction", "manufacturing", "other");

  /** Refuses what the model was never trained on, rather than guess. */
  public Respondent {
    within("education", education, 2, 18);
    within("experience", experience, 0, 55);
    within("age", age, 18, 64);
    oneOf("sex", sex, SEXES);
    oneOf("occupation", occupation, OCCUPATIONS);
    oneOf("sector", sector, SECTORS);
  }

  private static void within(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          field + " is " + value + "; the model covers " + least + " to " + most);
    }
  }

  private static void oneOf(String field, String value, Set<String> known) {
    if (!known.contains(value)) {
      throw new IllegalArgumentException(field + " \"" + value + "\" is not in the training data");
    }
  }
}
