package org.linli.collection.boundary;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.collection.entity.CollectionBasis;
import org.linli.collection.entity.HomeDeleted;
import org.linli.collection.entity.HomeGathered;
import org.linli.collection.entity.Matter;
import org.linli.persistence.PagedQuery;

/** What was gathered in the reader's home since they live there, and what of it was deleted. */
@Facade
public class HomeCollection {

  private static final String IN_MY_HOME =
      """
      join device d on d.tenant_id = e.tenant_id and d.id = e.device_id
      join household_member m on m.tenant_id = d.tenant_id and m.room_id = d.place_id and m.account_id = :me
      where e.tenant_id = :tenant and d.name ilike :search""";

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public HomeCollection(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected HomeCollection() {
    this(null, null);
  }

  /** Day by day, the newest first. */
  @Permit("home:read")
  public Page<HomeGathered> gathered(PageRequest page) {
    return new PagedQuery(
            "select * ",
            """
            from (select e.day, d.name, e.asset, e.basis, max(e.person) as person,
              cast(sum(e.messages) as bigint) as messages, cast(sum(e.points) as bigint) as points,
              max(e.last_at) as last_at
            from collection_entry e
            """
                + IN_MY_HOME
                + " and e.last_at >= m.since group by e.day, d.name, e.asset, e.basis) own")
        .bind("tenant", scopes.requireTenant())
        .bind("me", scopes.caller().accountId())
        .bind("search", page.pattern())
        .page(
            jdbi,
            page,
            "day desc, name, asset, basis",
            (row, context) ->
                new HomeGathered(
                    row.getObject("day", LocalDate.class),
                    row.getString("name"),
                    row.getString("asset"),
                    CollectionBasis.valueOf(row.getString("basis")),
                    row.getString("person"),
                    row.getLong("messages"),
                    row.getLong("points"),
                    row.getObject("last_at", OffsetDateTime.class).toInstant()));
  }

  /** The newest first. */
  @Permit("home:read")
  public Page<HomeDeleted> deleted(PageRequest page) {
    return new PagedQuery(
            "select e.*, d.name ",
            "from retention_trace e " + IN_MY_HOME + " and e.newest >= m.since")
        .bind("tenant", scopes.requireTenant())
        .bind("me", scopes.caller().accountId())
        .bind("search", page.pattern())
        .page(
            jdbi,
            page,
            "e.at desc, e.id",
            (row, context) ->
                new HomeDeleted(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("name"),
                    row.getString("asset"),
                    Matter.valueOf(row.getString("matter")),
                    row.getInt("term_days"),
                    row.getLong("deleted"),
                    row.getObject("oldest", OffsetDateTime.class).toInstant(),
                    row.getObject("newest", OffsetDateTime.class).toInstant()));
  }
}
