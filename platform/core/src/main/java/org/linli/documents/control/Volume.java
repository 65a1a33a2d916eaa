package org.linli.documents.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.linli.documents.control.Printed.Part;
import org.linli.documents.control.Printed.Style;
import org.linli.documents.entity.DossierDetail;
import org.linli.documents.entity.DossierItem;
import org.linli.documents.entity.DossierRow;
import org.linli.tenancy.entity.CityTime;

/**
 * A dossier as files: the index page 卷内目录 before all that lies in it. The ZIP holds each thing as
 * it was, signatures and all; the PDF is for reading from one end to the other.
 */
public final class Volume {

  private static final float EDGE = 40;

  private final DossierRow dossier;
  private final List<DossierItem> items;
  private final IntFunction<byte[]> content;

  /**
   * @param content of the thing at a position
   */
  public Volume(DossierDetail detail, IntFunction<byte[]> content) {
    this.dossier = detail.dossier();
    this.items = detail.items();
    this.content = content;
  }

  public byte[] zip() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      entry(zip, "000-index.pdf", index());
      for (var item : items) {
        var name = "%03d-%s".formatted(item.position(), item.sha256().substring(0, 12));
        entry(zip, name + "." + ending(item), content.apply(item.position()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public byte[] pdf() {
    try (var whole = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      append(whole, index());
      for (var item : items) {
        var bytes = content.apply(item.position());
        if (item.mediaType().equals("application/pdf")) {
          append(whole, bytes);
        } else {
          picture(whole, bytes);
        }
      }
      whole.getDocumentInformation().setTitle(dossier.title());
      whole.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(PDDocument whole, byte[] pdf) throws IOException {
    try (var part = Loader.loadPDF(pdf)) {
      new PDFMergerUtility().appendDocument(whole, part);
    }
  }

  private static void picture(PDDocument whole, byte[] bytes) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    whole.addPage(page);
    var image = PDImageXObject.createFromByteArray(whole, bytes, "attachment");
    var width = page.getMediaBox().getWidth() - 2 * EDGE;
    var height = page.getMediaBox().getHeight() - 2 * EDGE;
    var scale = Math.min(width / image.getWidth(), height / image.getHeight());
    try (var sheet = new PDPageContentStream(whole, page)) {
      sheet.drawImage(
          image,
          EDGE,
          page.getMediaBox().getHeight() - EDGE - image.getHeight() * scale,
          image.getWidth() * scale,
          image.getHeight() * scale);
    }
  }

  /** What lies in it, each with its digest, so that a paper that was changed is found out. */
  public byte[] index() {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            PaperWords.of("index.position"),
            PaperWords.of("index.title"),
            PaperWords.of("index.day"),
            PaperWords.of("index.digest")));
    for (var item : items) {
      rows.add(
          List.of(
              String.valueOf(item.position()),
              item.title(),
              LocalDate.ofInstant(item.addedAt(), CityTime.ZONE).toString(),
              item.sha256()));
    }
    var sealed = dossier.sealedAt() == null ? dossier.madeAt() : dossier.sealedAt();
    var parts =
        List.of(
            new Part(Style.TITLE, dossier.title(), List.of()),
            new Part(Style.FLUSH, PaperWords.of("index.matter", or(dossier.matter())), List.of()),
            new Part(Style.TABLE, "", rows),
            new Part(Style.FLUSH, PaperWords.of("index.sum", or(dossier.sha256())), List.of()));
    return PdfPaper.of(
        new Printed(
            dossier.title(),
            dossier.number(),
            parts,
            PaperFont.shown(dossier.sealedBy() == null ? dossier.madeBy() : dossier.sealedBy()),
            PaperWords.day(LocalDate.ofInstant(sealed, CityTime.ZONE)),
            null,
            null,
            null,
            false));
  }

  private static String or(String text) {
    return text == null ? "—" : text;
  }

  private static String ending(DossierItem item) {
    return switch (item.mediaType()) {
      case "application/pdf" -> "pdf";
      case "image/jpeg" -> "jpg";
      default -> "png";
    };
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
