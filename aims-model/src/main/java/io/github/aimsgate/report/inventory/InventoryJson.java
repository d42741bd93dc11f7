package io.github.aimsgate.report.inventory;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Inventory;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.yaml.JsonText;
import tools.jackson.core.JsonGenerator;

/** The inventory for programs, {@code aims/assets/v1}: every find by itself. */
public final class InventoryJson {

  private InventoryJson() {}

  /** The whole file. The same inventory gives the same bytes. */
  public static byte[] render(Inventory inventory) {
    return JsonText.indented(
        json -> {
          json.writeStringProperty("schema", "aims/assets/v1");
          JsonText.object(
              json,
              "subject",
              subject -> {
                json.writeStringProperty("group", inventory.subject().group());
                json.writeStringProperty("name", inventory.subject().name());
                json.writeStringProperty("version", inventory.subject().version());
              });
          JsonText.objects(json, "assets", inventory.items(), item -> item(json, item));
        });
  }

  private static void item(JsonGenerator json, Inventory.Item item) {
    Asset asset = item.asset();
    json.writeStringProperty("kind", asset.kind().word());
    json.writeStringProperty("name", asset.name());
    asset.version().ifPresent(version -> json.writeStringProperty("version", version));
    json.writeStringProperty("technology", asset.technology());
    json.writeStringProperty("category", asset.category());
    json.writeStringProperty("confidence", asset.confidence().word());
    json.writeStringProperty("scope", asset.scope().word());
    asset.sha256().ifPresent(sha256 -> json.writeStringProperty("sha256", sha256));
    JsonText.texts(json, "systems", item.systems());
    item.exclusion().ifPresent(reason -> json.writeStringProperty("excluded", reason));
    JsonText.objects(json, "sightings", asset.sightings(), seen -> sighting(json, seen));
  }

  private static void sighting(JsonGenerator json, Sighting sighting) {
    json.writeStringProperty("signal", sighting.signal().word());
    json.writeStringProperty("file", sighting.location().file());
    json.writeNumberProperty("line", sighting.location().line());
    json.writeNumberProperty("column", sighting.location().column());
    json.writeStringProperty("detail", sighting.detail());
  }
}
