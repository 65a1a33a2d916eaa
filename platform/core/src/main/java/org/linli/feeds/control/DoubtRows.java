package org.linli.feeds.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Stores what a batch holds back: one row for each value, however often it is delivered. */
final class DoubtRows {

  private static final String STORE =
      """
      insert into reading_doubt (tenant_id, id, device_id, metric, ts, value, reason, low, high, since, received_at,
        state)
      select cast(? as varchar), x.i, x.d, x.m, to_timestamp(x.t), x.v, x.r, cast(nullif(x.l, 'NaN') as float8),
        cast(nullif(x.h, 'NaN') as float8), to_timestamp(nullif(x.s, 0)), to_timestamp(x.a), 'OPEN'
      from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as float8[]), cast(? as float8[]),
        cast(? as text[]), cast(? as float8[]), cast(? as float8[]), cast(? as float8[]), cast(? as float8[]))
        as x (i, d, m, t, v, r, l, h, s, a)
      on conflict (tenant_id, device_id, metric, ts) do nothing
      returning device_id""";

  private static final String AMONG =
      """
      select q.device_id, q.metric, cast(extract(epoch from q.ts) * 1000 as bigint)
      from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as float8[])) as x (d, m, t)
      join reading_doubt q on q.tenant_id = ? and q.device_id = x.d and q.metric = x.m and q.ts = to_timestamp(x.t)""";

  private final TenantId tenant;

  DoubtRows(TenantId tenant) {
    this.tenant = tenant;
  }

  /** Stores them, and returns the devices of which something is held back for the first time. */
  Set<UUID> store(Connection connection, List<Doubted> doubted) throws SQLException {
    var devices = new HashSet<UUID>();
    if (doubted.isEmpty()) {
      return devices;
    }
    try (var statement = connection.prepareStatement(STORE)) {
      new Columns(connection, statement)
          .text(tenant.value())
          .ids(doubted.stream().map(one -> Sql.newId()).toArray())
          .ids(doubted.stream().map(Doubted::device).toArray())
          .texts(doubted.stream().map(one -> one.point().metric()).toArray(String[]::new))
          .numbers(doubted.stream().mapToDouble(one -> one.point().at() / 1000.0).toArray())
          .numbers(doubted.stream().mapToDouble(one -> one.point().value()).toArray())
          .texts(doubted.stream().map(one -> one.reason().name()).toArray(String[]::new))
          .numbers(doubted.stream().mapToDouble(one -> orNothing(one.low())).toArray())
          .numbers(doubted.stream().mapToDouble(one -> orNothing(one.high())).toArray())
          .numbers(
              doubted.stream()
                  .mapToDouble(one -> one.since() == null ? 0 : one.since() / 1000.0)
                  .toArray())
          .numbers(
              doubted.stream()
                  .mapToDouble(one -> one.point().delivery().parcel().receivedAt() / 1000.0)
                  .toArray());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          devices.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return devices;
  }

  /** Those that were held back before, whatever became of them. */
  Set<PointKey> among(Connection connection, Collection<PointKey> keys) throws SQLException {
    var held = new HashSet<PointKey>();
    if (keys.isEmpty()) {
      return held;
    }
    try (var statement = connection.prepareStatement(AMONG)) {
      new Columns(connection, statement)
          .ids(keys.stream().map(PointKey::device).toArray())
          .texts(keys.stream().map(PointKey::metric).toArray(String[]::new))
          .numbers(keys.stream().mapToDouble(key -> key.at() / 1000.0).toArray())
          .text(tenant.value());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          held.add(new PointKey(rows.getObject(1, UUID.class), rows.getString(2), rows.getLong(3)));
        }
      }
    }
    return held;
  }

  private static double orNothing(Double number) {
    return number == null ? Double.NaN : number;
  }
}
