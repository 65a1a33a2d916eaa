package org.linli.devices.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.DeviceRow;
import org.linli.messages.Messages;

/** The device ledger as a sheet, in the reader's language. */
public final class LedgerSheet {

  private static final List<String> HEADS =
      List.of("code", "name", "model", "place", "state", "online", "last-seen", "open-alarms");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private LedgerSheet() {}

  public static byte[] of(List<DeviceRow> devices, DeviceModels models, Locale locale) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Linli", "1.0")) {
      var sheet = book.newWorksheet(Messages.text(locale, "devices.sheet"));
      for (int column = 0; column < HEADS.size(); column++) {
        sheet.value(0, column, Messages.text(locale, "devices.column." + HEADS.get(column)));
        sheet.style(0, column).bold().set();
      }
      sheet.freezePane(0, 1);
      for (int row = 0; row < devices.size(); row++) {
        write(sheet, row + 1, devices.get(row), models, locale);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(
      Worksheet sheet, int row, DeviceRow device, DeviceModels models, Locale locale) {
    sheet.value(row, 0, harmless(device.code()));
    sheet.value(row, 1, harmless(device.name()));
    sheet.value(
        row,
        2,
        models
            .find(device.model())
            .map(DeviceModel::name)
            .map(name -> name.in(locale))
            .orElse(device.model()));
    sheet.value(row, 3, harmless(device.placeName()));
    sheet.value(row, 4, Messages.text(locale, "devices.state." + device.state()));
    sheet.value(
        row, 5, Messages.text(locale, device.online() ? "devices.online" : "devices.offline"));
    sheet.value(row, 6, device.lastSeen() == null ? "" : TIME.format(device.lastSeen()));
    sheet.value(row, 7, device.openAlarms());
  }

  /**
   * A cell that begins like a formula would be one for whoever saves it as text and opens it again.
   */
  private static String harmless(String text) {
    return text != null && text.matches("(?s)[=+@-].*") ? "'" + text : text;
  }
}
