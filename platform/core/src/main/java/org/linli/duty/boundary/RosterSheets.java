package org.linli.duty.boundary;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.linli.duty.entity.ShiftRow;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.tenancy.entity.CityTime;

/** A roster as a file; its first columns are those that a filled one brings. */
public final class RosterSheets {

  public static final Sheet<ShiftRow> SHIFTS =
      Sheet.of(
          "rosters",
          Column.words("post", ShiftRow::post),
          Column.of("day", row -> there(row.starts()).toLocalDate().toString()),
          Column.of("starts", row -> there(row.starts()).toLocalTime().toString()),
          Column.of("ends", row -> there(row.ends()).toLocalTime().toString()),
          Column.words("person", ShiftRow::person),
          Column.words("place", ShiftRow::placeName),
          Column.words("stand-in", ShiftRow::standInName),
          Column.words("reason", ShiftRow::reason));

  private RosterSheets() {}

  private static ZonedDateTime there(Instant at) {
    return at.atZone(CityTime.ZONE);
  }
}
