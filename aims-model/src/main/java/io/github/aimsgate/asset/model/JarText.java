package io.github.aimsgate.asset.model;

import io.github.aimsgate.asset.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a jar holds as lines of words, so that a later build need not look again. */
final class JarText {

  private static final String MODEL = "model";
  private static final String COORDINATE = "coordinate";
  private static final String LIBRARY = "library";
  private static final String WHOLE = "whole";

  private JarText() {}

  static String write(JarContent content) {
    StringBuilder text = new StringBuilder();
    line(text, WHOLE, Boolean.toString(content.isWhole()));
    for (JarContent.Model model : content.models()) {
      line(
          text,
          MODEL,
          model.entry(),
          model.technology(),
          model.category(),
          model.confidence().word(),
          model.sha256().orElse(""));
    }
    for (JarContent.Coordinate each : content.coordinates()) {
      line(text, COORDINATE, each.entry(), each.name(), each.version());
    }
    for (JarContent.Library each : content.libraries()) {
      line(
          text,
          LIBRARY,
          each.within(),
          each.name(),
          each.technology(),
          each.confidence().word(),
          each.category());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String... words) {
    for (int i = 0; i < words.length; i++) {
      text.append(i == 0 ? "" : "\t");
      for (int each = 0; each < words[i].length(); each++) {
        escape(text, words[i].charAt(each));
      }
    }
    text.append('\n');
  }

  private static void escape(StringBuilder text, char each) {
    switch (each) {
      case '\\' -> text.append("\\\\");
      case '\t' -> text.append("\\t");
      case '\n' -> text.append("\\n");
      default -> text.append(each);
    }
  }

  /** Empty if the text is not what {@link #write} writes. */
  static Optional<JarContent> read(String text) {
    List<JarContent.Model> models = new ArrayList<>();
    List<JarContent.Coordinate> coordinates = new ArrayList<>();
    List<JarContent.Library> libraries = new ArrayList<>();
    Optional<Boolean> isWhole = Optional.empty();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      List<String> words = words(text, start, end);
      Optional<Confidence> confidence =
          words.size() == 6 ? Confidence.of(words.get(4)) : Optional.empty();
      start = end + 1;
      if (words.get(0).equals(MODEL) && confidence.isPresent()) {
        models.add(
            new JarContent.Model(
                words.get(1),
                words.get(2),
                words.get(3),
                confidence.get(),
                Optional.of(words.get(5)).filter(digest -> !digest.isEmpty())));
      } else if (words.get(0).equals(COORDINATE) && words.size() == 4) {
        coordinates.add(new JarContent.Coordinate(words.get(1), words.get(2), words.get(3)));
      } else if (words.get(0).equals(LIBRARY) && confidence.isPresent()) {
        libraries.add(
            new JarContent.Library(
                words.get(1), words.get(2), words.get(3), words.get(5), confidence.get()));
      } else if (words.get(0).equals(WHOLE) && words.size() == 2) {
        isWhole = Optional.of(Boolean.parseBoolean(words.get(1)));
      } else {
        return Optional.empty();
      }
    }
    return isWhole.map(whole -> new JarContent(models, coordinates, libraries, whole));
  }

  private static List<String> words(String text, int start, int end) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = start; i < end; i++) {
      char each = text.charAt(i);
      if (each == '\t') {
        words.add(word.toString());
        word.setLength(0);
      } else if (each == '\\' && i + 1 < end) {
        i++;
        char escaped = text.charAt(i);
        word.append(escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped);
      } else {
        word.append(each);
      }
    }
    words.add(word.toString());
    return words;
  }
}
