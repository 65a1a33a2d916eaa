package org.linli.alarms.boundary;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import org.linli.alarms.control.AlarmNames;
import org.linli.alarms.entity.EscalatedAlarm;
import org.linli.alarms.entity.EscalationParty;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Severity;
import org.linli.obligations.boundary.Obligations;
import org.linli.rights.boundary.CommunitiesBelow;
import org.linli.rights.boundary.CommunitiesBelow.Community;
import org.linli.rights.boundary.Gate;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Decision;

/**
 * The alarms below that nobody acknowledged in time, for street and district: which communities
 * have any, a list without content tells; the alarms are read community by community through the
 * data-rights gate.
 */
@Facade
public class EscalatedAlarms {

  private final Jdbi jdbi;
  private final CommunitiesBelow communities;
  private final Obligations obligations;
  private final AlarmNames names;

  @Inject
  public EscalatedAlarms(Jdbi jdbi, Gate gate, Obligations obligations, DeviceModels models) {
    this.jdbi = jdbi;
    this.communities = new CommunitiesBelow(jdbi, gate);
    this.obligations = obligations;
    this.names = new AlarmNames(models);
  }

  /** For the container's proxy alone. */
  protected EscalatedAlarms() {
    jdbi = null;
    communities = null;
    obligations = null;
    names = null;
  }

  /** Those that wait longest first. */
  @Permit("crosstier:read")
  @Apart
  public Page<EscalatedAlarm> list(PageRequest page) {
    var all =
        new ArrayList<>(
            communities.read(
                "select tenant_id from alarm_escalated", Asset.ALARMS, "escalated", this::of));
    all.sort(Comparator.comparing(EscalatedAlarm::raisedAt));
    return Page.part(all, page);
  }

  private List<EscalatedAlarm> of(Community community, Decision decision) {
    var rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                    select a.id, d.model, a.rule, a.severity, a.raised_at, e.party, e.at,
                      (select cast(r.body -> 'name' as text) from alarm_rule r where r.tenant_id = a.tenant_id
                        and r.model = d.model and r.rule = a.rule order by r.version desc limit 1) as own_name
                    from alarm_escalated e
                    join alarm a on a.tenant_id = e.tenant_id and a.id = e.alarm_id
                    join device d on d.tenant_id = a.tenant_id and d.id = a.device_id
                    where e.tenant_id = :tenant""")
                    .bind("tenant", community.tenant())
                    .map((row, context) -> row(row, community, decision))
                    .list());
    // What and since when: nothing of it names a person or a home.
    return obligations.apply(decision, Asset.ALARMS, rows, (row, veil) -> row);
  }

  private EscalatedAlarm row(ResultSet row, Community community, Decision decision)
      throws SQLException {
    var model = row.getString("model");
    return new EscalatedAlarm(
        community.tenant(),
        community.code(),
        community.name(),
        row.getObject("id", UUID.class),
        model,
        names.of(model, row.getString("rule"), row.getString("own_name")),
        Severity.valueOf(row.getString("severity")),
        at(row, "raised_at"),
        EscalationParty.valueOf(row.getString("party")),
        at(row, "at"),
        decision);
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
