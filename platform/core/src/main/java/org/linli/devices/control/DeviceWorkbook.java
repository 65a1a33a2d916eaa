package org.linli.devices.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.NewDevice;
import org.linli.exports.boundary.FilledBook;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.FilledRow;
import org.linli.messages.Messages;
import org.linli.places.entity.PlaceKind;

/** Devices in a workbook: the template, what stands in a filled one, and the slips of secrets. */
public final class DeviceWorkbook {

  /** The first of them are those of the exported ledger, which so can come back changed. */
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
          "latitude");

  /** As many as an exported ledger holds. */
  private static final int MOST_ROWS = 50_000;

  private static final FilledBook BOOK = new FilledBook("devices", COLUMNS, MOST_ROWS);

  private DeviceWorkbook() {}

  /** An empty sheet with the columns, and the code lists: models and kinds of places. */
  public static byte[] template(List<DeviceModel> models, Locale locale) {
    return BOOK.template(
        locale,
        new FilledBook.Hints(
            "models",
            List.of("model-id", "model"),
            models.stream().map(one -> List.of(one.model(), one.name().in(locale))).toList()),
        new FilledBook.Hints(
            "kinds",
            List.of("kind-id", "place-kind"),
            Arrays.stream(PlaceKind.values())
                .map(kind -> List.of(kind.name(), word(kind, locale)))
                .toList()));
  }

  /** Which device has which secret, to be put into it and forgotten. */
  public static byte[] secrets(List<NewDevice> made, Locale locale) {
    return BOOK.book(
        book -> {
          var heads = List.of("code", "id", "model-id", "secret");
          var sheet = BOOK.sheet(book, "sheet.secrets", heads, locale);
          var row = 1;
          for (var device : made) {
            sheet.value(row, 0, device.code());
            sheet.value(row, 1, device.id().toString());
            sheet.value(row, 2, device.model());
            sheet.value(row++, 3, device.secret());
          }
        });
  }

  /** The filled rows; what cannot be read at all is a fault of the first one. */
  public static List<FilledRow> read(byte[] file, List<CellFault> faults) {
    return BOOK.read(file, faults);
  }

  public static String word(PlaceKind kind, Locale locale) {
    return Messages.text(locale, "place.kind." + kind);
  }
}
