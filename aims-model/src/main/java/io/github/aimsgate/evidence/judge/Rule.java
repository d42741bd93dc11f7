package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Topic;
import java.util.Optional;

/** One reason to call a text void or weak. Immutable. */
@FunctionalInterface
interface Rule {

  /** The verdict, if this rule is decisive for the text. */
  Optional<Verdict> judge(Topic topic, Words words);
}
