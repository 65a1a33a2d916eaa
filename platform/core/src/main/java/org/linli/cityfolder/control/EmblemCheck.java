package org.linli.cityfolder.control;

import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.linli.packs.SafeXml;

/**
 * Whether an emblem is a drawing and nothing else: lines, areas and gradients of its own. A file of
 * SVG may hold scripts, styles, pages and addresses, and every browser that comes would load them.
 */
final class EmblemCheck {

  /** Bytes; it is loaded with every page. */
  static final int LARGEST = 64 << 10;

  /**
   * What draws something else once more. Each may hold the next, so that some dozens of them would
   * ask every browser for millions of lines.
   */
  private static final int MOST_REPEATS = 12;

  private static final Set<String> REPEATING = Set.of("mask", "clip-path");

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "title",
          "desc",
          "defs",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath",
          "mask",
          "use");
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "(?:url|src)\\s*+\\(\\s*+['\"]?+(?!#)|image-set|\\\\|javascript:|data:|https?:",
          Pattern.CASE_INSENSITIVE);

  private final String file;
  private final Faults faults;
  private int repeats;

  private EmblemCheck(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  static void check(String file, String svg, Faults faults) {
    if (svg.length() > LARGEST) {
      faults.add(file, 0, "emblem-size", String.valueOf(LARGEST));
      return;
    }
    var inputs = SafeXml.readers();
    try {
      var xml = inputs.createXMLStreamReader(new StringReader(svg));
      new EmblemCheck(file, faults).look(xml);
    } catch (XMLStreamException e) {
      var at = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      faults.add(file, Math.max(at, 0), "emblem-form", "XML");
    }
  }

  private void look(XMLStreamReader xml) throws XMLStreamException {
    var root = true;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (root) {
            root(xml);
            root = false;
          }
          element(xml);
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.PROCESSING_INSTRUCTION ->
            fault(xml, "emblem-element", "<!DOCTYPE> <?…?>");
        default -> {
          // Words, blanks and comments draw nothing.
        }
      }
    }
  }

  private void root(XMLStreamReader xml) {
    if (!"svg".equals(xml.getLocalName()) || xml.getAttributeValue(null, "viewBox") == null) {
      fault(xml, "emblem-root", xml.getLocalName());
    }
  }

  private void element(XMLStreamReader xml) {
    if (!SVG.equals(xml.getNamespaceURI()) || !ELEMENTS.contains(xml.getLocalName())) {
      fault(xml, "emblem-element", "<" + xml.getLocalName() + ">");
    }
    if ("use".equals(xml.getLocalName())) {
      repeat(xml);
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      var name = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      var value = xml.getAttributeValue(i);
      if (REPEATING.contains(name)) {
        repeat(xml);
      }
      var leads = "href".equals(name) && !value.startsWith("#");
      if (name.startsWith("on") || "style".equals(name)) {
        fault(xml, "emblem-attribute", name);
      } else if (leads || OUTSIDE.matcher(value).find()) {
        fault(xml, "emblem-outside", name + "=" + value);
      }
    }
  }

  private void repeat(XMLStreamReader xml) {
    if (++repeats == MOST_REPEATS + 1) {
      fault(xml, "emblem-repeats", String.valueOf(MOST_REPEATS));
    }
  }

  private void fault(XMLStreamReader xml, String rule, String detail) {
    faults.add(file, xml.getLocation().getLineNumber(), rule, detail);
  }
}
