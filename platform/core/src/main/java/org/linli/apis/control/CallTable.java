package org.linli.apis.control;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Counted calls as rows. */
final class CallTable {

  private static final String ADD =
      """
      insert into api_call (hour, application_id, api, community, city, outcome, step, calls, bytes)
      values (:hour, :application, :api, :community, :city, :outcome, :step, :calls, :bytes)
      on conflict (hour, application_id, api, community, city, outcome, step) do update
        set calls = api_call.calls + excluded.calls, bytes = api_call.bytes + excluded.bytes""";

  record Row(CallKey key, long calls, long bytes) {

    Row at(String home) {
      return new Row(key.at(home), calls, bytes);
    }

    Row and(Row other) {
      return new Row(key, calls + other.calls, bytes + other.bytes);
    }
  }

  private CallTable() {}

  /**
   * In one order, so that two servers never wait for each other crosswise. What came from nowhere
   * may fall together with what came from this city, and no row is written twice in one statement.
   */
  static void add(Handle handle, List<Row> rows) {
    var home =
        handle
            .createQuery("select code from division where level = 'CITY' order by code limit 1")
            .mapTo(String.class)
            .findOne()
            .orElse("");
    try (var batch = handle.prepareBatch(ADD)) {
      rows.stream()
          .map(row -> row.at(home))
          .collect(Collectors.toMap(Row::key, Function.identity(), Row::and))
          .values()
          .stream()
          .sorted(Comparator.comparing(row -> row.key().toString()))
          .forEach(
              row ->
                  batch
                      .bind("hour", row.key().hour())
                      .bind("application", row.key().application())
                      .bind("api", row.key().api())
                      .bind("community", row.key().community())
                      .bind("city", row.key().city())
                      .bind("outcome", row.key().outcome())
                      .bind("step", row.key().step())
                      .bind("calls", row.calls())
                      .bind("bytes", row.bytes())
                      .add());
      batch.execute();
    }
  }

  /** What an application used of a day's quota; what was turned away for its number is not used. */
  static long since(Handle handle, UUID application, Instant begins) {
    return handle
        .createQuery(
            """
            select coalesce(sum(calls), 0) from api_call
            where application_id = :application and hour >= :begins and outcome <> 'LIMITED'""")
        .bind("application", application)
        .bind("begins", begins)
        .mapTo(long.class)
        .one();
  }

  static int forget(Handle handle, Instant before) {
    return handle
        .createUpdate("delete from api_call where hour < :before")
        .bind("before", before)
        .execute();
  }
}
