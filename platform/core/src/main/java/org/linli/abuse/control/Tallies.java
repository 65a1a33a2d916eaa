package org.linli.abuse.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.DivisionCode;

/** Rows of {@code abuse_tally}: each entry of a log is counted once and never looked up again. */
final class Tallies {

  private record Key(UUID account, Instant hour, String asset) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      var byAccount = account.compareTo(other.account);
      var byHour = byAccount == 0 ? hour.compareTo(other.hour) : byAccount;
      return byHour == 0 ? asset.compareTo(other.asset) : byHour;
    }
  }

  private Tallies() {}

  /** Counts what a batch brought. */
  static void count(Handle handle, DivisionCode city, Log log, List<Use> uses) {
    var sums = new TreeMap<Key, Tally>();
    for (var use : uses) {
      var tally = tally(log, use);
      if (tally != null) {
        sums.merge(new Key(use.actor().account(), tally.hour(), tally.asset()), tally, Tally::plus);
      }
    }
    if (sums.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into abuse_tally as t (scope_code, account_id, hour, asset, calls, refused, items)
            values (:city, :account, :hour, :asset, :calls, :refused, :items)
            on conflict (scope_code, account_id, hour, asset) do update set calls = t.calls + excluded.calls,
              refused = t.refused + excluded.refused, items = t.items + excluded.items""");
    sums.forEach(
        (key, sum) ->
            batch
                .bind("city", city)
                .bind("account", key.account())
                .bind("hour", key.hour())
                .bind("asset", key.asset())
                .bind("calls", sum.calls())
                .bind("refused", sum.refused())
                .bind("items", sum.items())
                .add());
    batch.execute();
  }

  static List<Tally> of(
      Handle handle, DivisionCode city, UUID account, Instant from, Instant until) {
    return handle
        .createQuery(
            """
            select * from abuse_tally where scope_code = :city and account_id = :account and hour >= :from and hour < :until
            order by hour""")
        .bind("city", city)
        .bind("account", account)
        .bind("from", from)
        .bind("until", until)
        .map((row, context) -> row(row))
        .list();
  }

  /** What is older than any rule looks back. */
  static void forget(Handle handle, DivisionCode city, Instant before) {
    handle
        .createUpdate("delete from abuse_tally where scope_code = :city and hour < :before")
        .bind("city", city)
        .bind("before", before)
        .execute();
  }

  private static Tally tally(Log log, Use use) {
    var hour = use.at().truncatedTo(ChronoUnit.HOURS);
    return switch (log) {
      case DECISIONS -> new Tally(hour, use.asset(), 1, use.open() ? 0 : 1, 0);
      case DELIVERIES -> new Tally(hour, use.asset(), 0, 0, use.items());
      case TRANSFERS ->
          use.excess() ? new Tally(hour, Tally.FIELDS + use.asset(), 1, 0, use.items()) : null;
      case EXPORTS -> new Tally(hour, Tally.EXPORT + use.asset(), 1, 0, use.items());
    };
  }

  private static Tally row(ResultSet row) throws SQLException {
    return new Tally(
        row.getObject("hour", OffsetDateTime.class).toInstant(),
        row.getString("asset"),
        row.getLong("calls"),
        row.getLong("refused"),
        row.getLong("items"));
  }
}
