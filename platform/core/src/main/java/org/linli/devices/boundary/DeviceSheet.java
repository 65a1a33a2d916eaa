package org.linli.devices.boundary;

import org.linli.devices.entity.DeviceRow;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.messages.Messages;

/** The device ledger as a file. */
public final class DeviceSheet {

  private DeviceSheet() {}

  public static Sheet<DeviceRow> of(DeviceModels models) {
    return Sheet.of(
        "devices",
        Column.of("code", DeviceRow::code),
        Column.words("name", DeviceRow::name),
        Column.said(
            "model",
            (row, locale) ->
                models.find(row.model()).map(model -> model.name().in(locale)).orElse(row.model())),
        Column.words("place", DeviceRow::placeName),
        Column.said(
            "state", (row, locale) -> Messages.text(locale, "devices.state." + row.state())),
        Column.said(
            "online",
            (row, locale) ->
                Messages.text(locale, row.online() ? "devices.online" : "devices.offline")),
        Column.of("last-seen", DeviceRow::lastSeen),
        Column.of("open-alarms", DeviceRow::openAlarms),
        Column.of("clock", DeviceRow::clockOffsetMs));
  }
}
