package io.github.aimsgate.policy;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.Spelling;
import io.github.aimsgate.yaml.TreeReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code aims-waivers.yaml}, strictly. */
public final class WaiverFile {

  /** The name of the file. */
  public static final String NAME = "aims-waivers.yaml";

  /** What its first key must say. */
  public static final String SCHEMA = "aims/waivers/v1";

  /** The longest time between the creation of a waiver and its end, in days. */
  public static final int LONGEST_DAYS = 366;

  private WaiverFile() {}

  /**
   * The waivers that a text declares.
   *
   * @param systems identifiers that a waiver may name
   * @param rules identifiers of requirements that a waiver may name
   * @throws InputException with every mistake of the file
   */
  public static List<Waiver> parse(
      String path, String text, Collection<String> systems, Collection<String> rules) {
    List<Problem> problems = new ArrayList<>();
    List<Node> documents = TreeReader.yaml(path, text).orThrow();
    List<Waiver> waivers = new ArrayList<>();
    if (documents.size() != 1) {
      throw new InputException(
          Location.startOf(path),
          "must hold one document, and holds " + documents.size(),
          "start with \"schema: " + SCHEMA + "\"");
    }
    Fields file = Fields.of(documents.get(0), "a waivers file", problems);
    file.requiredText("schema")
        .filter(schema -> !schema.equals(SCHEMA))
        .ifPresent(
            schema ->
                file.report(
                    file.location("schema"),
                    "\"" + schema + "\" is a schema that this version does not know",
                    "write \"" + SCHEMA + "\""));
    file.requiredNode("waivers");
    for (Node item : file.list("waivers")) {
      waiver(file.item(item, "a waiver"), systems, rules).ifPresent(waivers::add);
    }
    file.finish();
    rejectSameId(waivers, problems);
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return waivers;
  }

  private static Optional<Waiver> waiver(
      Fields fields, Collection<String> systems, Collection<String> rules) {
    Optional<String> id = fields.requiredText("id");
    Optional<String> system = known(fields, "system", systems);
    Optional<String> requirement = known(fields, "requirement", rules);
    Optional<String> reason = fields.requiredText("reason");
    Optional<String> owner = fields.requiredText("owner");
    fields.text("approved-by");
    fields.requiredNode("created");
    Optional<LocalDate> created = fields.date("created");
    fields.requiredNode("expires");
    Optional<LocalDate> expires = fields.date("expires");
    fields.finish();
    if (id.isEmpty()
        || system.isEmpty()
        || requirement.isEmpty()
        || reason.isEmpty()
        || owner.isEmpty()
        || created.isEmpty()
        || expires.isEmpty()
        || !isReason(fields, reason.get())
        || !bounded(fields, created.get(), expires.get())) {
      return Optional.empty();
    }
    return Optional.of(
        new Waiver(
            id.get(),
            system.get(),
            requirement.get(),
            reason.get(),
            owner.get(),
            created.get(),
            expires.get(),
            fields.location("id")));
  }

  private static boolean isReason(Fields fields, String reason) {
    if (Reason.isNone(reason)) {
      fields.report(
          fields.location("reason"),
          "\"" + reason + "\" is no reason",
          "say why the requirement cannot be met yet, and what holds until then");
      return false;
    }
    return true;
  }

  private static boolean bounded(Fields fields, LocalDate created, LocalDate expires) {
    if (expires.isBefore(created) || expires.isAfter(created.plusDays(LONGEST_DAYS))) {
      fields.report(
          fields.location("expires"),
          "a waiver ends after it begins, and within " + LONGEST_DAYS + " days",
          "name an earlier end, and renew it if it is still needed then");
      return false;
    }
    return true;
  }

  private static Optional<String> known(Fields fields, String key, Collection<String> allowed) {
    Optional<String> text = fields.requiredText(key);
    if (text.isPresent() && !allowed.contains(text.get())) {
      fields.report(
          fields.location(key),
          "\"" + text.get() + "\" is no " + key + " of this build",
          Spelling.allowed(text.get(), allowed));
      return Optional.empty();
    }
    return text;
  }

  private static void rejectSameId(List<Waiver> waivers, List<Problem> problems) {
    Map<String, Location> first = new HashMap<>();
    for (Waiver waiver : waivers) {
      Location earlier = first.putIfAbsent(waiver.id(), waiver.location());
      if (earlier != null) {
        problems.add(
            new Problem(
                waiver.location(),
                "\"" + waiver.id() + "\" is already given at " + earlier,
                "give each waiver an id of its own"));
      }
    }
  }
}
