package io.github.aimsgate.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON that has one meaning only, in one pass: no key twice, nothing behind the value, valid
 * UTF-8 without a byte order mark. Refuses with {@link IllegalArgumentException}, which {@link
 * #read} turns into what callers see.
 */
final class StrictJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16).build())
          .build();

  private final JsonParser parser;

  private StrictJson(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads the one object that the bytes are. */
  static <T> T read(byte[] utf8, Function<StrictJson, T> value) throws MalformedRecordException {
    refuseOtherEncodings(utf8);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), utf8)) {
      StrictJson json = new StrictJson(parser);
      parser.nextToken();
      T read = value.apply(json);
      json.refuseUnless(parser.nextToken() == null, "goes on after its end");
      return read;
    } catch (JacksonException syntax) {
      throw new MalformedRecordException("is not valid JSON");
    } catch (IllegalArgumentException refused) {
      throw refused.getCause() instanceof MalformedRecordException said
          ? said
          : new MalformedRecordException(refused.getMessage());
    }
  }

  /** Begins the object at hand; the set is for {@link #key}. */
  Set<String> object() {
    refuseUnless(parser.currentToken() == JsonToken.START_OBJECT, "is not an object");
    return new HashSet<>();
  }

  /**
   * The next key of the object, with its value at hand.
   *
   * @param seen the keys so far
   * @return null at the object's end
   */
  String key(Set<String> seen) {
    String key = parser.nextName();
    if (key == null) {
      return null;
    }
    if (!seen.add(key)) {
      throw repeated(key);
    }
    parser.nextToken();
    return key;
  }

  /** The refusal of a key that no reader knows. */
  static IllegalArgumentException unknown(String key) {
    return new IllegalArgumentException("has an unknown key: \"" + key + "\"");
  }

  /** What has to be there. */
  static <T> T required(String key, T value) {
    if (value == null) {
      throw new IllegalArgumentException("has no \"" + key + "\"");
    }
    return value;
  }

  String text() {
    refuseUnless(parser.currentToken() == JsonToken.VALUE_STRING, "is not a text");
    return parser.getString();
  }

  /** A whole number, 0 or more. */
  long number() {
    refuseUnless(parser.currentToken() == JsonToken.VALUE_NUMBER_INT, "is not a whole number");
    long number = parser.getLongValue();
    refuseUnless(number >= 0, "is less than 0");
    return number;
  }

  /** The items of the array at hand. */
  <T> List<T> items(Function<StrictJson, T> item) {
    refuseUnless(parser.currentToken() == JsonToken.START_ARRAY, "is not an array");
    List<T> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(item.apply(this));
    }
    return items;
  }

  List<String> texts() {
    return items(StrictJson::text);
  }

  /**
   * The object at hand, whose values are all texts.
   *
   * @param keys those that may be there
   */
  Flat flat(String... keys) {
    refuseUnless(parser.currentToken() == JsonToken.START_OBJECT, "is not an object");
    Map<String, String> texts = new HashMap<>();
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      parser.nextToken();
      if (!List.of(keys).contains(key)) {
        throw unknown(key);
      }
      if (texts.put(key, text()) != null) {
        throw repeated(key);
      }
    }
    return new Flat(texts);
  }

  /**
   * An object whose values are all texts.
   *
   * @param texts by key
   */
  record Flat(Map<String, String> texts) {

    String required(String key) {
      return StrictJson.required(key, texts.get(key));
    }

    Optional<String> find(String key) {
      return Optional.ofNullable(texts.get(key));
    }
  }

  /** Passes over the value at hand, whatever it is. */
  void skip() {
    parser.skipChildren();
  }

  private static IllegalArgumentException repeated(String key) {
    return new IllegalArgumentException("repeats the key \"" + key + "\"");
  }

  private void refuseUnless(boolean holds, String message) {
    if (!holds) {
      String name = parser.currentName();
      throw new IllegalArgumentException(name == null ? message : "\"" + name + "\" " + message);
    }
  }

  /** Leaves nothing to guess for a parser that knows byte order marks and UTF-16. */
  private static void refuseOtherEncodings(byte[] bytes) throws MalformedRecordException {
    if (bytes.length < 2 || bytes[0] != '{' || bytes[1] == 0) {
      throw new MalformedRecordException("is not a JSON object");
    }
    if (!isAscii(bytes) && !isUtf8(bytes)) {
      throw new MalformedRecordException("is not valid UTF-8");
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte character : bytes) {
      if (character < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException invalid) {
      return false;
    }
  }
}
