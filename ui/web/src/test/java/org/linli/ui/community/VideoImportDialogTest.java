package org.linli.ui.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Parts;
import org.linli.ui.testing.Ground;

/** Video devices out of a workbook, before the screen. */
class VideoImportDialogTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger(880_000);

  private Ground ground = Ground.english();

  @AfterEach
  void leave() {
    ground.close();
  }

  private String number() {
    return ground.community.tenant.value().substring(0, 6)
        + "00001320"
        + "%06d".formatted(NUMBERS.getAndIncrement());
  }

  private static List<String> row(String code, String gb, String password) {
    return List.of(code, code, "road-camera", "", "", "", "", "104.06", "30.67", gb, password);
  }

  private VideoImportDialog open(AtomicInteger looked) {
    ground.run(
        () ->
            new VideoImportDialog(ground.videoImport, ground.scopes, looked::incrementAndGet)
                .open());
    return ground.opened(VideoImportDialog.class);
  }

  private static String links(VideoImportDialog dialog) {
    return Parts.all(dialog, Anchor.class).map(Parts::words).toList().toString();
  }

  @Test
  void aFilledWorkbookIsTakenAndThePasswordsThatWereMadeAreOneFile() {
    ground.of(ground.inRole("CLERK"));
    var looked = new AtomicInteger();
    var dialog = open(looked);
    var first = number();
    ground.run(() -> dialog.take(book(row("V1", "123", "x"))));
    assertThat(Parts.words(dialog)).contains("1 faults. Nothing was written.", "exactly 20 digits");
    assertThat(looked).hasValue(0);
    ground.run(() -> dialog.take(book(row("V1", first, "gate-2026"), row("V2", number(), ""))));
    assertThat(Parts.words(dialog)).contains("2 numbers enrolled, 2 of them of new devices");
    assertThat(links(dialog)).contains("Passwords that were made (fetch once)");
    assertThat(looked).hasValue(1);
    ground.run(() -> dialog.take(book(row("V1", first, "gate-2026"))));
    assertThat(Parts.words(dialog)).contains("0 numbers enrolled", "1 as they were");
    assertThat(links(dialog)).doesNotContain("Passwords that were made");
  }

  @Test
  void whereEveryCameraBroughtItsOwnNothingIsToBeFetched() {
    ground.of(ground.inRole("CLERK"));
    var dialog = open(new AtomicInteger());
    ground.run(() -> dialog.take(book(row("V1", number(), "gate-2026"))));
    assertThat(Parts.words(dialog)).contains("1 numbers enrolled").doesNotContain("gate-2026");
    assertThat(links(dialog)).doesNotContain("Passwords that were made");
  }

  @Test
  void theDialogSpeaksChinese() {
    ground.close();
    ground = Ground.chinese();
    ground.of(ground.inRole("CLERK"));
    var dialog = open(new AtomicInteger());
    ground.run(() -> dialog.take(book(row("V1", number(), "12345678"))));
    assertThat(Parts.words(dialog))
        .contains("共 1 处有误", "第 2 行“注册密码", "须同时含字母和数字", "下载模板")
        .doesNotContain("videos.", "12345678");
  }

  @Test
  void theScreenOffersItToWhoKeepsDevicesAlone() {
    ground.of(ground.member("devices:read", "devices:write", "places:read", "self:export"));
    assertThat(buttons()).contains("Import video devices");
    ground.of(ground.member("devices:read", "places:read", "self:export"));
    assertThat(buttons()).doesNotContain("Import video devices");
  }

  private List<String> buttons() {
    var view =
        ground.show(
            () ->
                new DevicesView(
                    ground.devices,
                    ground.files,
                    ground.deviceImport,
                    ground.videoImport,
                    ground.doubts,
                    ground.intervals,
                    ground.models,
                    ground.community.places,
                    ground.scopes,
                    ground.downloads));
    return Parts.all(view, Button.class).map(Button::getText).toList();
  }

  @SafeVarargs
  private static byte[] book(List<String>... rows) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("videos");
      sheet.value(0, 0, "head");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].size(); column++) {
          sheet.value(row + 1, column, rows[row].get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
