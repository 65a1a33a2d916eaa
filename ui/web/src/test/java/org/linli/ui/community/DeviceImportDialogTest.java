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
import org.linli.access.boundary.PageRequest;
import org.linli.devices.entity.DeviceQuery;
import org.linli.look.testing.Parts;
import org.linli.ui.testing.Ground;

/** Devices out of a workbook, before the screen. */
class DeviceImportDialogTest {

  private static final String SMOKE = "smoke-detector";

  private Ground ground = Ground.english();

  @AfterEach
  void leave() {
    ground.close();
  }

  @Test
  void aFilledWorkbookIsTakenAndTheSecretsAreOneFile() {
    ground.of(ground.inRole("CLERK"));
    var looked = new AtomicInteger();
    var dialog = open(looked);
    ground.run(() -> dialog.take(book(List.of("W1", "a", "perpetuum"))));
    assertThat(Parts.words(dialog))
        .contains("1 faults. Nothing was written.", "row 2, Kind", "perpetuum: there is no such");
    assertThat(looked).hasValue(0);
    ground.run(
        () ->
            dialog.take(
                book(List.of("W1", "a", SMOKE, "A1"), List.of("W2", "b", SMOKE, "Z", "Compound"))));
    assertThat(Parts.words(dialog))
        .contains("2 devices registered, 0 changed, 0 as they were; 1 places made.")
        .contains("fetched this one time")
        .doesNotContain("faults");
    assertThat(links(dialog)).contains("Secrets of the new devices (fetch once)");
    assertThat(looked).hasValue(1);
    ground.run(() -> dialog.take(book(List.of("W1", "a", SMOKE, "A1"))));
    assertThat(Parts.words(dialog)).contains("0 devices registered, 0 changed, 1 as they were");
    assertThat(links(dialog)).as("no secret twice").doesNotContain("Secrets of the new devices");
    var listed =
        ground.as(() -> ground.devices.list(DeviceQuery.ALL, PageRequest.first(10))).items();
    assertThat(listed).hasSize(2);
  }

  @Test
  void theScreenOffersTheImportToWhoKeepsDevicesAlone() {
    ground.of(ground.member("devices:read", "devices:write", "places:read", "self:export"));
    assertThat(buttons()).contains("Import devices");
    ground.of(ground.member("devices:read", "places:read", "self:export"));
    assertThat(buttons()).doesNotContain("Import devices");
  }

  @Test
  void theDialogSpeaksChinese() {
    ground.close();
    ground = Ground.chinese();
    ground.of(ground.inRole("CLERK"));
    var dialog = open(new AtomicInteger());
    ground.run(() -> dialog.take(book(List.of("W1", "a", "x"), List.of("W1", "b", SMOKE))));
    assertThat(Parts.words(dialog))
        .contains("共 2 处有误", "第 2 行“类型”", "没有这种设备类型", "文件中重复", "下载模板")
        .doesNotContain("devices.", "accounts.");
  }

  private DeviceImportDialog open(AtomicInteger looked) {
    ground.run(
        () ->
            new DeviceImportDialog(ground.deviceImport, ground.scopes, looked::incrementAndGet)
                .open());
    return ground.opened(DeviceImportDialog.class);
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

  private static String links(DeviceImportDialog dialog) {
    return Parts.all(dialog, Anchor.class).map(Parts::words).toList().toString();
  }

  @SafeVarargs
  private static byte[] book(List<String>... rows) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("devices");
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
