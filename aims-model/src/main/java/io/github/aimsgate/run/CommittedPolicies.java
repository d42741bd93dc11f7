package io.github.aimsgate.run;

import io.github.aimsgate.policy.PolicySource;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.SourceTree;
import java.util.Optional;

/**
 * Policies that may decide on going live: those of the commit. A jar can be exchanged without a
 * trace in the commit, so one counts only when somebody has adopted it.
 *
 * @param files the policies of the commit
 */
record CommittedPolicies(PolicySource files) implements PolicySource {

  static CommittedPolicies of(SourceTree committed) {
    return new CommittedPolicies(
        new PolicyFiles(committed, CommittedPolicies.class.getClassLoader()));
  }

  @Override
  public Optional<byte[]> open(String name, Location from) {
    if (name.startsWith(CLASS_PATH)) {
      throw new InputException(
          from,
          "the policy \"" + name + "\" lies in a jar, and nothing has adopted it for going live",
          "copy the policy into the project and extend the copy");
    }
    return files.open(name, from);
  }
}
