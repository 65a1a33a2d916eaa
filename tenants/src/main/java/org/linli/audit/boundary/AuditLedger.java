package org.linli.audit.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.persistence.PagedQuery;

/**
 * Reading the audit log: row security shows each caller the entries of the own division and below.
 */
@Facade
public class AuditLedger {

  private final Jdbi jdbi;

  @Inject
  public AuditLedger(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected AuditLedger() {
    this(null);
  }

  /**
   * Entries from (inclusive) until (exclusive), newest first; the search looks at who, what and
   * target.
   */
  @Permit("audit:read")
  public Page<AuditRow> list(Instant from, Instant until, PageRequest request) {
    if (from == null || until == null || !from.isBefore(until)) {
      throw new Invalid("until", "after-from");
    }
    return new PagedQuery(
            "select * ",
            """
            from audit_entry where at >= :from and at < :until
              and (username ilike :search or action ilike :search or target ilike :search)""")
        .bind("from", from)
        .bind("until", until)
        .bind("search", request.pattern())
        .page(
            jdbi,
            request,
            "at desc, id desc",
            (row, context) ->
                new AuditRow(
                    row.getObject("id", UUID.class),
                    row.getTimestamp("at").toInstant(),
                    row.getString("username"),
                    row.getString("action"),
                    row.getString("target"),
                    row.getString("tenant_id"),
                    row.getString("scope_code"),
                    row.getString("address")));
  }
}
