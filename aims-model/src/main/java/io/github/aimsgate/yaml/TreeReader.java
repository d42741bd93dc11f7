package io.github.aimsgate.yaml;

import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML 1.2 and JSON into located trees. Everything that makes a document mean something else
 * than it shows is refused where it stands: duplicate keys, anchors and aliases, merge keys, tags.
 * Size and depth are bounded, so that time and memory are.
 */
public final class TreeReader {

  /** The most characters of a document: YAML's long scalars take more than linear time. */
  public static final int MAX_LENGTH = 1 << 20;

  /** The deepest nesting of mappings and lists. */
  public static final int MAX_DEPTH = 64;

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxStringLength(MAX_LENGTH)
          .maxNameLength(10_000)
          .maxDocumentLength(4L * MAX_LENGTH)
          .build();

  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .streamReadConstraints(LIMITS)
          .loadSettings(
              LoadSettings.builder()
                  .setCodePointLimit(2 * MAX_LENGTH)
                  // Repeated keys are reported here, all of them and where they stand.
                  .setAllowDuplicateKeys(true)
                  .build())
          .build();

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(LIMITS)
          .build();

  private final String file;
  private final int lineOffset;
  private final List<Problem> problems = new ArrayList<>();

  private TreeReader(String file, int lineOffset) {
    this.file = file;
    this.lineOffset = lineOffset;
  }

  /** Reads YAML. */
  public static Parsed yaml(String file, String text) {
    return yaml(file, text, 0);
  }

  /**
   * Reads YAML that is part of a larger file, such as front matter.
   *
   * @param lineOffset how many lines stand before the text
   */
  public static Parsed yaml(String file, String text, int lineOffset) {
    return new TreeReader(file, lineOffset).read(YAML, text);
  }

  /** Reads JSON: exactly one value, nothing behind it. */
  public static Parsed json(String file, String text) {
    return new TreeReader(file, 0).read(JSON, text);
  }

  private Parsed read(TokenStreamFactory factory, String text) {
    List<Node> documents = new ArrayList<>();
    if (text.length() > MAX_LENGTH) {
      problems.add(
          new Problem(
              at(1, 1),
              String.format(
                  Locale.ROOT,
                  "has %,d characters; more than %,d are not read",
                  text.length(),
                  MAX_LENGTH),
              "split the file, or keep what is not evidence out of it"));
      return new Parsed(documents, problems);
    }
    try (JsonParser parser = parser(factory, text)) {
      while (parser.nextToken() != null) {
        if (factory == JSON && !documents.isEmpty()) {
          problem(parser, "goes on after the end of the JSON value", "remove what follows");
          break;
        }
        documents.add(value(parser));
      }
    } catch (StreamConstraintsException limit) {
      problems.add(
          new Problem(
              at(limit),
              String.format(
                  Locale.ROOT,
                  "is nested deeper than %d levels, or has a value too long to be read",
                  MAX_DEPTH),
              "write it flatter"));
    } catch (JacksonException syntax) {
      problems.add(
          new Problem(
              at(syntax),
              String.format(
                  Locale.ROOT,
                  "is not valid %s: %s",
                  factory == JSON ? "JSON" : "YAML",
                  reason(syntax)),
              "correct the syntax here, or on the line before"));
    }
    return new Parsed(documents, problems);
  }

  private static JsonParser parser(TokenStreamFactory factory, String text) {
    return factory == YAML
        ? factory.createParser(ObjectReadContext.empty(), new WholeCharacters(text))
        : factory.createParser(ObjectReadContext.empty(), text);
  }

  private Node value(JsonParser parser) {
    Location location = at(parser.currentTokenLocation());
    JsonToken token = parser.currentToken();
    if (parser instanceof YAMLParser yaml && refused(yaml)) {
      if (token.isStructStart()) {
        parser.skipChildren();
      }
      return new Node.Scalar(location, "", Node.Type.NULL);
    }
    return switch (token) {
      case START_OBJECT -> mapping(parser, location);
      case START_ARRAY -> sequence(parser, location);
      case VALUE_TRUE, VALUE_FALSE ->
          new Node.Scalar(location, parser.getString(), Node.Type.BOOLEAN);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Node.Scalar(location, parser.getString(), Node.Type.NUMBER);
      case VALUE_NULL -> new Node.Scalar(location, "", Node.Type.NULL);
      default -> text(parser, location);
    };
  }

  /** Jackson takes YAML's tilde for text. */
  private static Node text(JsonParser parser, Location location) {
    String text = parser.getString();
    return parser instanceof YAMLParser && text.equals("~")
        ? new Node.Scalar(location, "", Node.Type.NULL)
        : new Node.Scalar(location, text, Node.Type.STRING);
  }

  private boolean refused(YAMLParser yaml) {
    if (yaml.isCurrentAlias()) {
      problem(yaml, "is an alias, which says something else than it shows", "write the value out");
      return true;
    }
    if (yaml.getTypeId() != null) {
      problem(yaml, "has the tag " + yaml.getTypeId() + ", which is not read", "remove the tag");
      return true;
    }
    if (yaml.getObjectId() != null) {
      problem(yaml, "has an anchor, which nothing may refer to", "remove the anchor");
    }
    return false;
  }

  private Node mapping(JsonParser parser, Location location) {
    List<Node.Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      Location keyLocation = at(parser.currentTokenLocation());
      boolean first = seen.add(key);
      if (!first) {
        problems.add(
            new Problem(
                keyLocation, "repeats the key \"" + key + "\"", "keep one of the two entries"));
      }
      if (key.equals("<<")) {
        problems.add(
            new Problem(keyLocation, "is a merge key, which is not read", "write the entries out"));
      }
      parser.nextToken();
      Node value = value(parser);
      if (first && !key.equals("<<")) {
        entries.add(new Node.Entry(key, keyLocation, value));
      }
    }
    return new Node.Mapping(location, entries);
  }

  private Node sequence(JsonParser parser, Location location) {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new Node.Sequence(location, items);
  }

  private void problem(JsonParser parser, String message, String fix) {
    problems.add(new Problem(at(parser.currentTokenLocation()), message, fix));
  }

  private static String reason(JacksonException syntax) {
    if (syntax.getCause() instanceof MarkedYamlEngineException marked) {
      return marked.getProblem();
    }
    String message = Optional.ofNullable(syntax.getOriginalMessage()).orElse("unreadable");
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return line.replaceAll("\\(for Object starting at .*?\\)|\\[Source: .*?]", "").strip();
  }

  private Location at(JacksonException exception) {
    if (exception.getCause() instanceof MarkedYamlEngineException marked
        && marked.getProblemMark().isPresent()) {
      Mark mark = marked.getProblemMark().get();
      return at(mark.getLine() + 1, mark.getColumn() + 1);
    }
    return exception.getLocation() == null ? at(1, 1) : at(exception.getLocation());
  }

  private Location at(TokenStreamLocation location) {
    return at(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private Location at(int line, int column) {
    return new Location(file, line + lineOffset, column);
  }
}
