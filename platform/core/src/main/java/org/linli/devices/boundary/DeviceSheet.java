package org.linli.devices.boundary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.devices.control.DeviceWorkbook;
import org.linli.devices.entity.DeviceRow;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.messages.Messages;
import org.linli.places.entity.PlaceRow;

/** The device ledger as a file, in the columns in which an import takes it. */
public final class DeviceSheet {

  private DeviceSheet() {}

  /**
   * @param tree the community's places
   */
  public static Sheet<DeviceRow> of(DeviceModels models, List<PlaceRow> tree) {
    var places = tree.stream().collect(Collectors.toMap(PlaceRow::id, Function.identity()));
    return Sheet.of(
        "devices",
        Column.of("code", DeviceRow::code),
        Column.words("name", DeviceRow::name),
        Column.said(
            "model",
            (row, locale) ->
                models.find(row.model()).map(model -> model.name().in(locale)).orElse(row.model())),
        Column.of("place", row -> path(places, row.placeId())),
        Column.said(
            "place-kind",
            (row, locale) -> {
              var place = places.get(row.placeId());
              return place == null ? null : DeviceWorkbook.word(place.kind(), locale);
            }),
        Column.words("place-name", DeviceRow::placeName),
        Column.of("grid", row -> grid(places, row.placeId())),
        Column.of("longitude", DeviceRow::longitude),
        Column.of("latitude", DeviceRow::latitude),
        Column.said(
            "state", (row, locale) -> Messages.text(locale, "devices.state." + row.state())),
        Column.said(
            "online",
            (row, locale) ->
                Messages.text(locale, row.online() ? "devices.online" : "devices.offline")),
        Column.of("last-seen", DeviceRow::lastSeen),
        Column.of("open-alarms", DeviceRow::openAlarms),
        Column.of("clock", DeviceRow::clockOffsetMs),
        Column.of("interval", DeviceRow::intervalSeconds));
  }

  private static String path(Map<UUID, PlaceRow> places, UUID place) {
    var codes = new ArrayList<String>();
    for (var at = places.get(place); at != null; at = places.get(at.parent())) {
      codes.add(at.code());
    }
    Collections.reverse(codes);
    return codes.isEmpty() ? null : String.join("/", codes);
  }

  private static String grid(Map<UUID, PlaceRow> places, UUID place) {
    var at = places.get(place);
    var grid = at == null ? null : places.get(at.grid());
    return grid == null ? null : grid.code();
  }
}
