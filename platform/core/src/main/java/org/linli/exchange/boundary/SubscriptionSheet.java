package org.linli.exchange.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Subscriptions as a file. */
public final class SubscriptionSheet {

  public static final Sheet<SubscriptionRow> SHEET =
      Sheet.of(
          "subscriptions",
          Column.words("consumer", SubscriptionRow::consumerName),
          Column.said("asset", (row, locale) -> Words.of(locale, "Asset.", row.asset())),
          Column.said("action", (row, locale) -> Words.of(locale, row.action())),
          Column.said("purpose", (row, locale) -> Words.of(locale, row.purpose())),
          Column.of("fields", row -> String.join(",", row.fields())),
          Column.words("filters", row -> String.join("; ", row.filters())),
          Column.of("endpoint", SubscriptionRow::endpoint),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.of("communities", SubscriptionRow::communities),
          Column.of("refused", SubscriptionRow::refused),
          Column.of("items", SubscriptionRow::items),
          Column.of("last", SubscriptionRow::lastAt),
          Column.of("failing", SubscriptionRow::failingSince),
          Column.of("fault", SubscriptionRow::fault),
          Column.of("made", SubscriptionRow::madeAt),
          Column.words("by", SubscriptionRow::madeBy));

  private SubscriptionSheet() {}
}
