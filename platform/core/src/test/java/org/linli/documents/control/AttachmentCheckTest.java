package org.linli.documents.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.documents.PaperDesk;

/** What is laid into a dossier can be drawn later, when the dossier is read as a whole. */
class AttachmentCheckTest {

  private static final int LARGEST = 5 * 1024 * 1024;

  private static byte[] pdf(int pages, StandardProtectionPolicy policy) throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      for (int page = 0; page < pages; page++) {
        document.addPage(new PDPage());
      }
      if (policy != null) {
        document.protect(policy);
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void refused(byte[] content, String rule) {
    assertThatThrownBy(() -> AttachmentCheck.type(content))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("content")
        .hasMessageContaining(rule);
  }

  @Test
  void itsFirstBytesSayWhatItIs() throws IOException {
    assertThat(AttachmentCheck.type(pdf(1, null))).isEqualTo("application/pdf");
    assertThat(AttachmentCheck.type(PaperDesk.picture(20, 30, "jpg"))).isEqualTo("image/jpeg");
    assertThat(AttachmentCheck.type(PaperDesk.picture(20, 30, "png"))).isEqualTo("image/png");
  }

  @Test
  void nothingIsToldAsMissing() {
    refused(null, "required");
    refused(new byte[0], "required");
  }

  @Test
  void anotherKindOfFileIsRefused() {
    refused(PaperDesk.picture(20, 20, "gif"), "paper-or-picture");
    refused(PaperDesk.picture(20, 20, "bmp"), "paper-or-picture");
    refused("PK\u0003\u0004 a word processor's".getBytes(), "paper-or-picture");
    refused(new byte[] {'%', 'P', 'D'}, "paper-or-picture");
  }

  @Test
  void aPictureThatIsNoneIsRefusedWhateverItBeginsWith() {
    refused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, "paper-or-picture");
    refused(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "paper-or-picture");
    var jpeg = PaperDesk.picture(50, 50, "jpg");
    refused(Arrays.copyOf(jpeg, 20), "paper-or-picture");
    var png = PaperDesk.picture(50, 50, "png");
    refused(Arrays.copyOf(png, 20), "paper-or-picture");
  }

  @Test
  void aPdfThatNobodyCanReadIsRefused() throws IOException {
    refused("%PDF-1.7".getBytes(), "paper-or-picture");
    refused(pdf(0, null), "paper-or-picture");
    var secret = new StandardProtectionPolicy("owner", "user", new AccessPermission());
    refused(pdf(1, secret), "paper-or-picture");
  }

  /** It opens without a word, and yet its owner has forbidden what a volume does with it. */
  @Test
  void aPdfThatItsOwnerLockedIsRefused() throws IOException {
    var locked = new StandardProtectionPolicy("owner", "", new AccessPermission());
    refused(pdf(1, locked), "paper-or-picture");
  }

  @Test
  void aFileOfTheLargestSizeIsTakenAndOneByteMoreIsNot() {
    var picture = PaperDesk.picture(50, 50, "jpg");
    // What comes behind the end of a picture is passed over by whoever draws it.
    assertThat(AttachmentCheck.type(Arrays.copyOf(picture, LARGEST))).isEqualTo("image/jpeg");
    refused(Arrays.copyOf(picture, LARGEST + 1), "too-large");
  }
}
