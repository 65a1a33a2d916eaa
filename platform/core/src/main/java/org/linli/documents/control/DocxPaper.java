package org.linli.documents.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.linli.documents.control.Printed.Part;
import org.linli.documents.control.Printed.Style;

/**
 * A paper as WordprocessingML (ECMA-376): the three parts that a word processor asks for, and no
 * more. It carries no seal and no code, since it can be changed.
 */
final class DocxPaper {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

  private static final String TYPES =
      XML
          + """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
          <Default Extension="xml" ContentType="application/xml"/>\
          <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
          </Types>""";

  private static final String RELATIONS =
      XML
          + """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
          <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
          </Relationships>""";

  /** In half points. */
  private static final int TITLE = 44;

  private static final int BODY = 32;
  private static final int CELL = 24;

  private DocxPaper() {}

  static byte[] of(Printed paper) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      entry(zip, "[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8));
      entry(zip, "_rels/.rels", RELATIONS.getBytes(StandardCharsets.UTF_8));
      entry(zip, "word/document.xml", document(paper));
    } catch (IOException | XMLStreamException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    return out.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] document(Printed paper) throws XMLStreamException {
    var out = new WordXml();
    var numbered = false;
    for (var part : paper.parts()) {
      if (part.style() == Style.TABLE) {
        out.table(part.rows(), CELL);
        continue;
      }
      part(out, part);
      if (part.style() == Style.TITLE && !numbered && paper.number() != null) {
        out.paragraph(paper.number(), "center", false, BODY, false);
        numbered = true;
      }
    }
    for (var text : List.of("", paper.organisation(), paper.date())) {
      out.paragraph(text, "right", false, BODY, false);
    }
    return out.finished();
  }

  private static void part(WordXml out, Part part) throws XMLStreamException {
    for (var line : part.text().split("\n", -1)) {
      switch (part.style()) {
        case TITLE -> out.paragraph(line, "center", false, TITLE, true);
        case HEADING -> out.paragraph(line, "both", true, BODY, true);
        case LINE -> out.paragraph(line, "both", true, BODY, false);
        default -> out.paragraph(line, "both", false, BODY, false);
      }
    }
  }
}
