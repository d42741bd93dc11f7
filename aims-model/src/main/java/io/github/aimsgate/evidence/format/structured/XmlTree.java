package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.TreeReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML into elements that know their places. No document type declaration and no entity but
 * the five of XML itself is read, so that nothing outside of the file can be reached; size and
 * depth are bounded as for YAML.
 */
final class XmlTree {

  private static final String NO_DTD = "has a document type declaration, which is not read";

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  private XmlTree(String file) {
    this.file = file;
  }

  /**
   * What could be read of an XML text.
   *
   * @param root the outermost element; empty if the text is broken
   * @param problems what is wrong
   */
  record Parsed(Optional<Element> root, List<Problem> problems) {}

  /**
   * An element.
   *
   * @param name without its prefix
   * @param namespace empty if it has none
   * @param attributes by their names without prefixes, in the order of the file
   * @param children the elements in it
   * @param text its own text
   * @param location where it begins
   */
  record Element(
      String name,
      String namespace,
      List<Node.Entry> attributes,
      List<Element> children,
      String text,
      Location location) {

    Optional<String> attribute(String wanted) {
      return attributes.stream()
          .filter(entry -> entry.key().equals(wanted))
          .map(entry -> ((Node.Scalar) entry.value()).text())
          .findFirst();
    }
  }

  /** Whether a text begins like XML. */
  static boolean isXml(String text) {
    return text.stripLeading().startsWith("<");
  }

  static Parsed read(String file, String text) {
    XmlTree tree = new XmlTree(file);
    Optional<Element> root = tree.parse(text.strip());
    return new Parsed(root, List.copyOf(tree.problems));
  }

  private Optional<Element> parse(String text) {
    if (text.length() > TreeReader.MAX_LENGTH) {
      return wrong(Location.startOf(file), "is too long to be read", "split the file");
    }
    try {
      XMLStreamReader in = factory().createXMLStreamReader(new StringReader(text));
      Optional<Element> root = Optional.empty();
      while (in.hasNext()) {
        int event = in.next();
        if (event == XMLStreamConstants.DTD) {
          return wrong(at(in), NO_DTD, "remove it");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          root = Optional.of(element(in, 1));
        }
      }
      return root;
    } catch (TooDeep deep) {
      return wrong(deep.location, "is nested too deep to be read", "write it flatter");
    } catch (XMLStreamException syntax) {
      return wrong(
          at(syntax), "is not valid XML: " + reason(syntax), "correct the syntax here or before");
    }
  }

  private Optional<Element> wrong(Location location, String message, String fix) {
    problems.add(new Problem(location, message, fix));
    return Optional.empty();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, name) -> {
          throw new XMLStreamException("nothing outside of the file is read");
        });
    return factory;
  }

  private Element element(XMLStreamReader in, int depth) throws XMLStreamException {
    Location location = at(in);
    if (depth > TreeReader.MAX_DEPTH) {
      throw new TooDeep(location);
    }
    String name = in.getLocalName();
    String namespace = Optional.ofNullable(in.getNamespaceURI()).orElse("");
    List<Node.Entry> attributes = new ArrayList<>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      Node value = new Node.Scalar(location, in.getAttributeValue(i), Node.Type.STRING);
      attributes.add(new Node.Entry(in.getAttributeLocalName(i), location, value));
    }
    List<Element> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (in.next() != XMLStreamConstants.END_ELEMENT) {
      if (in.isStartElement()) {
        children.add(element(in, depth + 1));
      } else if (in.isCharacters()) {
        text.append(in.getText());
      }
    }
    return new Element(
        name,
        namespace,
        List.copyOf(attributes),
        List.copyOf(children),
        text.toString().strip(),
        location);
  }

  private static String reason(XMLStreamException syntax) {
    String message = Optional.ofNullable(syntax.getMessage()).orElse("unreadable");
    int at = message.indexOf("Message: ");
    String reason = at < 0 ? message : message.substring(at + "Message: ".length());
    return reason.lines().findFirst().orElse("unreadable").strip();
  }

  private Location at(XMLStreamException syntax) {
    javax.xml.stream.Location place = syntax.getLocation();
    return place == null ? Location.startOf(file) : at(place);
  }

  private Location at(XMLStreamReader in) {
    return at(in.getLocation());
  }

  private Location at(javax.xml.stream.Location place) {
    return new Location(
        file, Math.max(1, place.getLineNumber()), Math.max(1, place.getColumnNumber()));
  }

  /** Carries the place out of the recursion. */
  private static final class TooDeep extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Location location;

    TooDeep(Location location) {
      super("nested too deep", null, false, false);
      this.location = location;
    }
  }
}
