package io.github.aimsgate.policy;

import io.github.aimsgate.control.RiskLevel;
import io.github.aimsgate.control.Stage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.List;
import java.util.Optional;

/**
 * What a control asks of which topics, from when on.
 *
 * @param id the control's identifier, a slash and a word, such as {@code A.7.5/data-provenance};
 *     findings carry it as their rule
 * @param from the stage from which it is due
 * @param until the last stage at which it is due
 * @param risk the level of risk from which it is due
 * @param when a further condition
 * @param anyOf alternatives, each a list of topics that must all be covered; never empty
 * @param least the least strength of a passage that counts
 * @param need what is asked, as the object of "names no …"
 * @param fix what to do about it, in the imperative
 */
public record Requirement(
    String id,
    Stage from,
    Stage until,
    RiskLevel risk,
    Optional<Condition> when,
    List<List<Topic>> anyOf,
    Strength least,
    String need,
    String fix) {

  /** Copies the alternatives. */
  public Requirement {
    anyOf = anyOf.stream().map(List::copyOf).toList();
  }

  /** The control that asks. */
  public String control() {
    return controlOf(id);
  }

  /** The control in a rule's identifier: what stands before the slash. */
  public static String controlOf(String rule) {
    int slash = rule.indexOf('/');
    return slash < 0 ? rule : rule.substring(0, slash);
  }

  /** Conditions that a document's facts decide. */
  public enum Condition {
    /** The assessment says that people are affected, or does not say that none are. */
    PEOPLE_AFFECTED("people-affected"),
    /** A document names a third party's model or service. */
    THIRD_PARTY_MODEL("third-party-model");

    private final String word;

    Condition(String word) {
      this.word = word;
    }

    /** The word in a policy. */
    public String word() {
      return word;
    }

    /** The condition of that word, exactly as written. */
    public static Optional<Condition> of(String word) {
      return java.util.Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
    }
  }
}
