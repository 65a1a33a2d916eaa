package org.linli.exchange.control;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.linli.access.boundary.Invalid;
import org.linli.packs.SafeXml;

/** Reads a list of elements of which each holds an element for every field, as we write them. */
final class XmlText {

  private static final XMLInputFactory XML = SafeXml.readers();

  private final String row;
  private final XMLStreamReader xml;

  private XmlText(String row, XMLStreamReader xml) {
    this.row = row;
    this.xml = xml;
  }

  /**
   * @param values by field
   * @param plain whether there is nothing else in it, and no field twice
   * @param text all that is written in it
   */
  record Element(Map<String, String> values, boolean plain, String text) {}

  /**
   * Some more than asked for at most, so that it is known that there are too many.
   *
   * @throws Invalid for what is not of that form
   */
  static List<Element> rows(String text, String list, String row, int most) {
    try {
      var xml = XML.createXMLStreamReader(new StringReader(text));
      xml.nextTag();
      if (!xml.getLocalName().equals(list)) {
        throw new Invalid("body", "xml-form");
      }
      var reading = new XmlText(row, xml);
      var rows = new ArrayList<Element>();
      while (rows.size() <= most && xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
        rows.add(reading.element());
      }
      while (rows.size() <= most && xml.hasNext()) {
        xml.next();
      }
      return rows;
    } catch (XMLStreamException e) {
      throw new Invalid("body", "xml-form");
    }
  }

  private Element element() throws XMLStreamException {
    if (!xml.getLocalName().equals(row)) {
      throw new Invalid("body", "xml-form");
    }
    var values = new LinkedHashMap<String, String>();
    var all = new StringBuilder();
    var plain = true;
    String field = null;
    var value = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          plain &= depth == 2;
          field = depth == 2 ? xml.getLocalName() : field;
          value.setLength(0);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth == 2) {
            plain &= values.putIfAbsent(field, value.toString()) == null;
          }
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          value.append(xml.getText());
          all.append(xml.getText());
          plain &= depth > 1 || xml.getText().isBlank();
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> plain = false;
        default -> {
          // Comments say nothing of the row.
        }
      }
    }
    return new Element(values, plain, all.toString());
  }
}
