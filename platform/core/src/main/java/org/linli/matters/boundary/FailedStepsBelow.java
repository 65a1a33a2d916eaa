package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Apart;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.matters.control.StepNames;
import org.linli.matters.entity.FailedStepBelow;
import org.linli.obligations.boundary.Obligations;
import org.linli.obligations.boundary.Veil;
import org.linli.rights.boundary.CommunitiesBelow;
import org.linli.rights.boundary.CommunitiesBelow.Community;
import org.linli.rights.boundary.Gate;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Decision;

/**
 * Failed steps 故障步骤 of the communities below, for the tiers above, who see what waits for somebody
 * and do nothing with it. Where any failed, a list without content tells; they are read community
 * by community through the data-rights gate. Kinds for few are nobody's above.
 */
@Facade
public class FailedStepsBelow {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final CommunitiesBelow communities;
  private final Obligations obligations;
  private final StepNames names;

  @Inject
  public FailedStepsBelow(
      Jdbi jdbi, Scopes scopes, Gate gate, Obligations obligations, StepNames names) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.communities = new CommunitiesBelow(jdbi, gate);
    this.obligations = obligations;
    this.names = names;
  }

  /** For the container's proxy alone. */
  protected FailedStepsBelow() {
    this.jdbi = null;
    this.scopes = null;
    this.communities = null;
    this.obligations = null;
    this.names = null;
  }

  /** The longest waiting first; the search looks at number and title of the matter. */
  @Permit("crosstier:read")
  @Apart
  public Page<FailedStepBelow> list(PageRequest page) {
    var all =
        new ArrayList<>(
            communities.read(
                "select tenant_id from process_failed", Asset.CASES, "failed", this::of));
    all.sort(Comparator.comparing(FailedStepBelow::openedAt));
    all.removeIf(row -> !page.isFoundIn(row.number(), row.title()));
    return Page.part(all, page);
  }

  private List<FailedStepBelow> of(Community community, Decision decision) {
    var rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select f.node, f.attempts, f.fault, f.opened_at, i.definition_id, w.definition_id as whole_id, m.id, m.number, m.kind, m.title
                        from process_incident f
                        join process_instance i on i.tenant_id = f.tenant_id and i.id = f.instance_id
                        join process_instance w on w.tenant_id = f.tenant_id and w.id = f.root_id
                        join matter m on m.tenant_id = f.tenant_id and m.instance_id = f.root_id
                        where f.tenant_id = :tenant and f.solved_at is null
                        order by f.opened_at limit 500\
                        """)
                    .bind("tenant", community.tenant())
                    .map((row, context) -> row(row, community, decision))
                    .list());
    return obligations.apply(
        decision,
        Asset.CASES,
        rows.stream().filter(Objects::nonNull).toList(),
        FailedStepsBelow::veiled);
  }

  private static FailedStepBelow veiled(FailedStepBelow row, Veil veil) {
    return new FailedStepBelow(
        row.tenant(),
        row.code(),
        row.community(),
        row.matter(),
        row.number(),
        row.kindName(),
        veil.text("title", row.title()),
        row.step(),
        row.why(),
        row.attempts(),
        row.openedAt(),
        row.decision());
  }

  /** Null for a kind that is for few; a step of a process that it called is of its kind. */
  private FailedStepBelow row(ResultSet row, Community community, Decision decision)
      throws SQLException {
    var definition = row.getObject("definition_id", UUID.class);
    var whole = row.getObject("whole_id", UUID.class);
    var locale = scopes.caller().locale();
    return names.isForFew(whole)
        ? null
        : new FailedStepBelow(
            community.tenant(),
            community.code(),
            community.name(),
            row.getObject("id", UUID.class),
            row.getString("number"),
            names.kind(whole, row.getString("kind"), locale),
            row.getString("title"),
            names.step(definition, row.getString("node"), locale),
            names.fault(row.getString("fault"), locale),
            row.getInt("attempts"),
            row.getObject("opened_at", OffsetDateTime.class).toInstant(),
            decision);
  }
}
