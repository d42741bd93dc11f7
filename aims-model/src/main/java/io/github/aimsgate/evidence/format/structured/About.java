package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.Topic;
import java.util.Set;

/**
 * What the names that lead to a value say of it.
 *
 * @param topics which topics it is about; none where the text has to speak for itself
 * @param silent whether it is no evidence at all, such as an image or a citation
 * @param depth how many of the names lead to the one that says so
 */
record About(Set<Topic> topics, boolean silent, int depth) {

  About {
    topics = Set.copyOf(topics);
  }

  boolean of(Topic topic) {
    return topics.contains(topic);
  }
}
