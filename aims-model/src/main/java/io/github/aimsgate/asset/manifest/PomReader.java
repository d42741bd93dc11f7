package io.github.aimsgate.asset.manifest;

import io.github.aimsgate.asset.text.Lines;
import io.github.aimsgate.source.Location;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads POMs. Neither a document type declaration nor an external entity is read, so that nothing
 * outside of the file can be reached. Plugins and their dependencies are passed over: they run in
 * the build and are no part of what it makes.
 */
public final class PomReader {

  private static final int DEEPEST = 64;
  private static final String DEPENDENCY = "/dependencies/dependency";

  private final String text;
  private final Lines lines;
  private final StringBuilder path = new StringBuilder();
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> ofProfiles = new HashMap<>();
  private final List<Pom.Dependency> dependencies = new ArrayList<>();
  private final List<Pom.Dependency> managed = new ArrayList<>();
  private Map<String, String> entry = new HashMap<>();
  private Location begin;

  private PomReader(String file, String text) {
    this.text = text;
    this.lines = new Lines(file, text);
  }

  /** What a POM says; empty for what is no POM. */
  public static Optional<Pom> read(String file, String text) {
    PomReader reader = new PomReader(file, text);
    try {
      return reader.parse(factory().createXMLStreamReader(new StringReader(text)))
          ? Optional.of(reader.pom())
          : Optional.empty();
    } catch (XMLStreamException broken) {
      return Optional.empty();
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private Pom pom() {
    ofProfiles.forEach(properties::putIfAbsent);
    return new Pom(values, properties, dependencies, managed);
  }

  private boolean parse(XMLStreamReader in) throws XMLStreamException {
    int depth = 0;
    StringBuilder content = new StringBuilder();
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          content.setLength(0);
          if (++depth > DEEPEST || (depth == 1 && !in.getLocalName().equals("project"))) {
            return false;
          }
          start(in);
        }
        case XMLStreamConstants.CHARACTERS -> content.append(in.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          end(in.getLocalName(), content.toString().strip());
          content.setLength(0);
          depth--;
        }
        default -> {}
      }
    }
    return true;
  }

  private void start(XMLStreamReader in) {
    path.append('/').append(in.getLocalName());
    if (endsWith(DEPENDENCY)) {
      int end = lines.offset(in.getLocation().getLineNumber(), in.getLocation().getColumnNumber());
      begin = lines.at(Math.max(0, text.lastIndexOf('<', end - 1)));
      entry = new HashMap<>();
    }
  }

  private void end(String name, String content) {
    path.setLength(path.length() - name.length() - 1);
    switch (inProject()) {
      case "" -> values.put(name, content);
      case "/parent" -> values.put("parent." + name, content);
      case "/properties" -> properties.put(name, content);
      case "/profiles/profile/properties" -> ofProfiles.putIfAbsent(name, content);
      case "/dependencies", "/profiles/profile/dependencies" -> dependency(name, dependencies);
      case "/dependencyManagement/dependencies",
          "/profiles/profile/dependencyManagement/dependencies" ->
          dependency(name, managed);
      default -> {
        if (endsWith(DEPENDENCY)) {
          entry.put(name, content);
        }
      }
    }
  }

  private void dependency(String name, List<Pom.Dependency> list) {
    if (name.equals("dependency")) {
      list.add(new Pom.Dependency(entry, begin));
    }
  }

  /** The path of what is read, without {@code /project}. */
  private String inProject() {
    return path.length() < "/project".length() ? "-" : path.substring("/project".length());
  }

  private boolean endsWith(String end) {
    int start = path.length() - end.length();
    return start >= 0 && path.indexOf(end, start) == start;
  }
}
