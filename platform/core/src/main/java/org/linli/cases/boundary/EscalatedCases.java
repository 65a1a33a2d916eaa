package org.linli.cases.boundary;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Apart;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.cases.entity.CaseState;
import org.linli.cases.entity.EscalatedRow;
import org.linli.obligations.boundary.Obligations;
import org.linli.obligations.boundary.Veil;
import org.linli.rights.boundary.CommunitiesBelow;
import org.linli.rights.boundary.CommunitiesBelow.Community;
import org.linli.rights.boundary.Gate;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Decision;

/**
 * Overdue cases of the communities below, for the street.
 *
 * <p>Which communities have any, the figures tell; the cases themselves are read community by
 * community through the data-rights gate, which decides by each community's mode and writes every
 * answer down.
 */
@Facade
public class EscalatedCases {

  private final Jdbi jdbi;
  private final CommunitiesBelow communities;
  private final Obligations obligations;

  @Inject
  public EscalatedCases(Jdbi jdbi, Gate gate, Obligations obligations) {
    this.jdbi = jdbi;
    this.communities = new CommunitiesBelow(jdbi, gate);
    this.obligations = obligations;
  }

  /** For the container's proxy alone. */
  protected EscalatedCases() {
    this(null, null, null);
  }

  /**
   * The longest overdue first. Communities whose mode refuses are left out; their number stands in
   * the figures.
   */
  @Permit("crosstier:read")
  @Apart
  public Page<EscalatedRow> list(PageRequest page) {
    var all =
        new ArrayList<>(
            communities.read(
                "select tenant_id from community_figures where cases_overdue > 0",
                Asset.CASES,
                "escalated",
                this::overdue));
    all.sort(Comparator.comparing(EscalatedRow::escalatedAt));
    return Page.part(all, page);
  }

  private List<EscalatedRow> overdue(Community community, Decision decision) {
    var rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select id, number, kind, title, severity, state, opened_at, due_at, escalated_at from case_file
                        where tenant_id = :tenant and escalated_at is not null and state in ('OPEN', 'DISPATCHED', 'ACCEPTED')""")
                    .bind("tenant", community.tenant())
                    .map((row, context) -> row(row, community, decision))
                    .list());
    return obligations.apply(decision, Asset.CASES, rows, EscalatedCases::veiled);
  }

  private static EscalatedRow veiled(EscalatedRow row, Veil veil) {
    return new EscalatedRow(
        row.tenant(),
        row.code(),
        row.community(),
        row.caseId(),
        row.number(),
        row.kind(),
        veil.text("title", row.title()),
        row.severity(),
        row.state(),
        row.openedAt(),
        row.dueAt(),
        row.escalatedAt(),
        row.decision());
  }

  private static EscalatedRow row(ResultSet row, Community community, Decision decision)
      throws SQLException {
    return new EscalatedRow(
        community.tenant(),
        community.code(),
        community.name(),
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("kind"),
        row.getString("title"),
        row.getString("severity"),
        CaseState.valueOf(row.getString("state")),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getObject("escalated_at", OffsetDateTime.class).toInstant(),
        decision);
  }
}
