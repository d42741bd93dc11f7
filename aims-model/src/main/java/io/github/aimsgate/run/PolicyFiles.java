package io.github.aimsgate.run;

import io.github.aimsgate.policy.PolicySource;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Policies in the project, and in jars on the plugin's class path.
 *
 * @param tree the project
 * @param jars finds resources
 */
public record PolicyFiles(SourceTree tree, ClassLoader jars) implements PolicySource {

  private static final int MAX_BYTES = 1 << 20;

  @Override
  public Optional<byte[]> open(String name, Location from) {
    if (name.startsWith(CLASS_PATH)) {
      return resource(name.substring(CLASS_PATH.length()), from);
    }
    return tree.look(name).kind() == SourceTree.Entry.Kind.ABSENT
        ? Optional.empty()
        : Optional.of(tree.read(name, MAX_BYTES));
  }

  private Optional<byte[]> resource(String name, Location from) {
    try (InputStream in = jars.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readNBytes(MAX_BYTES));
    } catch (IOException unreadable) {
      throw new InputException(
          from,
          "the policy " + name + " cannot be read from its jar: " + unreadable.getMessage(),
          "check the jar that the plugin depends on");
    }
  }
}
