package org.linli.sip;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.linli.packs.SafeXml;

/**
 * Reads the messages of devices (MANSCDP, annex A): XML without any document type, no deeper and no
 * longer than the standard's own ever are. What calls itself GB2312 is read as its widest form.
 */
final class Manscdp {

  static final int MOST_BYTES = 64 * 1024;

  private static final int DEEPEST = 8;
  private static final int MOST_NODES = 5_000;
  private static final int HEAD = 100;
  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final Pattern UTF = Pattern.compile("encoding\\s*=\\s*[\"']utf-?8[\"']");
  private static final XMLInputFactory XML = factory();

  private final XMLStreamReader xml;
  private int nodes;

  private Manscdp(XMLStreamReader xml) {
    this.xml = xml;
  }

  private static XMLInputFactory factory() {
    var factory = SafeXml.readers();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /**
   * @throws NotUnderstood with the reason
   */
  static Node read(byte[] body) throws NotUnderstood {
    if (body == null || body.length == 0) {
      throw new NotUnderstood("empty");
    }
    if (body.length > MOST_BYTES) {
      throw new NotUnderstood("longer than " + MOST_BYTES + " bytes");
    }
    var head = new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1);
    var utf = UTF.matcher(head.toLowerCase(java.util.Locale.ROOT)).find();
    var text = new String(body, utf ? StandardCharsets.UTF_8 : CHINESE);
    try {
      var xml = XML.createXMLStreamReader(new StringReader(text.strip()));
      try {
        return new Manscdp(xml).document();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new NotUnderstood(
          "no XML, line " + (e.getLocation() == null ? 0 : e.getLocation().getLineNumber()));
    }
  }

  private Node document() throws XMLStreamException, NotUnderstood {
    while (xml.hasNext()) {
      var event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new NotUnderstood("a document type is not taken");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        return node(1);
      }
    }
    throw new NotUnderstood("no element");
  }

  private Node node(int depth) throws XMLStreamException, NotUnderstood {
    if (depth > DEEPEST || ++nodes > MOST_NODES) {
      throw new NotUnderstood("too deep, or too many elements");
    }
    var name = xml.getLocalName();
    var text = new StringBuilder();
    var children = new ArrayList<Node>();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> children.add(node(depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new NotUnderstood("an entity is not taken");
        case XMLStreamConstants.END_ELEMENT -> {
          return new Node(name, text.toString().strip(), children);
        }
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
  }
}
