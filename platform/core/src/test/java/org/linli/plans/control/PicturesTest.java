package org.linli.plans.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.plans.Sheets;

class PicturesTest {

  private static void refused(byte[] content, String rule) {
    assertThatThrownBy(() -> Pictures.take(content))
        .isInstanceOfSatisfying(
            PlanRefused.class, refusal -> assertThat(refusal.arguments()).containsExactly(rule));
  }

  private static String cleaned(String inside) {
    var picture =
        Pictures.take(
            Sheets.svg(
                "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
                    + " viewBox='0 0 200 100'>"
                    + inside
                    + "</svg>"));
    return new String(picture.content(), StandardCharsets.UTF_8);
  }

  @Test
  void bitmapsTellTheirSizeInTheirHeads() {
    var png = Pictures.take(Sheets.png(1_200, 800));
    assertThat(png.mediaType()).isEqualTo("image/png");
    assertThat(png.width()).isEqualTo(1_200);
    assertThat(png.height()).isEqualTo(800);
    var jpeg = Pictures.take(Sheets.jpeg(640, 480));
    assertThat(jpeg.mediaType()).isEqualTo("image/jpeg");
    assertThat(jpeg.width()).isEqualTo(640);
    assertThat(jpeg.height()).isEqualTo(480);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GIF89a.............", "<html><body>plan</body></html>", "%PDF-1.7"})
  void whatIsNoPictureIsRefusedWhateverItsName(String content) {
    refused(Sheets.svg(content), "type");
  }

  @Test
  void aPictureThatIsCutOffIsRefused() {
    refused(null, "type");
    refused(Arrays.copyOf(Sheets.png(100, 100), 12), "type");
    refused(Arrays.copyOf(Sheets.jpeg(100, 100), 12), "type");
  }

  @ParameterizedTest
  @CsvSource({"10000, 10000", "49, 800", "800, 1", "-5, 800", "0, 0"})
  void whatWouldFillTheMemoryOrIsAThreadIsRefused(int width, int height) {
    refused(Sheets.png(width, height), "pixels");
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeItIsRead() {
    refused(new byte[Pictures.LARGEST + 1], "size");
  }

  @Test
  void aDrawingIsKeptWithItsLinesLettersAndLooks() {
    var kept =
        cleaned(
            "<defs><linearGradient id='a'><stop offset='1'"
                + " stop-color='red'/></linearGradient></defs><style>.wall{stroke:#000}</style><g"
                + " class='wall' fill='url(#a)'><path d='M0 0L9 9'/><text x='3'>101 室"
                + " &lt;</text><use xlink:href='#a'/></g>");
    assertThat(kept)
        .contains(".wall{stroke:#000}", "url(#a)", "M0 0L9 9", "101 室 &lt;", "\"#a\"")
        .contains("viewBox=\"0.0 0.0 200.0 100.0\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<g onload='alert(1)'/>",
        "<g ONCLICK='alert(1)'/>",
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'>alert</body></foreignObject>",
        "<image xlink:href='http://alert.invalid/x.png'/>",
        "<use xlink:href='http://alert.invalid/x.svg#a'/>",
        "<use href='data:image/svg+xml,alert'/>",
        "<a xlink:href='javascript:alert(1)'><rect/></a>",
        "<style>@import 'http://alert.invalid/x.css';</style>",
        "<style>g{fill:url(http://alert.invalid/x)}</style>",
        "<style>g{fill:u\\72l(http://alert.invalid)}</style>",
        "<g style='background:url(\"//alert.invalid\")'/>",
        "<g style='background:ur/**/l(//alert.invalid)'/>",
        "<animate attributeName='href' values='alert'/>",
        "<set attributeName='onmouseover' to='alert(1)'/>",
        "<?xml-stylesheet href='http://alert.invalid'?>",
        "<!-- alert -->",
        "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>",
        "<iframe xmlns='http://www.w3.org/1999/xhtml' src='alert'/>",
      })
  void whatCouldRunOrLoadOrLeadElsewhereIsLeftOut(String harm) {
    assertThat(cleaned(harm + "<rect x='7'/>"))
        .doesNotContainIgnoringCase("alert")
        .contains("x=\"7\"");
  }

  @Test
  void aDocumentTypeIsLeftOutAndItsEntitiesAreRefused() {
    var plain =
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN'"
            + " 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>"
            + Sheets.DRAWING;
    assertThat(new String(Pictures.take(Sheets.svg(plain)).content(), StandardCharsets.UTF_8))
        .doesNotContain("DOCTYPE");
    refused(
        Sheets.svg(
            "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + Sheets.DRAWING.replace("<rect", "<text>&x;</text><rect")),
        "drawing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "viewBox='0 0 200 100'|1000|500",
        "viewBox='-5,-5 30 60'|500|1000",
        "width='300mm' height='150mm'|1000|500",
        "width='1.5e2' height='75'|1000|500",
      })
  void aDrawingsProportionsAreThoseOfItsWindow(String said, int width, int height) {
    var picture =
        Pictures.take(Sheets.svg("<svg xmlns='http://www.w3.org/2000/svg' " + said + "/>"));
    assertThat(picture.width()).isEqualTo(width);
    assertThat(picture.height()).isEqualTo(height);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|drawing",
        "width='100%' height='100%'|drawing",
        "viewBox='0 0 0 100'|drawing",
        "viewBox='0 0 9'|drawing",
        "viewBox='0 0 wide 9'|drawing",
        "viewBox='0 0 4000 9'|pixels",
      })
  void aDrawingWithoutProportionsIsRefused(String said, String rule) {
    refused(
        Sheets.svg(
            "<svg xmlns='http://www.w3.org/2000/svg' " + (said == null ? "" : said) + "></svg>"),
        rule);
  }

  @Test
  void aDrawingThatCannotBeReadIsRefused() {
    refused(Sheets.svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g>"), "drawing");
    refused(Sheets.svg("<svg viewBox='0 0 9 9'/>"), "type");
    var deep = "<g>".repeat(300) + "</g>".repeat(300);
    assertThatThrownBy(() -> cleaned(deep)).isInstanceOf(PlanRefused.class);
  }
}
