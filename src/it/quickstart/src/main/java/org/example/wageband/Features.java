package org.example.wageband;

import java.util.ArrayList;
import java.util.List;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

/** Turns a respondent into what the model sees; numbers are scaled to about -2 to 2. */
final class Features {

  private Features() {}

  static Example<Label> labelled(SurveyRecord row) {
    return new ArrayExample<>(new Label(row.band().name()), of(row.respondent()));
  }

  static Example<Label> unlabelled(Respondent respondent) {
    return new ArrayExample<>(new Label(Label.UNKNOWN), of(respondent));
  }

  private static List<Feature> of(Respondent who) {
    double experience = (who.experience() - 18) / 12.0;
    List<Feature> features = new ArrayList<>();
    features.add(new Feature("education", (who.education() - 13) / 2.6));
    features.add(new Feature("experience", experience));
    features.add(new Feature("experience-squared", experience * experience));
    if (who.south()) {
      features.add(new Feature("south", 1));
    }
    features.add(new Feature("sex=" + who.sex(), 1));
    features.add(new Feature("occupation=" + who.occupation(), 1));
    features.add(new Feature("sector=" + who.sector(), 1));
    return features;
  }
}
