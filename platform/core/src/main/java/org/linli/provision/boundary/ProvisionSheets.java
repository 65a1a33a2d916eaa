package org.linli.provision.boundary;

import org.linli.devices.boundary.DeviceModels;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;
import org.linli.messages.Messages;
import org.linli.provision.entity.GapRow;
import org.linli.provision.entity.Need;
import org.linli.provision.entity.SpecRow;
import org.linli.provision.entity.StandardRow;

/** The findings of the provision check as files. */
public final class ProvisionSheets {

  private ProvisionSheets() {}

  public static Sheet<Need> needs(DeviceModels models) {
    return Sheet.of(
        "provision-needs",
        Column.said(
            "place",
            (row, locale) ->
                row.placeName() == null
                    ? Messages.text(locale, "provision.open")
                    : row.placeName()),
        Column.of("standard", Need::standard),
        Column.said("model", (row, locale) -> models.get(row.model()).name().in(locale)),
        Column.said(
            "owed",
            (row, locale) ->
                Messages.text(locale, row.owed() ? "provision.owed" : "provision.free")),
        Column.said("basis", (row, locale) -> DeviceModels.basis(row.basis()).name().in(locale)),
        Column.of("amount", Need::amount),
        Column.of("needed", Need::needed),
        Column.of("installed", Need::installed),
        Column.of("planned", Need::planned),
        Column.of("missing", Need::missing),
        Column.said("state", (row, locale) -> Words.of(locale, row.state())));
  }

  public static Sheet<SpecRow> specs(DeviceModels models) {
    return Sheet.of(
        "provision-specs",
        Column.of("code", SpecRow::code),
        Column.words("name", SpecRow::name),
        Column.said("model", (row, locale) -> models.get(row.model()).name().in(locale)),
        Column.said("spec", (row, locale) -> row.asked().name().in(locale)),
        Column.of("least", row -> row.asked().least()),
        Column.of("most", row -> row.asked().most()),
        Column.of("amount", SpecRow::amount),
        Column.of("unit", row -> row.asked().unit()),
        Column.said("state", (row, locale) -> Words.of(locale, row.state())));
  }

  public static Sheet<GapRow> gaps(DeviceModels models) {
    return Sheet.of(
        "provision-gaps",
        Column.of("code", GapRow::code),
        Column.words("name", GapRow::name),
        Column.said("model", (row, locale) -> models.get(row.model()).name().in(locale)),
        Column.of("nearest", GapRow::nearest),
        Column.of("metres", GapRow::metres),
        Column.of("least", row -> row.asked().least()),
        Column.of("most", row -> row.asked().most()),
        Column.said("state", (row, locale) -> Words.of(locale, row.state())));
  }

  public static Sheet<StandardRow> standards(DeviceModels models) {
    return Sheet.of(
        "provision-standards",
        Column.of("code", StandardRow::code),
        Column.words("name", StandardRow::name),
        Column.said("model", (row, locale) -> models.get(row.model()).name().in(locale)),
        Column.of("asked", row -> String.join("; ", row.asked())),
        Column.words("stated", StandardRow::stated),
        Column.said("met", (row, locale) -> Words.yes(locale, row.met())));
  }
}
