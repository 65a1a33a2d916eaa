package org.linli.components.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.components.boundary.ProbeRow;
import org.linli.components.entity.Health;

/** What is due to be looked at, and what was found. */
public final class ProbeTable {

  static final Duration LEASE = Duration.ofSeconds(30);

  private ProbeTable() {}

  /** A version that is due. */
  public record Due(
      UUID component,
      String number,
      String name,
      String address,
      String path,
      int failures,
      Health health) {}

  /** Takes what is due, for as long as the lease lasts; another server takes none of it. */
  public static List<Due> claim(Handle handle, Instant now, int most) {
    return handle
        .createQuery(
            """
            update component_version v set leased_until = :until from component c
            where c.id = v.component_id and (v.component_id, v.number) in (
              select component_id, number from component_version where state <> 'WITHDRAWN' and probe_at <= :now
                and leased_until <= :now order by probe_at limit :most)
              and v.leased_until <= :now
            returning v.component_id, v.number, c.name, v.address, v.health_path, v.failures, v.health""")
        .bind("now", now)
        .bind("until", now.plus(LEASE))
        .bind("most", most)
        .map(
            (row, context) ->
                new Due(
                    row.getObject("component_id", UUID.class),
                    row.getString("number"),
                    row.getString("name"),
                    row.getString("address"),
                    row.getString("health_path"),
                    row.getInt("failures"),
                    Health.valueOf(row.getString("health"))))
        .list();
  }

  /** Writes a look down; the health changes where it says so. */
  public static void found(
      Handle handle, Due due, ProbeRow look, Health health, int failures, Instant again) {
    handle
        .createUpdate(
            """
            insert into component_probe (component_id, number, at, good, status, millis, fault)
            values (:id, :number, :at, :good, cast(:status as int), :millis, :fault) on conflict do nothing""")
        .bind("id", due.component())
        .bind("number", due.number())
        .bind("at", look.at())
        .bind("good", look.good())
        .bind("status", look.status())
        .bind("millis", look.millis())
        .bind("fault", look.fault())
        .execute();
    handle
        .createUpdate(
            """
            update component_version set health = :health, failures = :failures, fault = :fault, probe_at = :again,
              leased_until = :at, health_since = case when health = :health then health_since else :at end
            where component_id = :id and number = :number""")
        .bind("id", due.component())
        .bind("number", due.number())
        .bind("health", health)
        .bind("failures", failures)
        .bind("fault", look.fault())
        .bind("again", again)
        .bind("at", look.at())
        .execute();
  }

  public static List<ProbeRow> of(Handle handle, UUID id, int most) {
    return handle
        .createQuery(
            """
            select number, at, good, status, millis, fault from component_probe where component_id = :id
            order by at desc, number limit :most""")
        .bind("id", id)
        .bind("most", most)
        .map(
            (row, context) ->
                new ProbeRow(
                    row.getString("number"),
                    ComponentTable.at(row, "at"),
                    row.getBoolean("good"),
                    row.getObject("status") == null ? null : row.getInt("status"),
                    row.getInt("millis"),
                    row.getString("fault")))
        .list();
  }

  public static int forget(Handle handle, Instant before) {
    return handle.execute(
        "delete from component_probe where at < ?", before.atOffset(java.time.ZoneOffset.UTC));
  }
}
