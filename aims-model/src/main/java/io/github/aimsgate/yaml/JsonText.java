package io.github.aimsgate.yaml;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON as UTF-8 with LF, the same on every machine. */
public final class JsonText {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final JsonFactory ASCII =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private JsonText() {}

  /** An object over several lines, two spaces a level, with a line end. */
  public static byte[] indented(Consumer<JsonGenerator> entries) {
    return object(
        FACTORY,
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return printer();
          }
        },
        entries);
  }

  /** An object on one line, with a line end. */
  public static byte[] line(Consumer<JsonGenerator> entries) {
    return object(FACTORY, new ObjectWriteContext.Base(), entries);
  }

  /** An object on one line of ASCII, other characters escaped, without a line end. */
  public static byte[] ascii(Consumer<JsonGenerator> entries) {
    byte[] line = object(ASCII, new ObjectWriteContext.Base(), entries);
    return Arrays.copyOf(line, line.length - 1);
  }

  /** Writes an object as an item of the array that was begun. */
  public static void item(JsonGenerator json, Consumer<JsonGenerator> entries) {
    json.writeStartObject();
    entries.accept(json);
    json.writeEndObject();
  }

  /** Writes an entry that holds an object. */
  public static void object(JsonGenerator json, String name, Consumer<JsonGenerator> entries) {
    json.writeName(name);
    item(json, entries);
  }

  /** Writes an entry that holds an array of objects. */
  public static <T> void objects(
      JsonGenerator json, String name, Iterable<T> items, Consumer<T> entries) {
    json.writeArrayPropertyStart(name);
    items.forEach(value -> item(json, object -> entries.accept(value)));
    json.writeEndArray();
  }

  /** Writes an entry that holds an array of texts. */
  public static void texts(JsonGenerator json, String name, Iterable<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private static byte[] object(
      JsonFactory factory, ObjectWriteContext context, Consumer<JsonGenerator> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = factory.createGenerator(context, out)) {
      item(json, entries);
    }
    out.write('\n');
    return out.toByteArray();
  }

  private static PrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
