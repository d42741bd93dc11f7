package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.system.Pin;
import io.github.aimsgate.system.Supplier;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Which entries of {@code suppliers} speak of an asset. */
final class Suppliers {

  private final List<Supplier> entries;

  Suppliers(Declared system) {
    entries = system.suppliers();
  }

  /** The entries that name a model as code or configuration does. */
  List<Supplier> ofModel(String name) {
    String wanted = lower(name);
    return entries.stream().filter(entry -> modelNames(entry).contains(wanted)).toList();
  }

  /** The entries that name a service, who supplies it, or its technology. */
  List<Supplier> ofService(Asset asset, String supplier) {
    return entries.stream()
        .filter(
            entry ->
                sameParty(entry.name(), supplier)
                    || entry.names().values().stream()
                        .anyMatch(
                            what ->
                                lower(what).equals(lower(asset.name()))
                                    || lower(what).equals(lower(asset.technology()))))
        .toList();
  }

  /** The name alone, and the name with its version in the usual ways. */
  private static Set<String> modelNames(Supplier entry) {
    Set<String> names = new TreeSet<>();
    entry.model().map(Suppliers::lower).ifPresent(names::add);
    entry
        .version()
        .map(Suppliers::lower)
        .ifPresent(
            version ->
                List.copyOf(names)
                    .forEach(
                        name -> {
                          List.of("-", "@", ":").forEach(sep -> names.add(name + sep + version));
                          if (version.startsWith(name) && Pin.isSnapshot(version)) {
                            names.add(version);
                          }
                        }));
    return names;
  }

  private static boolean sameParty(String entry, String supplier) {
    String one = letters(entry);
    String other = letters(supplier);
    return !other.isEmpty() && (one.startsWith(other) || other.equals(one));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    lower(text).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
