package io.github.aimsgate.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Parses bytes by the end of their name and does nothing with them: the least that reading is. */
final class BareParse {

  private static final String FENCE = "---\n";

  private final YAMLFactory yaml = new YAMLFactory();
  private final JsonFactory json = new JsonFactory();
  private final Parser markdown =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** Parses; what is broken, as far as it goes. */
  void parse(String name, byte[] bytes, Consumer<Object> hole) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (name.endsWith(".md")) {
      int body = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length()) + 1 : 0;
      if (body > 0) {
        tokens(yaml, text.substring(FENCE.length(), body), hole);
        body += FENCE.length();
      }
      hole.accept(markdown.parse(text.substring(body)));
    } else {
      tokens(name.endsWith(".json") ? json : yaml, text, hole);
    }
  }

  private static void tokens(TokenStreamFactory factory, String text, Consumer<Object> hole) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        hole.accept(parser.getString());
      }
    } catch (JacksonException | IndexOutOfBoundsException broken) {
      // The scanner's own exception for half a character at the end of its buffer.
      hole.accept(broken);
    }
  }
}
