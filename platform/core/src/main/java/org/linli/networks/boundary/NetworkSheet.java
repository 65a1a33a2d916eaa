package org.linli.networks.boundary;

import org.linli.devices.boundary.DeviceModels;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;
import org.linli.networks.entity.LinkRow;

/** The devices with their links as a file. */
public final class NetworkSheet {

  private NetworkSheet() {}

  public static Sheet<LinkRow> of(DeviceModels models) {
    return Sheet.of(
        "network-links",
        Column.of("code", LinkRow::code),
        Column.words("name", LinkRow::name),
        Column.said("model", (row, locale) -> models.get(row.model()).name().in(locale)),
        Column.said("link", (row, locale) -> Words.of(locale, row.link())),
        Column.words("gateway", LinkRow::gatewayName),
        Column.said("group", (row, locale) -> Words.of(locale, row.group())),
        Column.of("heard", LinkRow::heard),
        Column.of("delivered", LinkRow::delivered));
  }
}
