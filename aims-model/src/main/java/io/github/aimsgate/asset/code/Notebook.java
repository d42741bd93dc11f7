package io.github.aimsgate.asset.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the code cells of a Jupyter notebook (nbformat 3 and 4). */
final class Notebook {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser parser;
  private final String json;
  private final Places file;
  private final List<Cell> cells = new ArrayList<>();
  private String language = "python";

  private Notebook(JsonParser parser, String json, Places file) {
    this.parser = parser;
    this.json = json;
    this.file = file;
  }

  /**
   * A cell with code.
   *
   * @param program the code
   * @param places where it stands in the notebook's file
   */
  record Cell(String program, Places places) {}

  /**
   * Reads a notebook.
   *
   * @return empty if it is not JSON
   */
  static Optional<Notebook> read(String json, Places file) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      Notebook notebook = new Notebook(parser, json, file);
      parser.nextToken();
      notebook.entries(notebook::top);
      return Optional.of(notebook);
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  /** The code cells, in their order. */
  List<Cell> cells() {
    return cells;
  }

  /** The language of the cells in lower case; Python if nothing is said. */
  String language() {
    return language;
  }

  private void top(String key) {
    switch (key) {
      case "cells" -> objects(this::cell);
      case "worksheets" -> objects(() -> entries(this::worksheet));
      case "metadata" -> entries(this::metadata);
      default -> parser.skipChildren();
    }
  }

  private void worksheet(String key) {
    if (key.equals("cells")) {
      objects(this::cell);
    } else {
      parser.skipChildren();
    }
  }

  private void metadata(String key) {
    switch (key) {
      case "kernelspec" -> entries(entry -> language(entry, "language"));
      case "language_info" -> entries(entry -> language(entry, "name"));
      default -> parser.skipChildren();
    }
  }

  private void language(String key, String wanted) {
    if (key.equals(wanted) && parser.currentToken() == JsonToken.VALUE_STRING) {
      language = parser.getString().toLowerCase(Locale.ROOT);
    } else {
      parser.skipChildren();
    }
  }

  private void cell() {
    CellReader cell = new CellReader();
    entries(cell::entry);
    if (cell.code && cell.program.length() > 0) {
      cells.add(new Cell(cell.program.toString(), cell.places));
    }
  }

  /** Reads the objects of the array at hand; anything else is passed over. */
  private void objects(Runnable object) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        object.run();
      } else {
        parser.skipChildren();
      }
    }
  }

  /** Reads the entries of the object at hand, with the value at hand for each key. */
  private void entries(Consumer<String> entry) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      parser.nextToken();
      entry.accept(key);
    }
  }

  private final class CellReader {

    private final StringBuilder program = new StringBuilder();
    private final JsonStringPlaces places = new JsonStringPlaces(json, file);
    private boolean code;

    private void entry(String key) {
      switch (key) {
        case "cell_type" -> code = "code".equals(parser.getValueAsString());
        case "source", "input" -> source();
        default -> parser.skipChildren();
      }
    }

    private void source() {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        piece();
      } else if (parser.currentToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          piece();
        }
      } else {
        parser.skipChildren();
      }
    }

    private void piece() {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        parser.skipChildren();
        return;
      }
      String text = parser.getString();
      if (!text.isEmpty()) {
        places.piece(program.length(), (int) parser.currentTokenLocation().getCharOffset());
        program.append(text);
      }
    }
  }
}
