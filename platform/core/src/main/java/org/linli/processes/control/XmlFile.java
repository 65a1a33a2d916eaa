package org.linli.processes.control;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.linli.packs.SafeXml;

/**
 * Reads the elements of a file. A document type could name files and addresses of ours, and its
 * entities grow without end, so none is taken; size, number and depth of elements are limited.
 */
final class XmlFile {

  private static final int LONGEST = 1_000_000;
  private static final int MOST_ELEMENTS = 20_000;
  private static final int DEEPEST = 60;
  private static final XMLInputFactory XML = factory();

  private final Findings findings;

  XmlFile(Findings findings) {
    this.findings = findings;
  }

  /** Empty where it cannot be read; the findings say why. */
  Optional<Element> read(String text) {
    if (text.length() > LONGEST) {
      findings.anywhere(0, "too-large", String.valueOf(LONGEST));
      return Optional.empty();
    }
    XMLStreamReader xml = null;
    try {
      xml = XML.createXMLStreamReader(new StringReader(text));
      return Optional.ofNullable(elements(xml));
    } catch (XMLStreamException e) {
      var line = e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNumber(), 0);
      findings.anywhere(line, "no-xml");
      return Optional.empty();
    }
  }

  private Element elements(XMLStreamReader xml) throws XMLStreamException {
    Element root = null;
    Element current = null;
    int count = 0;
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
          findings.anywhere(xml.getLocation().getLineNumber(), "document-type");
          return null;
        }
        case XMLStreamConstants.START_ELEMENT -> {
          if (++count > MOST_ELEMENTS || ++depth > DEEPEST) {
            findings.anywhere(xml.getLocation().getLineNumber(), "too-many-elements");
            return null;
          }
          var element = element(xml, current);
          root = root == null ? element : root;
          current = element;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          current = current.parent();
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (current != null) {
            current.text().append(xml.getText());
          }
        }
        default -> {
          // Comments and instructions say nothing of the process.
        }
      }
    }
    return root;
  }

  private static Element element(XMLStreamReader xml, Element parent) {
    var attributes = new HashMap<String, String>();
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      var space = xml.getAttributeNamespace(at);
      var prefix =
          space == null || space.isEmpty()
              ? ""
              : space.equals(Element.OURS) ? "linli:" : "{" + space + "}";
      attributes.put(prefix + xml.getAttributeLocalName(at), xml.getAttributeValue(at));
    }
    var element =
        new Element(
            xml.getNamespaceURI(),
            xml.getLocalName(),
            attributes,
            xml.getLocation().getLineNumber(),
            parent);
    if (parent != null) {
      parent.children().add(element);
    }
    return element;
  }

  private static XMLInputFactory factory() {
    var factory = SafeXml.readers();
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }
}
