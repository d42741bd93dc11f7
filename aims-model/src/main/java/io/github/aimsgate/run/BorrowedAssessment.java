package io.github.aimsgate.run;

import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the documents of a project say already of the effects of a system, as parts of the form of
 * an impact assessment. What nobody says stays to be filled in, and no harm is paired with a
 * measure that stands elsewhere than beside it.
 */
final class BorrowedAssessment {

  private static final String OPEN = "TBD";

  /** Parts of the form that are there only if something is said. */
  private static final Map<String, Topic> PARTS = parts();

  private final Borrowed borrowed;

  BorrowedAssessment(Borrowed borrowed) {
    this.borrowed = borrowed;
  }

  private static Map<String, Topic> parts() {
    Map<String, Topic> parts = new LinkedHashMap<>();
    parts.put("society", Topic.IMPACT_SOCIETY);
    parts.put("deployment", Topic.DEPLOYMENT);
    parts.put("monitoring", Topic.MONITORING);
    parts.put("user-information", Topic.USER_INFORMATION);
    return parts;
  }

  /** The values of the form's slots, as YAML. */
  Map<String, String> slots() {
    return Map.of(
        "reasons", sentence(Topic.RISKS),
        "individuals", harms(Topic.IMPACT_INDIVIDUALS),
        "groups", harms(Topic.IMPACT_GROUPS),
        "power", sentence(Topic.HUMAN_OVERSIGHT),
        "parts",
            PARTS.entrySet().stream()
                .filter(part -> isToldOf(part.getValue()))
                .map(this::part)
                .collect(Collectors.joining()));
  }

  /** Whether any part of the form was filled. */
  boolean isFilled() {
    return isToldOf(Topic.RISKS)
        || isToldOf(Topic.IMPACT_INDIVIDUALS)
        || isToldOf(Topic.IMPACT_GROUPS)
        || isToldOf(Topic.HUMAN_OVERSIGHT)
        || PARTS.values().stream().anyMatch(this::isToldOf);
  }

  private boolean isToldOf(Topic topic) {
    return !borrowed.marked(topic).isEmpty();
  }

  private String sentence(Topic topic) {
    return borrowed.sentence(topic).map(Template::yaml).orElse(OPEN);
  }

  private String part(Map.Entry<String, Topic> part) {
    String told =
        part.getValue() == Topic.IMPACT_SOCIETY
            ? "\n" + harms(part.getValue())
            : " " + sentence(part.getValue());
    return "\n" + part.getKey() + ":" + told + "\n";
  }

  private String harms(Topic topic) {
    Map<Location, String> measures = borrowed.marked(Topic.HARM_MITIGATION);
    List<String> items = new ArrayList<>();
    borrowed
        .marked(topic)
        .forEach((at, harm) -> items.add(harm(Template.yaml(harm), measure(measures, at))));
    return items.isEmpty() ? harm(OPEN, OPEN) : String.join("\n", items);
  }

  private static String measure(Map<Location, String> measures, Location at) {
    String beside = measures.get(at);
    return beside == null ? OPEN : Template.yaml(beside);
  }

  private static String harm(String harm, String mitigation) {
    return String.join(
        "\n",
        "  - who: " + OPEN,
        "    harm: " + harm,
        "    likelihood: " + OPEN,
        "    severity: " + OPEN,
        "    mitigation: " + mitigation);
  }
}
