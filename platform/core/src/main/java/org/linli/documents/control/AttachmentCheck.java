package org.linli.documents.control;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.linli.access.boundary.Invalid;

/** What an attachment is, by its first bytes and not by its name. */
public final class AttachmentCheck {

  private static final int LARGEST = 5 * 1024 * 1024;
  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  private AttachmentCheck() {}

  /**
   * @return its media type
   * @throws Invalid it is neither PDF, JPEG nor PNG, or too large
   */
  public static String type(byte[] content) {
    if (content == null || content.length == 0) {
      throw new Invalid("content", "required");
    }
    if (content.length > LARGEST) {
      throw new Invalid("content", "too-large");
    }
    if (begins(content, PDF)) {
      readable(content);
      return "application/pdf";
    }
    if (begins(content, JPEG)) {
      drawable(content);
      return "image/jpeg";
    }
    if (begins(content, PNG)) {
      drawable(content);
      return "image/png";
    }
    throw new Invalid("content", "paper-or-picture");
  }

  private static void readable(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      if (document.isEncrypted() || document.getNumberOfPages() == 0) {
        throw new Invalid("content", "paper-or-picture");
      }
    } catch (IOException e) {
      throw new Invalid("content", "paper-or-picture");
    }
  }

  /** As the volume draws it later: what cannot be drawn would spoil the whole of it. */
  private static void drawable(byte[] picture) {
    try (var document = new PDDocument()) {
      var image = PDImageXObject.createFromByteArray(document, picture, "attachment");
      if (image.getWidth() < 1 || image.getHeight() < 1) {
        throw new Invalid("content", "paper-or-picture");
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Invalid("content", "paper-or-picture");
    }
  }

  private static boolean begins(byte[] content, byte[] with) {
    return content.length >= with.length
        && Arrays.equals(with, Arrays.copyOf(content, with.length));
  }
}
