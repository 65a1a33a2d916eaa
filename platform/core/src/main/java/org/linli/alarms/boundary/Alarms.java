package org.linli.alarms.boundary;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.alarms.control.AlarmLists;
import org.linli.alarms.entity.Alarm;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;
import org.linli.alarms.entity.EscalationStep;
import org.linli.devices.boundary.DeviceModels;
import org.linli.places.boundary.GridReach;

/** The community's alarms. */
@Facade
public class Alarms {

  private final AlarmLists lists;
  private final Scopes scopes;
  private final Announcements announcements;

  @PersistenceContext(unitName = "linli")
  private EntityManager entities;

  @Inject
  public Alarms(Jdbi jdbi, Scopes scopes, DeviceModels models, Announcements announcements) {
    this(jdbi, scopes, null, models, announcements);
  }

  public Alarms(
      Jdbi jdbi,
      Scopes scopes,
      EntityManager entities,
      DeviceModels models,
      Announcements announcements) {
    this.lists = new AlarmLists(jdbi, models);
    this.scopes = scopes;
    this.entities = entities;
    this.announcements = announcements;
  }

  /** For the container's proxy alone. */
  protected Alarms() {
    lists = null;
    scopes = null;
    announcements = null;
  }

  /**
   * Newest first; the search looks at device and place. Who works on the spot sees the alarms of
   * the own grids, and others only with {@code alarms:all}.
   */
  @Permit("alarms:read")
  public Page<AlarmRow> list(AlarmQuery query, PageRequest page) {
    var worker = Boolean.TRUE.equals(query.mine()) ? scopes.caller().accountId() : limit();
    return lists.list(scopes.requireTenant(), query, worker, page);
  }

  @Permit("alarms:read")
  public AlarmRow get(UUID alarm) {
    return lists
        .one(scopes.requireTenant(), alarm, limit())
        .orElseThrow(() -> new NotFound("alarm"));
  }

  /** Says that somebody has seen it; the first acknowledgement stands. */
  @Permit("alarms:write")
  @Mutates(value = "alarm.acknowledged", always = true)
  public void acknowledge(UUID alarm) {
    var tenant = scopes.requireTenant();
    get(alarm);
    var found = entities.find(Alarm.class, alarm);
    if (found == null) {
      throw new NotFound("alarm");
    }
    if (found.acknowledge(scopes.caller().displayName(), OffsetDateTime.now(ZoneOffset.UTC))) {
      announcements.announce(new AlarmAcknowledged(tenant, alarm));
      announcements.announce(new Changed(tenant, lists.codeOf(tenant), Set.of("alarms")));
    }
  }

  /**
   * Says that somebody has seen a storm: each of its alarms that nobody acknowledged yet.
   *
   * @return how many these were
   */
  @Permit("alarms:write")
  @Mutates(value = "alarm.storm-acknowledged", always = true)
  public int acknowledgeStorm(UUID fold) {
    var tenant = scopes.requireTenant();
    if (list(AlarmQuery.ofFold(fold), PageRequest.first(1)).total() == 0) {
      throw new NotFound("alarm");
    }
    var seen = lists.acknowledge(tenant, fold, scopes.caller().displayName());
    seen.forEach(alarm -> announcements.announce(new AlarmAcknowledged(tenant, alarm)));
    if (!seen.isEmpty()) {
      announcements.announce(new Changed(tenant, lists.codeOf(tenant), Set.of("alarms")));
    }
    return seen.size();
  }

  /** How an alarm was passed on, from the first level. */
  @Permit("alarms:read")
  public List<EscalationStep> escalations(UUID alarm) {
    get(alarm);
    return lists.escalations(scopes.requireTenant(), alarm);
  }

  /** The account in whose grids alone alarms are seen; null for the whole community. */
  private UUID limit() {
    var caller = scopes.caller();
    return GridReach.endsAtOwnGrids(caller, "alarms:all") ? caller.accountId() : null;
  }
}
