package org.linli.streams.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.streams.entity.StreamCount;
import org.linli.tenancy.entity.CityTime;

/** Rows of {@code stream_day}: what became of a stream's messages, day by day. */
public final class CountTable {

  private CountTable() {}

  /** The day of the city. */
  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, CityTime.ZONE);
  }

  static void add(Handle handle, UUID stream, StreamCount count) {
    handle
        .createUpdate(
            """
            insert into stream_day (stream_id, day, outcome, messages, readings, last_at)
            values (:stream, :day, :outcome, :messages, :readings, :at)
            on conflict (stream_id, day, outcome) do update set messages = stream_day.messages + excluded.messages,
              readings = stream_day.readings + excluded.readings, last_at = greatest(stream_day.last_at, excluded.last_at)\
            """)
        .bind("stream", stream)
        .bind("day", count.day())
        .bind("outcome", count.outcome())
        .bind("messages", count.messages())
        .bind("readings", count.readings())
        .bind("at", count.lastAt())
        .execute();
  }

  /** Newest first. */
  public static List<StreamCount> since(Handle handle, UUID stream, LocalDate day) {
    return handle
        .createQuery(
            """
            select * from stream_day where stream_id = :stream and day >= :day
            order by day desc, messages desc, outcome\
            """)
        .bind("stream", stream)
        .bind("day", day)
        .map(
            (row, context) ->
                new StreamCount(
                    row.getObject("day", LocalDate.class),
                    row.getString("outcome"),
                    row.getLong("messages"),
                    row.getLong("readings"),
                    StreamTable.at(row, "last_at")))
        .list();
  }
}
