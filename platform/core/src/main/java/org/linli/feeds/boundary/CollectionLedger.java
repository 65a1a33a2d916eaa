package org.linli.feeds.boundary;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.feeds.entity.RefusedCollection;
import org.linli.persistence.PagedQuery;

/**
 * Which devices of the community were not listened to, since nobody signed or agreed to it:
 * counted, and nothing of what they sent.
 */
@Facade
public class CollectionLedger {

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public CollectionLedger(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected CollectionLedger() {
    this(null, null);
  }

  /** The newest day first; the search looks at the device and its place. */
  @Permit("consents:read")
  public Page<RefusedCollection> list(PageRequest page) {
    return new PagedQuery(
            "select r.*, d.code, d.name, d.model, p.name as place ",
            """
            from collection_refusal r
            join device d on d.tenant_id = r.tenant_id and d.id = r.device_id
            left join place p on p.tenant_id = d.tenant_id and p.id = d.place_id
            where r.tenant_id = :tenant and (d.code ilike :search or d.name ilike :search or p.name ilike :search)""")
        .bind("tenant", scopes.requireTenant())
        .bind("search", page.pattern())
        .page(
            jdbi,
            page,
            "r.day desc, r.last_at desc, d.code, r.reason",
            (row, context) ->
                new RefusedCollection(
                    row.getObject("device_id", UUID.class),
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("model"),
                    row.getString("place"),
                    row.getString("reason"),
                    row.getObject("day", LocalDate.class),
                    row.getLong("messages"),
                    row.getObject("first_at", OffsetDateTime.class).toInstant(),
                    row.getObject("last_at", OffsetDateTime.class).toInstant()));
  }
}
