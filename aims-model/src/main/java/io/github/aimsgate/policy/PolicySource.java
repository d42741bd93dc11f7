package io.github.aimsgate.policy;

import io.github.aimsgate.source.Location;
import java.util.Optional;

/** Where policies come from, so that this package opens no file and no jar itself. */
public interface PolicySource {

  /** What a policy's name begins with if it lies in a jar on the plugin's class path. */
  String CLASS_PATH = "classpath:";

  /**
   * The bytes of a policy.
   *
   * @param name a path relative to the project's top folder, or {@value #CLASS_PATH} and the name
   *     of a resource
   * @param from where the name is written, for the message if it cannot be had
   * @return empty if there is no such policy
   */
  Optional<byte[]> open(String name, Location from);
}
