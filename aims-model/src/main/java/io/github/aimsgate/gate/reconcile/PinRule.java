package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.Status;
import io.github.aimsgate.system.Pin;
import io.github.aimsgate.system.Supplier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Models of others that code or configuration asks for by name, and the services that run them:
 * each is pinned by an entry of {@code suppliers}, and none is asked for by a word such as latest.
 */
final class PinRule implements SystemRule {

  private static final String LOOKS =
      "a pin is a dated or numbered snapshot (NAME-2024-08-06, NAME-001), a revision of 40 digits,"
          + " or a sha256";

  private static final Set<AssetKind> HOSTED =
      Set.of(AssetKind.SERVICE, AssetKind.DEPENDENCY, AssetKind.CALL_SITE, AssetKind.CONFIGURATION);

  @Override
  public List<Finding> findings(Covered covered, Declared system) {
    Optional<Severity> severity = Due.severity(system.input(), "A.10.3");
    if (severity.isEmpty()) {
      return List.of();
    }
    OfSystem judged = new OfSystem(covered, system, severity.get());
    List<Asset> assets = covered.shipped(system);
    assets.stream()
        .filter(asset -> asset.kind() == AssetKind.MODEL_REFERENCE)
        .forEach(judged::model);
    assets.stream().filter(asset -> isHosted(covered, asset)).forEach(judged::service);
    return judged.findings;
  }

  private static boolean isHosted(Covered covered, Asset asset) {
    boolean runsThere = covered.signature(asset).map(known -> known.hosts()).orElse(false);
    return HOSTED.contains(asset.kind()) && (asset.kind() == AssetKind.SERVICE || runsThere);
  }

  /** One system while it is looked at. */
  private static final class OfSystem {

    private final Covered covered;
    private final Declared system;
    private final Severity severity;
    private final Suppliers suppliers;
    private final Set<String> own;
    private final Set<String> told = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    OfSystem(Covered covered, Declared system, Severity severity) {
      this.covered = covered;
      this.system = system;
      this.severity = severity;
      this.suppliers = new Suppliers(system);
      this.own = new TreeSet<>();
      covered.models(system).forEach(model -> own.add(Naming.path(model)));
    }

    void model(Asset asset) {
      if (own.stream()
          .anyMatch(path -> path.equals(asset.name()) || path.endsWith("/" + asset.name()))) {
        return;
      }
      List<Supplier> entries = suppliers.ofModel(asset.name());
      Optional<Supplier> pin =
          entries.stream().filter(entry -> Pin.whyNot(entry).isEmpty()).findFirst();
      if (Pin.isFloating(asset.name()) || asset.version().map(Pin::isFloating).orElse(false)) {
        floating(asset, entries);
      } else if (pin.isEmpty()) {
        unpinned(asset, "the model " + called(asset) + " is asked for", entries);
      } else if (asset.version().isPresent() && pin.get().version().isPresent()) {
        differs(asset, pin.get());
      } else if (!Pin.isSnapshot(asset.name()) && pin.get().sha256().isEmpty()) {
        alias(asset, pin.get());
      }
    }

    /** Said once of each supplier, and not where one of its models was already told of. */
    void service(Asset asset) {
      String supplier = covered.supplier(asset);
      List<Supplier> entries = suppliers.ofService(asset, supplier);
      boolean pinned = entries.stream().anyMatch(entry -> Pin.whyNot(entry).isEmpty());
      if (!pinned && told.add(supplier)) {
        String what =
            asset.kind() == AssetKind.SERVICE ? "the service " + asset.name() : asset.technology();
        String runs = supplier.equals(asset.technology()) ? "" : " (models of " + supplier + ")";
        add("unpinned", asset, what + runs + " is used, " + reason(entries), fix());
      }
    }

    private void floating(Asset asset, List<Supplier> entries) {
      told.add(covered.supplier(asset));
      String entry = entries.isEmpty() ? "" : " (" + entries.get(0).location() + ")";
      add(
          "floating",
          asset,
          "asks for " + called(asset) + entry + ", which is another model tomorrow",
          "ask for a snapshot here, and name the same under " + suppliersPlace() + "; " + LOOKS);
    }

    private void unpinned(Asset asset, String what, List<Supplier> entries) {
      told.add(covered.supplier(asset));
      add("unpinned", asset, what + ", " + reason(entries), fix());
    }

    private String reason(List<Supplier> entries) {
      return entries.isEmpty()
          ? "and no entry of \"suppliers\" names it"
          : "and its entry at "
              + entries.get(0).versionLocation()
              + " pins nothing: "
              + Pin.whyNot(entries.get(0)).orElse("it names something else");
    }

    private void differs(Asset asset, Supplier pin) {
      String asked = asset.version().orElseThrow().toLowerCase(Locale.ROOT);
      String pinned = pin.version().orElseThrow().toLowerCase(Locale.ROOT);
      if (!asked.startsWith(pinned) && !pinned.startsWith(asked) && !pinned.endsWith(asked)) {
        add(
            "pin-differs",
            asset,
            "asks for " + called(asset) + ", and " + pin.versionLocation() + " pins " + pinned,
            "find out which one is used, and write the same in both places");
      }
    }

    private void alias(Asset asset, Supplier pin) {
      findings.add(
          new Finding(
              "A.10.3/alias",
              Severity.WARNING,
              Status.NOT_APPLICABLE,
              asset.sightings().get(0).location(),
              "asks for "
                  + asset.name()
                  + ", a name that its supplier may move on, while "
                  + pin.versionLocation()
                  + " pins "
                  + pin.version().orElse(pin.what()),
              "ask for the snapshot or the revision that is pinned"));
    }

    private void add(String rule, Asset asset, String message, String fix) {
      boolean fails = severity == Severity.ERROR;
      findings.add(
          new Finding(
              "A.10.3/" + rule,
              severity,
              fails ? Status.MISSING : Status.NOT_APPLICABLE,
              asset.sightings().get(0).location(),
              message + Phrases.also(asset),
              fix));
    }

    private String fix() {
      return "name who supplies it and which one is used under " + suppliersPlace() + "; " + LOOKS;
    }

    private String suppliersPlace() {
      return "\"suppliers\" of \"" + system.id() + "\" in " + system.location().file();
    }

    private static String called(Asset asset) {
      return asset.name() + asset.version().map(version -> " " + version).orElse("");
    }
  }
}
