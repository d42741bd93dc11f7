package io.github.aimsgate.system;

import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the {@code suppliers} of a system, strictly. */
final class SupplierReader {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private SupplierReader() {}

  static List<Supplier> read(Fields file) {
    List<Supplier> suppliers = new ArrayList<>();
    for (Node item : file.list("suppliers")) {
      supplier(file.item(item, "a supplier")).ifPresent(suppliers::add);
    }
    if (file.has("suppliers") && file.list("suppliers").isEmpty()) {
      file.report(
          file.location("suppliers"),
          "\"suppliers\" is an empty list",
          "name one, or remove the line");
    }
    return suppliers;
  }

  private static Optional<Supplier> supplier(Fields fields) {
    Optional<String> name = fields.requiredText("name");
    fields.requiredNode("supplies");
    Optional<Supplier.Supplies> supplies =
        fields.word(
            "supplies",
            Supplier.Supplies::of,
            Arrays.stream(Supplier.Supplies.values()).map(Supplier.Supplies::word).toList());
    Map<Supplier.Supplies, String> names = names(fields);
    Optional<String> version = filled(fields, "version");
    Optional<String> sha256 = filled(fields, "sha256").filter(text -> isDigest(fields, text));
    Optional<LocalDate> reviewed = fields.date("reviewed");
    supplies.ifPresent(what -> fields.requiredNode(what.word()));
    fields.finish();
    if (name.isEmpty() || supplies.isEmpty() || !names.containsKey(supplies.get())) {
      return Optional.empty();
    }
    return Optional.of(
        new Supplier(
            name.get(),
            supplies.get(),
            names,
            version,
            sha256,
            reviewed,
            fields.location(),
            fields.location("version")));
  }

  private static Map<Supplier.Supplies, String> names(Fields fields) {
    Map<Supplier.Supplies, String> names = new EnumMap<>(Supplier.Supplies.class);
    for (Supplier.Supplies what : Supplier.Supplies.values()) {
      filled(fields, what.word())
          .filter(text -> isNoPattern(fields, what.word(), text))
          .ifPresent(text -> names.put(what, text));
    }
    return names;
  }

  private static Optional<String> filled(Fields fields, String key) {
    Optional<String> text = fields.text(key);
    if (text.isPresent() && text.get().isBlank()) {
      fields.report(
          fields.location(key), "\"" + key + "\" is empty", "say what it is, or remove the line");
      return Optional.empty();
    }
    return text;
  }

  /** An entry that speaks for many things pins none of them. */
  private static boolean isNoPattern(Fields fields, String key, String text) {
    if (text.indexOf('*') < 0) {
      return true;
    }
    fields.report(
        fields.location(key),
        "\"" + text + "\" is a pattern, and a supplier is named for one thing",
        "write one entry for each " + key + ", named as the code or the configuration names it");
    return false;
  }

  private static boolean isDigest(Fields fields, String text) {
    if (SHA256.matcher(text).matches()) {
      return true;
    }
    fields.report(
        fields.location("sha256"),
        "\"" + text + "\" is no SHA-256",
        "write its 64 digits, 0 to 9 and a to f");
    return false;
  }
}
