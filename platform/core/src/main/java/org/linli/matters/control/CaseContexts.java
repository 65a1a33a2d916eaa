package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.matters.entity.CaseContext;
import org.linli.matters.entity.Location;

/** Gathers what stands around a matter, as much as the reader may know. */
@ApplicationScoped
public class CaseContexts {

  /** What a place lies in has a spot where the place itself has none: a room its building. */
  private static final String SPOT =
      """
      with recursive up (parent_id, longitude, latitude, steps) as (
        select parent_id, longitude, latitude, 0 from place
          where tenant_id = :tenant and id = :place
        union all
        select p.parent_id, p.longitude, p.latitude, u.steps + 1 from place p
          join up u on p.id = u.parent_id where p.tenant_id = :tenant and u.steps < 8)
      select longitude, latitude from up
      where longitude is not null and latitude is not null order by steps limit 1\
      """;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final MatterTable table;
  private final MatterLists lists;
  private final CaseDevices devices;
  private final PastMatters past;

  @Inject
  public CaseContexts(
      Jdbi jdbi,
      Scopes scopes,
      MatterTable table,
      MatterLists lists,
      CaseDevices devices,
      PastMatters past) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.table = table;
    this.lists = lists;
    this.devices = devices;
    this.past = past;
  }

  /** For the container's proxy alone. */
  protected CaseContexts() {
    this(null, null, null, null, null, null);
  }

  /**
   * @throws org.linli.access.boundary.NotFound for a matter that the caller does not see
   */
  public CaseContext seen(UUID id) {
    var matter = table.seen(id);
    return new CaseContext(
        spot(matter), CasePeople.of(lists.seen(id)), devices.of(matter), past.of(matter));
  }

  private Location spot(Matter matter) {
    if (matter.location() != null || matter.place() == null) {
      return matter.location();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SPOT)
                .bind("tenant", scopes.requireTenant())
                .bind("place", matter.place())
                .map(
                    (row, context) ->
                        new Location(row.getDouble("longitude"), row.getDouble("latitude")))
                .findOne()
                .orElse(null));
  }
}
