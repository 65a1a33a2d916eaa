package org.linli.components.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Components as a file. */
public final class ComponentSheet {

  public static final Sheet<ComponentRow> SHEET =
      Sheet.of(
          "components",
          Column.words("name", ComponentRow::name),
          Column.of("type", ComponentRow::type),
          Column.words("organisation", ComponentRow::organisationName),
          Column.words("contact", ComponentRow::contact),
          Column.of("phone", ComponentRow::contactPhone),
          Column.words("licence", ComponentRow::licence),
          Column.of("number", ComponentRow::number),
          Column.of("form", ComponentRow::form),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.said("health", (row, locale) -> Words.of(locale, row.health())),
          Column.of("fault", ComponentRow::fault),
          Column.of("scenarios", row -> String.join(" ", row.scenarios())),
          Column.of("communities", row -> String.join(" ", row.communities())),
          Column.of("registered", ComponentRow::registeredAt),
          Column.of("calls", ComponentRow::calls),
          Column.of("failed", ComponentRow::failed),
          Column.of("last", ComponentRow::lastAt));

  private ComponentSheet() {}
}
