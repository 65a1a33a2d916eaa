package org.linli.plans.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.linli.packs.SafeXml;
import org.linli.plans.entity.Picture;

/**
 * A drawing (SVG) written anew from what is known to be harmless: lines, faces, letters and their
 * looks. What could run, load or lead elsewhere is left out; what cannot be read is refused.
 */
final class Drawing {

  static final String SVG = "http://www.w3.org/2000/svg";
  static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final int DEEPEST = 200;

  private final XMLStreamReader in;
  private final XMLStreamWriter out;
  private DrawingSize size;

  /** How deep inside something that is left out; 0 for not at all. */
  private int left;

  private int depth;

  private Drawing(XMLStreamReader in, XMLStreamWriter out) {
    this.in = in;
    this.out = out;
  }

  /**
   * @throws PlanRefused it is no drawing, or cannot be read
   */
  static Picture clean(byte[] content) {
    if (!new String(content, 0, Math.min(content.length, 4_096), StandardCharsets.UTF_8)
        .contains("<svg")) {
      throw new PlanRefused("type");
    }
    var inputs = SafeXml.readers();
    inputs.setProperty(XMLInputFactory.IS_COALESCING, true);
    var kept = new ByteArrayOutputStream();
    try {
      var in = inputs.createXMLStreamReader(new ByteArrayInputStream(content));
      var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(kept, "UTF-8");
      var drawing = new Drawing(in, out);
      drawing.copy();
      out.close();
      return new Picture(
          "image/svg+xml", drawing.size.width(), drawing.size.height(), kept.toByteArray());
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new PlanRefused("drawing");
    }
  }

  private void copy() throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
        case XMLStreamConstants.ENTITY_REFERENCE -> throw new PlanRefused("drawing");
        default -> {
          // Comments, instructions and document types are left out.
        }
      }
    }
    out.writeEndDocument();
    if (size == null) {
      throw new PlanRefused("drawing");
    }
  }

  private void begin() throws XMLStreamException {
    depth++;
    if (depth > DEEPEST) {
      throw new PlanRefused("drawing");
    }
    var name = in.getLocalName();
    if (depth == 1 && !(SVG.equals(in.getNamespaceURI()) && "svg".equals(name))) {
      throw new PlanRefused("type");
    }
    if (left > 0 || !SVG.equals(in.getNamespaceURI()) || !Harmless.element(name)) {
      left++;
      return;
    }
    out.writeStartElement(name);
    if (depth == 1) {
      size = DrawingSize.of(in);
      out.writeDefaultNamespace(SVG);
      out.writeNamespace("xlink", XLINK);
      size.write(out);
    }
    attributes();
  }

  private void attributes() throws XMLStreamException {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      var name = in.getAttributeLocalName(i);
      var space = in.getAttributeNamespace(i);
      var value = in.getAttributeValue(i);
      if (depth == 1 && DrawingSize.NAMES.contains(name)) {
        continue;
      }
      if (space == null || space.isEmpty()) {
        if (Harmless.attribute(name, value)) {
          out.writeAttribute(name, value);
        }
      } else if (XLINK.equals(space) && Harmless.attribute(name, value)) {
        out.writeAttribute("xlink", XLINK, name, value);
      }
    }
  }

  private void end() throws XMLStreamException {
    depth--;
    if (left > 0) {
      left--;
    } else {
      out.writeEndElement();
    }
  }

  /** Styles are text, too: one that loads something is left out whole. */
  private void text() throws XMLStreamException {
    if (left == 0 && depth > 0 && Harmless.words(in.getText())) {
      out.writeCharacters(in.getText());
    }
  }
}
