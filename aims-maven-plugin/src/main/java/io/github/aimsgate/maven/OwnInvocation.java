package io.github.aimsgate.maven;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Holds that a goal with a signing key runs alone. Tests, and the plugins of a life cycle, run code
 * of the project in the same process: whatever this process knows, they could know.
 */
final class OwnInvocation {

  /** A goal of this plugin, as a prefix or with coordinates, perhaps with an execution. */
  private static final Pattern OURS =
      Pattern.compile("(aims|" + Pattern.quote(Command.PLUGIN) + "(:[^:@]+)?):[a-z-]+(@.*)?");

  private OwnInvocation() {}

  /**
   * Requires it.
   *
   * @param goal the goal's name, for the message
   * @param called what Maven was called with
   * @param bound whether the POM binds the goal to a phase
   * @throws InputException if anything else was called beside, or the POM decides what runs
   */
  static void require(String goal, List<String> called, boolean bound) {
    List<String> beside = called.stream().filter(word -> !OURS.matcher(word).matches()).toList();
    if (!beside.isEmpty()) {
      throw refusal(goal, "was called beside " + String.join(", ", beside));
    }
    if (bound || called.isEmpty()) {
      throw refusal(goal, "was not called by name: the POM runs it");
    }
  }

  private static InputException refusal(String goal, String reason) {
    return new InputException(
        Location.startOf("pom.xml"),
        "aims:" + goal + " " + reason + ", and reads no key where other code runs in its process",
        "run it in an invocation of its own: first \"mvn clean verify\", then \"mvn aims:"
            + goal
            + "\" with its parameters");
  }
}
