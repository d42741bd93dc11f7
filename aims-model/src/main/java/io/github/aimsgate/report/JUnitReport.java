package io.github.aimsgate.report;

import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Discovered;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.ShadowAsset;
import io.github.aimsgate.gate.Status;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The decision as test results, which every build server shows: a suite a system, a case a control
 * that is due.
 */
public final class JUnitReport implements ReportFormat {

  private static final String BASELINE = "excused by the baseline";

  @Override
  public String id() {
    return "junit";
  }

  @Override
  public String fileName() {
    return "TEST-aims.xml";
  }

  @Override
  public byte[] render(Decision decision) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml, 0);
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "aims");
      for (Decision.OfSystem system : decision.systems()) {
        suite(xml, decision, system);
      }
      if (decision.discovered().isPresent()) {
        shadow(xml, decision, decision.discovered().get());
      }
      end(xml, 0);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("writing to memory cannot fail", impossible);
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void suite(XMLStreamWriter xml, Decision decision, Decision.OfSystem system)
      throws XMLStreamException {
    List<Decision.OfControl> due = system.due();
    line(xml, 1);
    xml.writeStartElement("testsuite");
    attribute(xml, "name", "aims." + system.id());
    attribute(xml, "tests", Integer.toString(due.size()));
    attribute(xml, "failures", count(due.stream().filter(JUnitReport::fails).count()));
    attribute(xml, "errors", "0");
    attribute(xml, "skipped", count(due.stream().filter(JUnitReport::waived).count()));
    attribute(xml, "time", "0");
    attribute(xml, "timestamp", decision.instant().toString());
    for (Decision.OfControl control : due) {
      testCase(xml, system, control);
    }
    if (!system.partial().isEmpty()) {
      line(xml, 2);
      xml.writeStartElement("system-out");
      text(xml, system.partial().stream().map(what -> "not looked at: " + what).toList());
      xml.writeEndElement();
    }
    end(xml, 1);
  }

  /** A suite for AI of no system, where there is some. */
  private static void shadow(XMLStreamWriter xml, Decision decision, Discovered found)
      throws XMLStreamException {
    if (found.shadow().isEmpty()) {
      return;
    }
    long failures = found.shadow().stream().filter(JUnitReport::fails).count();
    line(xml, 1);
    xml.writeStartElement("testsuite");
    attribute(xml, "name", "aims.shadow-ai");
    attribute(xml, "tests", Integer.toString(found.shadow().size()));
    attribute(xml, "failures", count(failures));
    attribute(xml, "errors", "0");
    attribute(xml, "skipped", count(found.shadow().size() - failures));
    attribute(xml, "time", "0");
    attribute(xml, "timestamp", decision.instant().toString());
    for (ShadowAsset asset : found.shadow()) {
      shadow(xml, asset);
    }
    end(xml, 1);
  }

  private static void shadow(XMLStreamWriter xml, ShadowAsset shadow) throws XMLStreamException {
    Finding finding = shadow.finding();
    line(xml, 2);
    xml.writeStartElement("testcase");
    attribute(xml, "name", shadow.asset().kind().word() + " " + shadow.asset().name());
    attribute(xml, "classname", "aims.shadow-ai");
    attribute(xml, "time", "0");
    line(xml, 3);
    if (fails(shadow)) {
      xml.writeStartElement("failure");
      attribute(xml, "type", finding.rule());
      attribute(xml, "message", finding.message());
      text(
          xml,
          shadow.asset().sightings().stream()
              .map(seen -> seen.location() + ": " + finding.message() + "; fix: " + finding.fix())
              .toList());
      xml.writeEndElement();
    } else {
      xml.writeEmptyElement("skipped");
      attribute(xml, "message", BASELINE);
    }
    end(xml, 2);
  }

  private static boolean fails(ShadowAsset shadow) {
    return shadow.finding().severity() == Severity.ERROR;
  }

  private static void testCase(
      XMLStreamWriter xml, Decision.OfSystem system, Decision.OfControl control)
      throws XMLStreamException {
    line(xml, 2);
    boolean plain = !fails(control) && !waived(control);
    if (plain) {
      xml.writeEmptyElement("testcase");
    } else {
      xml.writeStartElement("testcase");
    }
    attribute(xml, "name", Prose.title(control));
    attribute(xml, "classname", "aims." + system.id());
    attribute(xml, "time", "0");
    if (plain) {
      return;
    }
    line(xml, 3);
    if (fails(control)) {
      failure(xml, control);
    } else {
      xml.writeEmptyElement("skipped");
      attribute(xml, "message", waivers(control));
    }
    end(xml, 2);
  }

  private static void failure(XMLStreamWriter xml, Decision.OfControl control)
      throws XMLStreamException {
    List<Finding> open =
        control.findings().stream().filter(finding -> finding.waiver().isEmpty()).sorted().toList();
    xml.writeStartElement("failure");
    attribute(xml, "type", open.isEmpty() ? control.id() : open.get(0).rule());
    attribute(
        xml, "message", open.isEmpty() ? "is " + control.status().word() : open.get(0).message());
    text(
        xml,
        open.stream()
            .map(
                finding ->
                    finding.location() + ": " + finding.message() + "; fix: " + finding.fix())
            .toList());
    xml.writeEndElement();
  }

  private static String waivers(Decision.OfControl control) {
    String ids =
        control.findings().stream()
            .flatMap(finding -> finding.waiver().stream())
            .sorted()
            .distinct()
            .collect(Collectors.joining(", "));
    if (control.isExcused()) {
      return ids.isEmpty() ? BASELINE : BASELINE + ", waived by " + ids;
    }
    return ids.isEmpty() ? "waived" : "waived by " + ids;
  }

  private static boolean fails(Decision.OfControl control) {
    return control.fails();
  }

  private static boolean waived(Decision.OfControl control) {
    return control.status() == Status.WAIVED || control.isExcused();
  }

  private static String count(long number) {
    return Long.toString(number);
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, Prose.printable(value));
  }

  private static void text(XMLStreamWriter xml, List<String> lines) throws XMLStreamException {
    xml.writeCharacters(lines.stream().map(Prose::printable).collect(Collectors.joining("\n")));
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
    line(xml, depth);
    xml.writeEndElement();
  }
}
