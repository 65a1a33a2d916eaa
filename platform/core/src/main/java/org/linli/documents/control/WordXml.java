package org.linli.documents.control;

import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the body of a word processor's document; sizes are half points, lengths twentieths. */
final class WordXml {

  private static final String SPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** A4, and the margins of GB/T 9704-2012. */
  private static final int[] PAGE = {11906, 16838};

  private static final int[] MARGINS = {2098, 1474, 1984, 1588};
  private static final String FONT = "FangSong";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter out;

  WordXml() throws XMLStreamException {
    out = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement("w", "document", SPACE);
    out.writeNamespace("w", SPACE);
    out.writeStartElement("w", "body", SPACE);
  }

  void paragraph(String text, String align, boolean indent, int size, boolean bold)
      throws XMLStreamException {
    start("p");
    start("pPr");
    if (indent) {
      empty("ind", "firstLineChars", "200", "firstLine", String.valueOf(size * 20));
    }
    empty("jc", "val", align);
    end();
    start("r");
    start("rPr");
    empty("rFonts", "ascii", FONT, "hAnsi", FONT, "eastAsia", FONT);
    if (bold) {
      empty("b");
    }
    empty("sz", "val", String.valueOf(size));
    end();
    start("t");
    out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
    out.writeCharacters(text);
    end();
    end();
    end();
  }

  /**
   * @param rows the head first
   */
  void table(List<List<String>> rows, int size) throws XMLStreamException {
    start("tbl");
    start("tblPr");
    empty("tblW", "w", "5000", "type", "pct");
    start("tblBorders");
    for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      empty(side, "val", "single", "sz", "4");
    }
    end();
    end();
    start("tblGrid");
    for (int column = 0; column < rows.getFirst().size(); column++) {
      empty("gridCol", "w", String.valueOf(8844 / rows.getFirst().size()));
    }
    end();
    for (int row = 0; row < rows.size(); row++) {
      start("tr");
      for (var cell : rows.get(row)) {
        start("tc");
        for (var line : cell.split("\n", -1)) {
          paragraph(line, "left", false, size, row == 0);
        }
        end();
      }
      end();
    }
    end();
  }

  byte[] finished() throws XMLStreamException {
    start("sectPr");
    empty("pgSz", "w", String.valueOf(PAGE[0]), "h", String.valueOf(PAGE[1]));
    empty(
        "pgMar",
        "top",
        String.valueOf(MARGINS[0]),
        "right",
        String.valueOf(MARGINS[1]),
        "bottom",
        String.valueOf(MARGINS[2]),
        "left",
        String.valueOf(MARGINS[3]),
        "header",
        "851",
        "footer",
        "992",
        "gutter",
        "0");
    out.writeEndDocument();
    out.close();
    return bytes.toByteArray();
  }

  private void start(String name) throws XMLStreamException {
    out.writeStartElement("w", name, SPACE);
  }

  private void end() throws XMLStreamException {
    out.writeEndElement();
  }

  private void empty(String name, String... attributes) throws XMLStreamException {
    out.writeEmptyElement("w", name, SPACE);
    for (int at = 0; at < attributes.length; at += 2) {
      out.writeAttribute("w", SPACE, attributes[at], attributes[at + 1]);
    }
  }
}
