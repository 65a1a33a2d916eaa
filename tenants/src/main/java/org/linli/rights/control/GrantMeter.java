package org.linli.rights.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.packs.Text;
import org.linli.rights.boundary.Access;
import org.linli.rights.entity.Basis;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.EndedBy;
import org.linli.rights.entity.GradedField;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.RequestStep;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/**
 * Keeps a grant to its fields and its volume (000 §7.2 f 3). What was read is counted before it
 * leaves the gate: a read that would go beyond the volume hands out nothing.
 */
final class GrantMeter {

  private static final String PART = "gate";
  private static final String CLAUSE = "000-7.2.f.3";
  private static final int STRIPES = 64;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Snapshots snapshots;

  /** So that readers of one grant wait for each other here, and do not fail in the database. */
  private final List<ReentrantLock> locks =
      IntStream.range(0, STRIPES).mapToObj(index -> new ReentrantLock()).toList();

  private record Used(long today, long total) {}

  GrantMeter(Jdbi jdbi, Scopes scopes, Snapshots snapshots) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.snapshots = snapshots;
  }

  /** The decision, or a denial when the grant that opened it does not reach that far. */
  Decision checked(Decision decision, Grant grant, Access access, Snapshot snapshot, Instant now) {
    if (grant == null) {
      return decision;
    }
    var asked =
        access.fields().isEmpty()
            ? RequestPacks.DELIVERED.titles(access.asset()).keySet()
            : access.fields();
    if (!grant.terms().covers(asked)) {
      return denied(grant, snapshot, "fields", RequestPacks.DELIVERED.needs().words().fields());
    }
    var used =
        scopes.asSystem(
            PART,
            access.tenant(),
            () -> jdbi.withHandle(handle -> used(handle, access.tenant(), grant.id(), day(now))));
    return isWithin(grant, used, 1) ? decision : usedUp(grant, snapshot);
  }

  /** The decision about one field, or a denial when the grant that opened it leaves it out. */
  Decision field(Decision decision, GradedField field, Snapshot snapshot) {
    var grant = decision.grant().map(snapshot::granted).orElse(null);
    return grant == null || grant.terms().covers(List.of(field.name()))
        ? decision
        : denied(grant, snapshot, "fields", RequestPacks.DELIVERED.needs().words().fields());
  }

  Decision usedUp(Grant grant, Snapshot snapshot) {
    return denied(grant, snapshot, "volume", RequestPacks.DELIVERED.needs().words().volume());
  }

  /**
   * Takes the rows out of the grant's volume, and writes down that they were handed out.
   *
   * @return false when they are more than is left
   */
  boolean take(Grant grant, Entry entry, long items, Instant now, Seal seal) {
    var lock = locks.get(Math.floorMod(grant.id().hashCode(), STRIPES));
    lock.lock();
    try {
      return scopes.asSystem(
          PART,
          entry.tenant(),
          () -> jdbi.withHandle(handle -> take(handle, grant, entry, items, now, seal)));
    } finally {
      lock.unlock();
    }
  }

  private boolean take(
      Handle handle, Grant grant, Entry entry, long items, Instant now, Seal seal) {
    var used = used(handle, entry.tenant(), grant.id(), day(now));
    if (!isWithin(grant, used, items)) {
      return false;
    }
    count(handle, grant, entry, items, now);
    Ledger.deliver(handle, seal, entry, now, items);
    var most = grant.terms().rowsTotal();
    if (most != null && used.total() + items >= most) {
      end(handle, grant, now);
    }
    return true;
  }

  private void count(Handle handle, Grant grant, Entry entry, long items, Instant now) {
    handle
        .createUpdate(
            """
            insert into data_grant_use as g (tenant_id, request_id, day, items, reads, last_at, code, operator_id, requester_scope)
            select r.tenant_id, r.id, :day, :items, 1, :now, r.code, r.operator_id, r.requester_scope
            from data_request r where r.tenant_id = :tenant and r.id = :request
            on conflict (tenant_id, request_id, day) do update
            set items = g.items + excluded.items, reads = g.reads + 1, last_at = excluded.last_at""")
        .bind("tenant", entry.tenant())
        .bind("request", grant.id())
        .bind("day", day(now))
        .bind("items", items)
        .bind("now", now)
        .execute();
  }

  private void end(Handle handle, Grant grant, Instant now) {
    Optional<Application> found = RequestTable.find(handle, grant.id());
    found.ifPresent(
        application -> {
          RequestTable.update(
              handle,
              application.with(
                  application.state(), application.answer().ended(now, EndedBy.VOLUME)));
          RequestEvents.add(handle, application, RequestStep.USED_UP, null, now, null);
          snapshots.changed(handle, application.tenant());
        });
  }

  private static boolean isWithin(Grant grant, Used used, long more) {
    var terms = grant.terms();
    return used.today() + more <= terms.rowsPerDay()
        && (terms.rowsTotal() == null || used.total() + more <= terms.rowsTotal());
  }

  private static Used used(Handle handle, TenantId tenant, UUID grant, LocalDate day) {
    return handle
        .createQuery(
            """
            select cast(coalesce(sum(items), 0) as bigint) as total,
              cast(coalesce(sum(case when day = :day then items else 0 end), 0) as bigint) as today
            from data_grant_use where tenant_id = :tenant and request_id = :request""")
        .bind("tenant", tenant)
        .bind("request", grant)
        .bind("day", day)
        .map((row, context) -> new Used(row.getLong("today"), row.getLong("total")))
        .one();
  }

  private static Decision denied(Grant grant, Snapshot snapshot, String what, Text why) {
    var basis =
        new Basis(
            snapshot.mode(),
            RequestPacks.DELIVERED.needs().version(),
            "grant " + grant.id() + " " + what,
            CLAUSE,
            why,
            Optional.empty());
    return new Decision(Outcome.DENY, basis, Optional.empty(), null, false);
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, CityTime.ZONE);
  }
}
