package io.github.aimsgate.run;

import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.policy.PolicySource;
import io.github.aimsgate.source.SourceTree;
import java.util.Optional;

/**
 * Which policy is in force: the one that is named, else the file beside what is judged, else the
 * file at the top, else the standard profile.
 *
 * @param tree whose files are looked at
 * @param policies where a policy is read from
 */
record PolicyChoice(SourceTree tree, PolicySource policies) {

  /**
   * The policy.
   *
   * @param named by the user, if any is
   * @param beside the path of the file that lies beside what is judged, if it does
   * @throws io.github.aimsgate.source.InputException if it is wrong
   */
  Policy of(Optional<String> named, String beside) {
    return read(name(named, beside));
  }

  /** The name of the policy, as {@link #of} takes it. */
  String name(Optional<String> named, String beside) {
    return named
        .or(() -> Optional.of(beside).filter(this::isThere))
        .or(() -> Optional.of(PolicyReader.NAME).filter(this::isThere))
        .orElse("standard");
  }

  /** A policy by its name. */
  Policy read(String name) {
    return PolicyReader.read(name, policies, ControlCatalogue.standard());
  }

  /** What is there and cannot be read is an error: whoever put it there meant it to count. */
  private boolean isThere(String path) {
    return tree.look(path).kind() != SourceTree.Entry.Kind.ABSENT;
  }
}
