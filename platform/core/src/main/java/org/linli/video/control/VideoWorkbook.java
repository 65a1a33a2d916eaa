package org.linli.video.control;

import java.util.List;
import java.util.Locale;
import org.linli.devices.entity.DeviceModel;
import org.linli.exports.boundary.FilledBook;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.FilledRow;
import org.linli.video.entity.IssuedNumber;
import org.linli.video.entity.SipServer;

/** Video devices in a workbook: the template, a filled one, and the slips of passwords. */
public final class VideoWorkbook {

  /** The first of them are those in which an import takes devices. */
  private static final List<String> COLUMNS =
      List.of(
          "code",
          "name",
          "model",
          "place",
          "place-kind",
          "place-name",
          "grid",
          "longitude",
          "latitude",
          "gb-number",
          "password");

  private static final int MOST_ROWS = 50_000;

  private static final FilledBook BOOK = new FilledBook("videos", COLUMNS, MOST_ROWS);

  private VideoWorkbook() {}

  /** An empty sheet with the columns, and the models that have video. */
  public static byte[] template(List<DeviceModel> models, Locale locale) {
    return BOOK.template(
        locale,
        new FilledBook.Hints(
            "models",
            List.of("model-id", "model"),
            models.stream().map(one -> List.of(one.model(), one.name().in(locale))).toList()));
  }

  /** What has to be typed into which device. */
  public static byte[] passwords(List<IssuedNumber> made, SipServer server, Locale locale) {
    return BOOK.book(
        book -> {
          var heads = List.of("code", "gb-number", "password", "server", "domain");
          var sheet = BOOK.sheet(book, "sheet.passwords", heads, locale);
          var row = 1;
          for (var one : made) {
            sheet.value(row, 0, one.code());
            sheet.value(row, 1, one.gbId().value());
            sheet.value(row, 2, one.password());
            sheet.value(row, 3, server.id());
            sheet.value(row++, 4, server.domain());
          }
        });
  }

  /** The filled rows; what cannot be read at all is a fault of the first one. */
  public static List<FilledRow> read(byte[] file, List<CellFault> faults) {
    return BOOK.read(file, faults);
  }
}
