package org.linli.rights.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.TenantSuspended;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/**
 * A snapshot per community, as long as its version stands. Every change to contracts, grants or the
 * mode raises {@code tenant.rights_version} in its own transaction, also on another server; a
 * snapshot is trusted for half a second at most, and not at all for a while after a change made
 * here. The gate asks for the version on each read.
 */
@ApplicationScoped
public class Snapshots {

  private static final long TRUST_NANOS = 500_000_000L;

  /**
   * Longer than any transaction that changes rights: until it has committed, an old version is
   * still the valid one.
   */
  private static final long DISTRUST_NANOS = 20_000_000_000L;

  private static final long IDLE_NANOS = 600_000_000_000L;

  private static final String HEADS =
      """
      select t.id, t.rights_version, t.mode, t.code, t.state, (select coalesce(max(r.revision), 0) from rights_rule r
        where r.city = left(t.code, 4)) as rules
      from tenant t where t.id = any(:ids)""";

  private static final String TENANT_SET = "current_setting('app.tenant', true)";
  private static final String NONE_SET =
      "concat(current_setting('app.tenant', true), current_setting('app.scope', true), current_setting('app.party', true))";

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Rulebooks books = new Rulebooks();
  private final Map<TenantId, Held> held = new ConcurrentHashMap<>();
  private final Map<DivisionCode, Long> read = new ConcurrentHashMap<>();
  private final Object looking = new Object();
  private long looked;
  private final Map<TenantId, Awaited> distrusted = new ConcurrentHashMap<>();

  /** A version made here that has not been seen committed yet. */
  private record Awaited(long version, long until) {}

  /** A snapshot, when it was last known to stand, and when somebody last asked for it. */
  private static final class Held {
    private final Snapshot snapshot;
    private final long checked;
    private volatile long asked;

    Held(Snapshot snapshot, long checked, long asked) {
      this.snapshot = snapshot;
      this.checked = checked;
      this.asked = asked;
    }

    Snapshot snapshot() {
      return snapshot;
    }

    boolean isTrusted(long now) {
      return now - checked < TRUST_NANOS;
    }
  }

  private record Head(
      boolean active, long version, OperationMode mode, DivisionCode code, long rules) {
    boolean isOf(Snapshot snapshot) {
      return active
          && version == snapshot.version()
          && rules == snapshot.rules().revision()
          && mode == snapshot.mode()
          && code.equals(snapshot.code());
    }
  }

