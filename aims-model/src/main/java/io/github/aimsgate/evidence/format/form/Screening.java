package io.github.aimsgate.evidence.format.form;

import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** Reads the screening of risk, which stands in a risk or in an impact assessment. */
final class Screening {

  private Screening() {}

  static void read(Fields form, Answers answers) {
    form.fields("screening").ifPresent(screening -> screening(screening, answers));
  }

  private static void screening(Fields screening, Answers answers) {
    Optional<String> level = answers.level(screening, "level");
    screening
        .flag("people-affected")
        .ifPresent(
            affected ->
                answers.fact(
                    Fact.Kind.PEOPLE_AFFECTED,
                    affected ? "yes" : "no",
                    screening.location("people-affected")));
    answers.add(
        List.of(
            answers
                .answer(Topic.RISK_SCREENING, "", screening.location())
                .checked("level", level)
                .checked("date", answers.date(screening, "date"))
                .person("by", answers.text(screening, "by"))
                .reason("reasons", answers.text(screening, "reasons"))));
    screening.finish();
  }
}
