package org.linli.rest.http;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes what is JSON elsewhere as XML, the way Open311 has it: a list is an element with one
 * element for each of its items, named in the singular; nothing is an empty element.
 */
public final class PlainXml {

  public static final String MEDIA_TYPE = "text/xml;charset=UTF-8";

  private static final Map<String, String> ITEMS =
      Map.of(
          "services", "service",
          "service_requests", "request",
          "attributes", "attribute",
          "values", "value",
          "endpoints", "endpoint",
          "formats", "format",
          "errors", "error");

  private PlainXml() {}

  /**
   * @param tree maps, lists and plain values
   */
  public static String of(String root, Object tree) {
    var text = new StringWriter();
    try {
      var out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      write(out, root, tree);
      out.writeEndDocument();
      out.close();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(XMLStreamWriter out, String name, Object value)
      throws XMLStreamException {
    out.writeStartElement(name);
    switch (value) {
      case Map<?, ?> fields -> {
        for (var field : fields.entrySet()) {
          write(out, field.getKey().toString(), field.getValue());
        }
      }
      case List<?> items -> {
        for (var item : items) {
          write(out, ITEMS.getOrDefault(name, "item"), item);
        }
      }
      case null -> {
        // An empty element says that there is nothing.
      }
      default -> text(out, clean(value.toString()));
    }
    out.writeEndElement();
  }

  /** Writers leave {@code >} as it is, and {@code ]]>} may not stand in a text. */
  private static void text(XMLStreamWriter out, String text) throws XMLStreamException {
    var from = 0;
    for (var at = text.indexOf('>'); at >= 0; at = text.indexOf('>', from)) {
      out.writeCharacters(text.substring(from, at));
      out.writeEntityRef("gt");
      from = at + 1;
    }
    out.writeCharacters(text.substring(from));
  }

  /** Without the signs that XML 1.0 has no way to write. */
  private static String clean(String text) {
    return text.replaceAll(
        "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
  }
}
