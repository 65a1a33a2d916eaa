package org.linli.abuse.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.DivisionCode;

/**
 * How far a log was read: the moment and the id of the last entry. Held for the whole transaction,
 * so that one server reads on at a time; what it found and how far it came are written together.
 */
record Place(Instant at, String last) {

  private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

  /** Empty while another server reads. */
  static Optional<Place> take(Handle handle, DivisionCode city, Log log) {
    return handle
        .createQuery(
            """
            select at, last from abuse_cursor where scope_code = :city and source = :log
            for update skip locked""")
        .bind("city", city)
        .bind("log", log)
        .map(
            (row, context) ->
                new Place(
                    row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("last")))
        .findOne();
  }

  /** Where a city's log is read from for the first time. */
  static void begin(Handle handle, DivisionCode city, Instant at) {
    for (var log : Log.values()) {
      handle
          .createUpdate(
              """
              insert into abuse_cursor (scope_code, source, at, last) values (:city, :log, :at, :last)
              on conflict do nothing""")
          .bind("city", city)
          .bind("log", log)
          .bind("at", at)
          .bind("last", NOTHING)
          .execute();
    }
  }

  void put(Handle handle, DivisionCode city, Log log) {
    handle
        .createUpdate(
            "update abuse_cursor set at = :at, last = :last where scope_code = :city and source = :log")
        .bind("at", at)
        .bind("last", last)
        .bind("city", city)
        .bind("log", log)
        .execute();
  }
}
