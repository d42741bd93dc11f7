package io.github.aimsgate.system;

import io.github.aimsgate.control.RiskLevel;
import io.github.aimsgate.control.Stage;
import io.github.aimsgate.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * An AI system: the unit that is governed, as a document of {@code aims.yaml} declares it.
 *
 * @param id unique in the build: {@code a} to {@code z}, digits and hyphens
 * @param name for people
 * @param version as declared; empty where it is the Maven project's
 * @param purpose what it is for, in one sentence
 * @param roles what the organisation is to it; at least one
 * @param risk as declared; an assessment may raise it
 * @param stage where it is in its life cycle
 * @param owner who is responsible
 * @param covers globs over paths relative to the folder of the file; empty for everything below it
 * @param evidence paths relative to the folder of the file; empty to find evidence by convention
 * @param suppliers third parties whose models and services it uses
 * @param location where the system is declared
 * @param riskLocation where its risk is declared
 * @param purposeLocation where its purpose is declared
 */
public record AiSystem(
    String id,
    String name,
    Optional<String> version,
    String purpose,
    List<Role> roles,
    RiskLevel risk,
    Stage stage,
    Owner owner,
    List<Located> covers,
    List<Located> evidence,
    List<Supplier> suppliers,
    Location location,
    Location riskLocation,
    Location purposeLocation) {

  /** Copies the lists. */
  public AiSystem {
    roles = List.copyOf(roles);
    covers = List.copyOf(covers);
    evidence = List.copyOf(evidence);
    suppliers = List.copyOf(suppliers);
  }

  /** The file that declares the system, relative to the tree. */
  public String file() {
    return location.file();
  }

  /** The folder of that file, relative to the tree; empty for the root. */
  public String folder() {
    int slash = file().lastIndexOf('/');
    return slash < 0 ? "" : file().substring(0, slash);
  }

  /**
   * The folders that {@link #covers} begins with: the parts of each glob before its first pattern.
   */
  public List<String> coverRoots() {
    return covers.stream().map(glob -> root(glob.text())).distinct().toList();
  }

  private static String root(String glob) {
    int pattern = 0;
    while (pattern < glob.length() && "*?[{".indexOf(glob.charAt(pattern)) < 0) {
      pattern++;
    }
    return glob.substring(0, glob.lastIndexOf('/', pattern) + 1);
  }

  /**
   * Who is responsible.
   *
   * @param name of a person or a team
   * @param contact an address
   */
  public record Owner(String name, String contact) {}

  /**
   * A text with its place.
   *
   * @param text as written
   * @param location where it stands
   */
  public record Located(String text, Location location) {}
}
