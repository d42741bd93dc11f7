package io.github.aimsgate.asset.model;

import io.github.aimsgate.asset.Confidence;
import java.util.List;
import java.util.Optional;

/**
 * The AI that a jar holds, wherever the jar lies.
 *
 * @param models files of models, by entry
 * @param coordinates Maven's name for what was put into the jar, by entry
 * @param libraries known packages among its classes; one of each technology in each jar
 * @param isWhole whether all of it could be looked at: no if it is broken, nested too deeply, or
 *     unpacks to more than is read
 */
public record JarContent(
    List<Model> models, List<Coordinate> coordinates, List<Library> libraries, boolean isWhole) {

  /** Sorts the lists. */
  public JarContent {
    models = models.stream().sorted((a, b) -> a.entry().compareTo(b.entry())).toList();
    coordinates =
        coordinates.stream()
            .sorted((a, b) -> (a.entry() + a.name()).compareTo(b.entry() + b.name()))
            .toList();
    libraries =
        libraries.stream()
            .sorted((a, b) -> (a.within() + a.name()).compareTo(b.within() + b.name()))
            .toList();
  }

  /**
   * A model file.
   *
   * @param entry its path in the jar, with {@code !/} behind each jar that it lies in
   * @param technology the format
   * @param category what sort of AI
   * @param confidence how sure
   * @param sha256 of the unpacked bytes; empty if they are more than are read
   */
  public record Model(
      String entry,
      String technology,
      String category,
      Confidence confidence,
      Optional<String> sha256) {}

  /**
   * What {@code pom.properties} says.
   *
   * @param entry the path of that file
   * @param name {@code group:artifact}
   * @param version of it
   */
  public record Coordinate(String entry, String name, String version) {}

  /**
   * A package of classes that is known.
   *
   * @param within the path of the nested jar; empty for the jar itself
   * @param name of the package, with dots, and with the prefix that it was moved below
   * @param technology that it is of
   * @param category what sort of AI
   * @param confidence how sure
   */
  public record Library(
      String within, String name, String technology, String category, Confidence confidence) {}
}
