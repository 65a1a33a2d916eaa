package org.linli.singlesignon.boundary;

import java.util.stream.Collectors;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Identity providers as a file; nothing of their secrets. */
public final class ProviderSheet {

  public static final Sheet<ProviderRow> SHEET =
      Sheet.of(
          "providers",
          Column.words("name", ProviderRow::name),
          Column.of("issuer", ProviderRow::issuer),
          Column.of("client-id", ProviderRow::clientId),
          Column.of("scopes", ProviderRow::scopes),
          Column.of("name-claim", ProviderRow::nameClaim),
          Column.of("scope", row -> row.scope() == null ? null : row.scope().value()),
          Column.of("organisation", ProviderRow::organisation),
          Column.said(
              "tiers",
              (row, locale) ->
                  row.tiers().stream()
                      .sorted()
                      .map(tier -> Words.of(locale, tier))
                      .collect(Collectors.joining(", "))),
          Column.said("linking", (row, locale) -> Words.of(locale, row.linking())),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.of("since", ProviderRow::stateSince),
          Column.of("linked", ProviderRow::linked));

  private ProviderSheet() {}
}