  @Inject
  public Snapshots(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Snapshots() {
    this(null, null);
  }

  /** The snapshot, at most half a second behind a change made on another server. */
  public Snapshot of(TenantId tenant) {
    var known = held.get(tenant);
    var now = System.nanoTime();
    if (known != null && !isDistrusted(tenant, now)) {
      known.asked = now;
      if (known.isTrusted(now)) {
        return known.snapshot();
      }
      lookAround();
      var fresh = held.get(tenant);
      if (fresh != null && fresh.isTrusted(System.nanoTime())) {
        return fresh.snapshot();
      }
    }
    return scopes.asSystem("rights", () -> exact(tenant));
  }

  /** How many communities' snapshots are held. */
  public int size() {
    return held.size();
  }

  /**
   * Looks at all held communities in one go, so that the looks do not grow with the questions; what
   * nobody asked for lately is let go, so that memory follows the use.
   */
  private void lookAround() {
    var asked = System.nanoTime();
    synchronized (looking) {
      if (looked != 0 && asked - looked < 0) {
        // Somebody else did while this one waited.
        return;
      }
      var now = System.nanoTime();
      held.values().removeIf(each -> now - each.asked > IDLE_NANOS);
      var ids = held.keySet().stream().map(TenantId::value).toArray(String[]::new);
      var heads =
          scopes.asSystem(
              "rights",
              () ->
                  jdbi.withHandle(
                      handle -> {
                        require(handle, NONE_SET, "");
                        return heads(handle, ids);
                      }));
      heads.forEach(
          (tenant, head) ->
              held.computeIfPresent(
                  tenant,
                  (same, old) ->
                      head.isOf(old.snapshot()) ? new Held(old.snapshot(), now, old.asked) : old));
      looked = System.nanoTime();
    }
  }

  /**
   * The snapshot as of the version that the current transaction of the platform itself sees. Not to
   * be called while a handle of the caller's is open: Jdbi would hand the same one to the
   * transaction inside.
   */
  public Snapshot exact(TenantId tenant) {
    var now = System.nanoTime();
    var head =
        jdbi.withHandle(
            handle -> {
              require(handle, NONE_SET, "");
              return head(handle, tenant);
            });
    return standing(tenant, head, now);
  }

  /**
   * The same for several communities with one look; those that are none, or are suspended, are left
   * out.
   */
  Map<TenantId, Snapshot> exact(Collection<TenantId> tenants) {
    var now = System.nanoTime();
    var ids = tenants.stream().map(TenantId::value).distinct().toArray(String[]::new);
    var heads =
        jdbi.withHandle(
            handle -> {
              require(handle, NONE_SET, "");
              return heads(handle, ids);
            });
    var snapshots = new HashMap<TenantId, Snapshot>();
    heads.forEach(
        (tenant, head) -> {
          if (head.active()) {
            snapshots.put(tenant, standing(tenant, head, now));
          }
        });
    return snapshots;
  }

  private Snapshot standing(TenantId tenant, Head head, long now) {
    var known = held.get(tenant);
    if (known == null || !head.isOf(known.snapshot())) {
      // Inside the tenant, for the row security of contracts and grants, and by the connection that
      // is held already: a crowd that waited for a second one each would lock itself out.
      known =
          new Held(
              scopes.aside("rights", tenant, () -> jdbi.withHandle(own -> load(own, tenant))),
              now,
              now);
    }
    hold(tenant, known.snapshot(), now);
    return known.snapshot();
  }

  /** The city's rules, at most half a second behind a change. */
  public Rulebook book(DivisionCode city) {
    var now = System.nanoTime();
    var last = read.get(city);
    if (last != null && now - last < TRUST_NANOS) {
      return books.held(city.value());
    }
    var book =
        scopes.asSystem(
            "rights", () -> jdbi.withHandle(handle -> books.newest(handle, city.value())));
    read.put(city, now);
    return book;
  }

  /** What a city has accepted so far, as far as this server has had to know it. */
  public Rulebooks books() {
    return books;
  }

  /** Raises the version, in the transaction of the change. */
  public void changed(Handle handle, TenantId tenant) {
    var version =
        handle
            .createQuery(
                """
                update tenant set rights_version = rights_version + 1 where id = :tenant
                returning rights_version""")
            .bind("tenant", tenant)
            .mapTo(Long.class)
            .one();
    distrusted.put(tenant, new Awaited(version, System.nanoTime() + DISTRUST_NANOS));
  }

  private boolean isDistrusted(TenantId tenant, long now) {
    if (distrusted.isEmpty()) {
      return false;
    }
    var awaited = distrusted.get(tenant);
    if (awaited != null && now - awaited.until() > 0) {
      distrusted.remove(tenant, awaited);
      return false;
    }
    return awaited != null;
  }

  private void hold(TenantId tenant, Snapshot snapshot, long now) {
    // A slower look at an older version must not take the place of a newer one.
    held.merge(
        tenant,
        new Held(snapshot, now, now),
        (old, fresh) -> old.snapshot().isNewerThan(fresh.snapshot()) ? old : fresh);
    var awaited = distrusted.get(tenant);
    if (awaited != null && snapshot.version() >= awaited.version()) {
      distrusted.remove(tenant, awaited);
    }
  }

  private Snapshot load(Handle handle, TenantId tenant) {
    require(handle, TENANT_SET, tenant.value());
    var head = head(handle, tenant);
    return Snapshot.of(
            tenant,
            head.code(),
            head.mode(),
            head.version(),
            RightTable.signed(handle, tenant),
            RequestTable.grants(handle, tenant),
            ConsentRows.load(handle, tenant))
        .with(books.of(handle, head.code().at(DivisionLevel.CITY).value(), head.rules()));
  }

  private static Head head(Handle handle, TenantId tenant) {
    var head =
        handle
            .createQuery(HEADS)
            .bindArray("ids", String.class, tenant.value())
            .map((row, context) -> head(row))
            .findOne()
            .orElseThrow(() -> new NotFound("tenant"));
    if (!head.active()) {
      throw new TenantSuspended(tenant.value());
    }
    return head;
  }

  private static Map<TenantId, Head> heads(Handle handle, String... ids) {
    var heads = new HashMap<TenantId, Head>();
    handle
        .createQuery(HEADS)
        .bindArray("ids", String.class, (Object[]) ids)
        .map((row, context) -> heads.put(new TenantId(row.getString("id")), head(row)))
        .forEach(before -> {});
    return heads;
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        "ACTIVE".equals(row.getString("state")),
        row.getLong("rights_version"),
        OperationMode.valueOf(row.getString("mode")),
        new DivisionCode(row.getString("code")),
        row.getLong("rules"));
  }

  /**
   * Through another transaction's handle, contracts would look as if there were none, and the log
   * would vanish with that transaction: better no answer than that one.
   */
  private static void require(Handle handle, String settings, String expected) {
    if (!expected.equals(handle.createQuery("select " + settings).mapTo(String.class).one())) {
      throw new IllegalStateException("a handle of another transaction is open on this thread");
    }
  }
}
