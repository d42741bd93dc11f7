package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.source.Location;
import java.util.Set;

/**
 * Why a document is not believed, whatever its passages are worth.
 *
 * @param rule the word behind the control in the identifier of a finding, such as {@code
 *     other-system}
 * @param status what it makes of a control that rests on the document
 * @param location what shows it
 * @param message the reason
 * @param fix what to do
 * @param topics the topics on which it is not believed; empty for all
 */
record Doubt(
    String rule, Status status, Location location, String message, String fix, Set<Topic> topics) {

  Doubt {
    topics = Set.copyOf(topics);
  }

  boolean concerns(Topic topic) {
    return topics.isEmpty() || topics.contains(topic);
  }

  /** The finding of a control that rests on the document. */
  Finding of(String control) {
    return new Finding(control + "/" + rule, Severity.ERROR, status, location, message, fix);
  }
}
