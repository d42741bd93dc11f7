package io.github.aimsgate.control;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A control of Annex A, or a clause of the standard's body that is judged like one.
 *
 * @param id the standard's identifier, such as {@code A.7.5}
 * @param area the area it belongs to, such as {@code A.7}
 * @param name a short name in our own words
 * @param description one line in our own words
 * @param build what a build can see of it; empty for a control that is organisational
 * @param crosswalk references into other frameworks by framework: indicative drafts, no statement
 *     of equivalence
 */
public record Control(
    String id,
    String area,
    String name,
    String description,
    Optional<InBuild> build,
    SortedMap<String, List<String>> crosswalk) {

  /**
   * What a build can see of a control.
   *
   * @param stage from which on evidence is due
   * @param risk from which on evidence is due
   * @param topics identifiers of the topics that evidence speaks about
   * @param asks what is asked, in our own words
   * @param satisfiedBy which documents can carry the evidence
   * @param example a short piece of a document that would do
   */
  public record InBuild(
      Stage stage,
      RiskLevel risk,
      List<String> topics,
      String asks,
      String satisfiedBy,
      String example) {}
}
