package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A link and nothing else: whoever reads this document learns nothing from it. */
final class LinkRule implements Rule {

  private static final Optional<Verdict> LINK_ONLY =
      Optional.of(
          new Verdict(Strength.WEAK, "link-only", "only links to what should be said here"));

  /** A link is an answer to these: where data come from, whom to ask. */
  private static final Set<Topic> ANSWERED_BY_A_LINK =
      EnumSet.of(Topic.DATA_PROVENANCE, Topic.OWNER, Topic.INCIDENT_CONTACT, Topic.LICENSE);

  private static final Pattern LINK = Pattern.compile("\\(?<?\\b(?:https?://|www\\.)\\S+");

  private static final int REST = 6;

  private final Fillers fillers;

  LinkRule(Fillers fillers) {
    this.fillers = fillers;
  }

  @Override
  public Optional<Verdict> judge(Topic topic, Words words) {
    if (ANSWERED_BY_A_LINK.contains(topic)
        || !words.mayHold('/')
        || !words.text().contains("://")) {
      return Optional.empty();
    }
    String rest = LINK.matcher(words.text()).replaceAll(" ");
    return fillers.meaningful(Words.of(rest)) < REST ? LINK_ONLY : Optional.empty();
  }
}
