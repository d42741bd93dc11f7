package io.github.aimsgate.evidence.format.aia;

import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.answer.Collected;
import io.github.aimsgate.evidence.format.answer.Said;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the answers of one result file. */
final class AiaAnswers {

  private static final Pattern CODE = Pattern.compile("item(\\d+)(?:-(\\d{1,3}))?");

  /** The tool offers yes before no. */
  private static final String YES = "1";

  private static final String NO = "2";

  private final Questionnaire questions;
  private final Collected found;
  private final Map<String, Said> answers = new LinkedHashMap<>();

  AiaAnswers(Questionnaire questions, Collected found) {
    this.questions = questions;
    this.found = found;
  }

  void read(Node.Mapping root, Node.Mapping data) {
    Score score = new Score(questions);
    for (Node.Entry entry : data.entries()) {
      String question = Questionnaire.question(entry.key());
      for (Said said : Said.in(List.of(question), entry.value())) {
        answers.putIfAbsent(question, said);
        score.add(question, said.text());
        answer(question, said);
      }
    }
    if (answers.isEmpty()) {
      found.problem(
          data.location(),
          "no question is answered",
          "answer the questionnaire, and save its result again");
    }
    reasons();
    process(data.location());
    version(root, data.location(), score);
  }

  private void answer(String question, Said said) {
    for (Topic topic : questions.prose(question)) {
      if (!CODE.matcher(said.text()).matches()) {
        found.add(topic, said);
      }
    }
    questions.check(question).ifPresent(check -> check(check, said));
  }

  private void check(Questionnaire.Check check, Said said) {
    Matcher code = CODE.matcher(said.text());
    if (!code.matches()) {
      return;
    }
    if (code.group(1).equals(YES)) {
      String text = "Yes: " + check.yes();
      found.add(new Passage(check.topic(), Strength.WEAK, text, said.location(), "ticked"));
    } else if (code.group(1).equals(NO)) {
      String text = "No: " + check.yes();
      found.add(new Passage(check.topic(), Strength.VOID, text, said.location(), "negated"));
      found.fact(new Fact(Fact.Kind.NEGATIVE_FINDING, text, said.location()));
    }
  }

  /** Levels of impact that were chosen: each needs to be explained. */
  private void reasons() {
    for (Map.Entry<Topic, List<String[]>> about : questions.reasons().entrySet()) {
      List<Said> given = new ArrayList<>();
      boolean complete = true;
      for (String[] pair : about.getValue()) {
        Optional<Said> level = Optional.ofNullable(answers.get(pair[0]));
        Optional<Said> why = Optional.ofNullable(answers.get(pair[1]));
        if (level.isPresent() && why.isEmpty()) {
          complete = false;
          String text = "a level of impact was chosen (" + level.get().text() + "), and not why";
          found.add(
              new Passage(about.getKey(), Strength.WEAK, text, level.get().location(), "flag"));
        }
        why.ifPresent(given::add);
      }
      for (Said why : given) {
        Strength strength = found.verdict(about.getKey(), why).strength();
        if (complete || strength != Strength.STRONG) {
          found.add(about.getKey(), why);
        } else {
          found.add(
              new Passage(about.getKey(), Strength.WEAK, why.text(), why.location(), "incomplete"));
        }
      }
    }
  }

  /** Who answered is asked, and when is not: the file alone does not say how it was assessed. */
  private void process(Location start) {
    Optional<Said> respondent = told("projectDetailsRespondent");
    Optional<Said> accountable = told("ADMresponsible");
    respondent.ifPresent(said -> found.fact(Fact.Kind.AUTHOR, said));
    accountable.or(() -> respondent).ifPresent(said -> found.add(Topic.OWNER, said));
    told("projectDetailsTitle").ifPresent(said -> found.fact(Fact.Kind.NAME, said));
    if (!answers.isEmpty()) {
      String by = respondent.map(said -> "by " + said.text()).orElse("by nobody who is named");
      found.add(
          new Passage(
              Topic.IMPACT_PROCESS,
              Strength.WEAK,
              "assessed " + by + " with the Canadian questionnaire; lacks date, approval",
              respondent.map(Said::location).orElse(start),
              "incomplete"));
    }
  }

  private Optional<Said> told(String question) {
    return Optional.ofNullable(answers.get(question)).filter(found::told);
  }

  private void version(Node.Mapping root, Location start, Score score) {
    String version =
        root.get("version")
            .filter(Node.Scalar.class::isInstance)
            .map(node -> ((Node.Scalar) node).text())
            .orElse("");
    Optional<Questionnaire.Maxima> most = questions.maxima(version);
    List<String> missing =
        questions.needed().stream()
            .filter(section -> answers.keySet().stream().noneMatch(key -> key.startsWith(section)))
            .toList();
    if (answers.isEmpty()) {
      return;
    }
    if (most.isEmpty()) {
      found.problem(
          start,
          "is of version \"" + version + "\" of the questionnaire, whose scores are not known",
          "save it with version 0.8 to 1.0 of the tool; no impact level is computed");
    } else if (!missing.isEmpty()) {
      found.problem(
          start,
          "is not finished: nothing is answered in " + String.join(", ", missing),
          "answer the remaining sections; no impact level is computed before");
    } else {
      level(score, most.get(), start);
    }
  }

  private void level(Score score, Questionnaire.Maxima most, Location start) {
    long current = questions.current(score.raw(), score.mitigation(), most);
    int level = Questionnaire.level(current, most);
    String text =
        String.format(
            Locale.ROOT,
            "impact level %d of 4: raw impact score %d of %d, mitigation score %d of %d, "
                + "current score %d; lacks date",
            level,
            score.raw(),
            most.raw(),
            score.mitigation(),
            most.mitigation(),
            current);
    found.add(new Passage(Topic.RISK_SCREENING, Strength.WEAK, text, start, "incomplete"));
    found.fact(new Fact(Fact.Kind.ASSESSED_RISK, questions.risk(level), start));
  }
}
