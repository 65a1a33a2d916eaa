package org.linli.consents.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PaperFormTest {

  private static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    for (int at = 0; at < values.length; at++) {
      bytes[at] = (byte) values[at];
    }
    return bytes;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aPaperIsKnownByItsFirstBytesAndNotByItsName() {
    assertThat(PaperForm.mediaType(text("%PDF-1.4\n"))).contains("application/pdf");
    assertThat(PaperForm.mediaType(bytes(0xFF, 0xD8, 0xFF, 0xE0))).contains("image/jpeg");
    assertThat(PaperForm.mediaType(bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0)))
        .contains("image/png");
  }

  @Test
  void whatIsNoPaperIsNone() {
    assertThat(PaperForm.mediaType(null)).isEmpty();
    assertThat(PaperForm.mediaType(new byte[0])).isEmpty();
    assertThat(PaperForm.mediaType(text("<html><script>"))).isEmpty();
    assertThat(PaperForm.mediaType(text("%PD"))).isEmpty();
    assertThat(PaperForm.mediaType(text(" %PDF-1.4"))).isEmpty();
    assertThat(PaperForm.mediaType(bytes('M', 'Z', 0x90, 0))).isEmpty();
  }

  @Test
  void aPaperBeyondFiveMegabytesIsNotTaken() {
    var largest = new byte[PaperForm.LARGEST];
    System.arraycopy(text("%PDF-"), 0, largest, 0, 5);
    assertThat(PaperForm.mediaType(largest)).contains("application/pdf");
    var larger = new byte[PaperForm.LARGEST + 1];
    System.arraycopy(text("%PDF-"), 0, larger, 0, 5);
    assertThat(PaperForm.mediaType(larger)).isEmpty();
  }
}
