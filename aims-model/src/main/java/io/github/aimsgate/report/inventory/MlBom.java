package io.github.aimsgate.report.inventory;

import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Inventory;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.source.Digests;
import io.github.aimsgate.yaml.JsonText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/**
 * The inventory as a bill of materials for machine learning: CycloneDX 1.6, JSON. Models,
 * libraries, data sets and technologies in use are components with identity, confidence and the
 * places that gave them away; services are services. What CycloneDX has no word for are properties
 * whose names begin with {@code aims:}.
 *
 * @see <a href="https://cyclonedx.org/docs/1.6/json/">CycloneDX 1.6, JSON reference</a>
 */
public final class MlBom {

  private static final int MOST_OCCURRENCES = 100;
  private static final String SERIAL = "00000000-0000-0000-0000-000000000000";

  private final Inventory inventory;
  private final String toolVersion;
  private final List<Component> components;

  private MlBom(Inventory inventory, String toolVersion) {
    this.inventory = inventory;
    this.toolVersion = toolVersion;
    this.components = Component.of(inventory);
  }

  /**
   * The whole file. The same inventory gives the same bytes: there is no time in it, and the serial
   * number is drawn from the content.
   *
   * @param toolVersion the version of the plugin that looked
   */
  public static byte[] render(Inventory inventory, String toolVersion) {
    MlBom bom = new MlBom(inventory, toolVersion);
    return bom.render(serial(Digests.sha256(bom.render(SERIAL))));
  }

  /** A UUID of version 8, whose bits are left to whoever makes it (RFC 9562, section 5.8). */
  private static String serial(String sha256) {
    return sha256.substring(0, 8)
        + "-"
        + sha256.substring(8, 12)
        + "-8"
        + sha256.substring(13, 16)
        + "-8"
        + sha256.substring(17, 20)
        + "-"
        + sha256.substring(20, 32);
  }

  private byte[] render(String serial) {
    return JsonText.indented(
        json -> {
          json.writeStringProperty("bomFormat", "CycloneDX");
          json.writeStringProperty("specVersion", "1.6");
          json.writeStringProperty("serialNumber", "urn:uuid:" + serial);
          json.writeNumberProperty("version", 1);
          JsonText.object(json, "metadata", metadata -> metadata(json));
          JsonText.objects(json, "components", components(false), one -> component(json, one));
          JsonText.objects(json, "services", components(true), one -> service(json, one));
        });
  }

  private List<Component> components(boolean services) {
    return components.stream()
        .filter(component -> (component.kind() == AssetKind.SERVICE) == services)
        .toList();
  }

  private void metadata(JsonGenerator json) {
    JsonText.objects(
        json, "lifecycles", List.of("build"), phase -> json.writeStringProperty("phase", phase));
    JsonText.object(
        json,
        "tools",
        tools ->
            JsonText.objects(
                json,
                "components",
                List.of(
                    new Inventory.Subject("io.github.aimsgate", "aims-maven-plugin", toolVersion)),
                tool -> subject(json, tool)));
    JsonText.object(json, "component", subject -> subject(json, inventory.subject()));
  }

  private static void subject(JsonGenerator json, Inventory.Subject subject) {
    json.writeStringProperty("type", "application");
    json.writeStringProperty("group", subject.group());
    json.writeStringProperty("name", subject.name());
    json.writeStringProperty("version", subject.version());
  }

  private static void component(JsonGenerator json, Component component) {
    json.writeStringProperty("type", type(component.kind()));
    json.writeStringProperty("bom-ref", component.ref());
    Optional<String> purl = component.purl();
    int colon = component.name().indexOf(':');
    boolean grouped = purl.filter(url -> url.startsWith("pkg:maven/")).isPresent();
    if (grouped) {
      json.writeStringProperty("group", component.name().substring(0, colon));
    }
    json.writeStringProperty(
        "name", purl.isPresent() ? component.name().substring(colon + 1) : component.name());
    component.asset().version().ifPresent(text -> json.writeStringProperty("version", text));
    json.writeStringProperty(
        "scope", component.asset().scope() == Scope.TEST ? "excluded" : "required");
    component
        .asset()
        .sha256()
        .ifPresent(
            sha256 ->
                JsonText.objects(
                    json,
                    "hashes",
                    List.of(sha256),
                    content -> {
                      json.writeStringProperty("alg", "SHA-256");
                      json.writeStringProperty("content", content);
                    }));
    purl.ifPresent(url -> json.writeStringProperty("purl", url));
    JsonText.object(json, "evidence", evidence -> evidence(json, component, purl));
    properties(json, component);
  }

