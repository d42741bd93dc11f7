package io.github.aimsgate.maven;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** A file that a parameter names. */
final class UserPath {

  private UserPath() {}

  /**
   * The file.
   *
   * @param here the folder that a relative name starts from
   * @param parameter the parameter's name, for the message
   * @param value what it says; null if an item of a list is empty
   * @throws InputException if that is no name of a file
   */
  static Path of(Path here, String parameter, String value) {
    if (value == null || value.isBlank()) {
      throw refused(parameter, "holds an empty name");
    }
    try {
      Path path = here.resolve(value.strip()).normalize();
      if (path.getFileName() != null) {
        return path;
      }
    } catch (InvalidPathException wrong) {
      throw refused(parameter, "holds what this system takes for no name of a file");
    }
    throw refused(parameter, "names the top of the file system, which is no file");
  }

  /**
   * The files of a list.
   *
   * @param values null or empty if the parameter is not set
   * @throws InputException if one is no name of a file
   */
  static List<Path> all(Path here, String parameter, List<String> values) {
    return values == null
        ? List.of()
        : values.stream().map(value -> of(here, parameter, value)).toList();
  }

  private static InputException refused(String parameter, String message) {
    return new InputException(
        Location.startOf(parameter), message, "name a file, or leave the parameter out");
  }
}
