package org.linli.collection.boundary;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.collection.control.DaySeals;
import org.linli.collection.control.HandChanges;
import org.linli.collection.control.Standing;
import org.linli.collection.entity.CheckedDay;
import org.linli.collection.entity.CollectionBasis;
import org.linli.collection.entity.CollectionEntry;
import org.linli.collection.entity.CollectionFlow;
import org.linli.collection.entity.HandChange;
import org.linli.collection.entity.HandEntry;
import org.linli.keys.boundary.KeyRing;
import org.linli.persistence.PagedQuery;
import org.linli.tenancy.entity.CityTime;

/** The collection log 采集审计日志 of the community (000 §7.2 a 7). */
@Facade
public class CollectionLog {

  private static final int DIFFERING = 100;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final DaySeals seals;
  private final Map<String, HandChange> byHand;

  @Inject
  public CollectionLog(Jdbi jdbi, Scopes scopes, PlatformAssets assets, KeyRing keys) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.seals = new DaySeals(keys);
    this.byHand = HandChanges.delivered(assets);
  }

  /** For the container's proxy alone. */
  protected CollectionLog() {
    this.jdbi = null;
    this.scopes = null;
    this.seals = null;
    this.byHand = null;
  }

  /** What devices gathered, the newest day first; the search looks at device and place. */
  @Permit("collection:read")
  public Page<CollectionEntry> list(CollectionQuery query, PageRequest page) {
    return new PagedQuery(
            "select e.*, d.code, d.name, p.name as place ",
            """
            from collection_entry e
            join device d on d.tenant_id = e.tenant_id and d.id = e.device_id
            left join place p on p.tenant_id = d.tenant_id and p.id = d.place_id
            where e.tenant_id = :tenant and e.day between :from and :until
              and (d.code ilike :search or d.name ilike :search or p.name ilike :search)""")
        .bind("tenant", scopes.requireTenant())
        .bind("from", query.from())
        .bind("until", query.until())
        .bind("search", page.pattern())
        .and("e.device_id = :device", "device", query.device())
        .and("e.asset = :asset", "asset", query.asset())
        .page(
            jdbi,
            page,
            "e.day desc, e.measured desc, d.code, e.flow, e.basis",
            (row, context) -> entry(row));
  }

  /** What people typed or brought as a file, the newest first. */
  @Permit("collection:read")
  public Page<HandEntry> byHand(CollectionQuery query, PageRequest page) {
    var actions =
        byHand.values().stream()
            .filter(change -> query.asset() == null || change.asset().equals(query.asset()))
            .map(HandChange::action)
            .toArray(String[]::new);
    return new PagedQuery(
            "select at, username, action, target, address ",
            """
            from audit_entry where tenant_id = :tenant and action = any(:actions) and at >= :from and at < :until
              and (username ilike :search or target ilike :search)""")
        .bind("tenant", scopes.requireTenant())
        .bind("actions", actions)
        .bind("from", query.from().atStartOfDay(CityTime.ZONE).toOffsetDateTime())
        .bind("until", query.until().plusDays(1).atStartOfDay(CityTime.ZONE).toOffsetDateTime())
        .bind("search", page.pattern())
        .page(jdbi, page, "at desc, id desc", (row, context) -> hand(row));
  }

  /** Holds a day against its seal, and its entries against the readings that stand. */
  @Permit("collection:read")
  public CheckedDay check(LocalDate day) {
    return jdbi.withHandle(handle -> check(handle, day));
  }

  private CheckedDay check(Handle handle, LocalDate day) {
    var tenant = scopes.requireTenant();
    var sealed = seals.of(handle, tenant, day).filter(one -> !one.forgotten());
    var found = seals.compute(handle, tenant, day);
    var standing = Standing.of(handle, tenant, day);
    return new CheckedDay(
        day,
        sealed.isPresent(),
        sealed.map(one -> seals.fits(one, found)).orElse(true),
        found.entries(),
        sealed.map(DaySeals.Sealed::entries).orElse(found.entries()),
        standing.compared(),
        standing.differing(DIFFERING));
  }

  private static CollectionEntry entry(ResultSet row) throws SQLException {
    var deleted = row.getObject("deleted_at", OffsetDateTime.class);
    return new CollectionEntry(
        row.getObject("device_id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        row.getString("place"),
        row.getObject("measured", LocalDate.class),
        row.getObject("day", LocalDate.class),
        CollectionFlow.valueOf(row.getString("flow")),
        CollectionBasis.valueOf(row.getString("basis")),
        row.getString("asset"),
        row.getString("person"),
        row.getLong("messages"),
        row.getLong("points"),
        row.getObject("first_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_at", OffsetDateTime.class).toInstant(),
        deleted == null ? null : deleted.toInstant());
  }

  private HandEntry hand(ResultSet row) throws SQLException {
    var change = byHand.get(row.getString("action"));
    return new HandEntry(
        row.getObject("at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC).toInstant(),
        row.getString("username"),
        change.flow(),
        change.asset(),
        change.action(),
        row.getString("target"),
        row.getString("address"));
  }
}