  private static void service(JsonGenerator json, Component component) {
    json.writeStringProperty("bom-ref", component.ref());
    json.writeStringProperty("name", component.name());
    JsonText.texts(json, "endpoints", List.of("https://" + component.name()));
    properties(json, component);
  }

  private static String type(AssetKind kind) {
    return switch (kind) {
      case DEPENDENCY -> "library";
      case CALL_SITE, CONFIGURATION, SERVICE -> "framework";
      case MODEL_FILE, MODEL_REFERENCE -> "machine-learning-model";
      case DATA_SET -> "data";
    };
  }

  private static void evidence(JsonGenerator json, Component component, Optional<String> purl) {
    json.writeArrayPropertyStart("identity");
    JsonText.item(
        json,
        identity -> {
          json.writeStringProperty("field", purl.isPresent() ? "purl" : "name");
          confidence(json, component);
          Set<String> techniques = new TreeSet<>();
          component.sightings().forEach(seen -> techniques.add(technique(seen.signal())));
          JsonText.objects(
              json,
              "methods",
              techniques,
              technique -> {
                json.writeStringProperty("technique", technique);
                confidence(json, component);
                json.writeStringProperty("value", component.asset().technology());
              });
        });
    json.writeEndArray();
    JsonText.objects(
        json,
        "occurrences",
        component.sightings().stream().limit(MOST_OCCURRENCES).toList(),
        seen -> occurrence(json, seen));
  }

  private static void confidence(JsonGenerator json, Component component) {
    json.writeName("confidence");
    json.writeNumber(
        switch (component.asset().confidence()) {
          case CERTAIN -> "1";
          case LIKELY -> "0.8";
          case HINT -> "0.3";
        });
  }

  private static String technique(Signal signal) {
    return switch (signal) {
      case GRAPH, MANIFEST -> "manifest-analysis";
      case BYTECODE, CONTENT -> "binary-analysis";
      case SOURCE -> "source-code-analysis";
      case POINTER -> "hash-comparison";
      case CONFIGURATION, DOCUMENT -> "other";
    };
  }

  private static void occurrence(JsonGenerator json, Sighting seen) {
    json.writeStringProperty("location", seen.location().file());
    json.writeNumberProperty("line", seen.location().line());
    json.writeStringProperty("additionalContext", seen.detail());
  }

  private static void properties(JsonGenerator json, Component component) {
    json.writeArrayPropertyStart("properties");
    property(json, "kind", component.kind().word());
    property(json, "technology", component.asset().technology());
    property(json, "category", component.asset().category());
    property(json, "confidence", component.asset().confidence().word());
    property(json, "scope", component.asset().scope().word());
    component.systems().forEach(system -> property(json, "system", system));
    if (component.shadow()) {
      property(json, "shadow", "true");
    }
    component.exclusions().forEach(reason -> property(json, "excluded", reason));
    if (component.kind() == AssetKind.SERVICE) {
      component.sightings().stream()
          .limit(MOST_OCCURRENCES)
          .forEach(seen -> property(json, "seen", seen.location() + " " + seen.detail()));
    }
    int left = component.sightings().size() - MOST_OCCURRENCES;
    if (left > 0) {
      property(json, "places-left-out", String.valueOf(left));
    }
    json.writeEndArray();
  }

  private static void property(JsonGenerator json, String name, String value) {
    JsonText.item(
        json,
        property -> {
          json.writeStringProperty("name", "aims:" + name);
          json.writeStringProperty("value", value);
        });
  }
}
