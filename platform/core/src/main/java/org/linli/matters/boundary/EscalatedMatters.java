package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Apart;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.city.boundary.Boards;
import org.linli.matters.control.StepNames;
import org.linli.matters.control.Urging;
import org.linli.matters.entity.EscalatedMatter;
import org.linli.matters.entity.EscalationTier;
import org.linli.obligations.boundary.Obligations;
import org.linli.obligations.boundary.Veil;
import org.linli.rights.boundary.CommunitiesBelow;
import org.linli.rights.boundary.CommunitiesBelow.Community;
import org.linli.rights.boundary.Gate;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Decision;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Steps of the communities below that missed their time 超期升级, for the tier they were passed on to.
 * Which communities have any, a list without content tells; the matters are read community by
 * community through the data-rights gate, which writes every answer down.
 */
@Facade
public class EscalatedMatters {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final CommunitiesBelow communities;
  private final Obligations obligations;
  private final StepNames names;
  private final Urging urging;

  @Inject
  public EscalatedMatters(
      Jdbi jdbi,
      Scopes scopes,
      Gate gate,
      Obligations obligations,
      StepNames names,
      Urging urging) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.communities = new CommunitiesBelow(jdbi, gate);
    this.obligations = obligations;
    this.names = names;
    this.urging = urging;
  }

  /** For the container's proxy alone. */
  protected EscalatedMatters() {
    this.jdbi = null;
    this.scopes = null;
    this.communities = null;
    this.obligations = null;
    this.names = null;
    this.urging = null;
  }

  /** All of them, see {@link #list(DivisionCode, PageRequest)}. */
  @Permit("crosstier:read")
  @Apart
  public Page<EscalatedMatter> list(PageRequest page) {
    return listed(scopes.caller().scope(), page);
  }

  /**
   * The longest overdue first. A district sees what has come to it, not what still lies with the
   * street; a city likewise.
   *
   * @param within the division whose communities are meant
   * @throws org.linli.access.boundary.NotFound for a division of elsewhere
   */
  @Permit("crosstier:read")
  @Apart
  public Page<EscalatedMatter> list(DivisionCode within, PageRequest page) {
    Boards.requireInScope(scopes.caller(), within);
    return listed(within, page);
  }

  private Page<EscalatedMatter> listed(DivisionCode within, PageRequest page) {
    var parties = parties(scopes.caller().tier());
    var all =
        new ArrayList<>(
            communities.read(
                "select tenant_id from matter_escalated where code like '"
                    + within
                    + "%' and party in "
                    + parties,
                Asset.CASES,
                "escalated",
                (community, decision) -> of(community, decision, parties)));
    all.sort(Comparator.comparing(EscalatedMatter::dueAt));
    return Page.part(all, page);
  }

  /**
   * Urges the community to do a step that came to the caller's tier 督办; it stands in the history of
   * the matter.
   *
   * @throws org.linli.access.boundary.NotFound for one that did not come to it
   */
  @Permit("matters:oversee")
  @Mutates("matter.overseen")
  public void urge(UUID task, String reason) {
    urging.urge(task, parties(scopes.caller().tier()), reason);
  }

  /** Names of ours alone, as a list of the database. */
  private static String parties(Tier tier) {
    return EscalationTier.seenBy(tier).stream()
        .map(one -> "'" + one + "'")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private List<EscalatedMatter> of(Community community, Decision decision, String parties) {
    var rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select e.task_id, m.id, m.number, m.kind, m.title, t.node, t.due_at, i.definition_id, e.party, e.at
                        from matter_escalated e
                        join process_task t on t.tenant_id = e.tenant_id and t.id = e.task_id
                        join process_instance i on i.tenant_id = t.tenant_id and i.id = t.instance_id
                        join matter m on m.tenant_id = t.tenant_id and m.instance_id = t.root_id
                        where e.tenant_id = :tenant and m.suspended_at is null and e.party in\s\
                        """
                            + parties)
                    .bind("tenant", community.tenant())
                    .map((row, context) -> row(row, community, decision))
                    .list());
    return obligations.apply(decision, Asset.CASES, rows, EscalatedMatters::veiled);
  }

  private static EscalatedMatter veiled(EscalatedMatter row, Veil veil) {
    return new EscalatedMatter(
        row.tenant(),
        row.code(),
        row.community(),
        row.task(),
        row.matter(),
        row.number(),
        row.kindName(),
        veil.text("title", row.title()),
        row.step(),
        row.dueAt(),
        row.party(),
        row.at(),
        row.decision());
  }

  private EscalatedMatter row(ResultSet row, Community community, Decision decision)
      throws SQLException {
    var definition = row.getObject("definition_id", UUID.class);
    var locale = scopes.caller().locale();
    return new EscalatedMatter(
        community.tenant(),
        community.code(),
        community.name(),
        row.getObject("task_id", UUID.class),
        row.getObject("id", UUID.class),
        row.getString("number"),
        names.kind(definition, row.getString("kind"), locale),
        row.getString("title"),
        names.step(definition, row.getString("node"), locale),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        EscalationTier.valueOf(row.getString("party")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        decision);
  }
}
