package org.linli.maintenance.boundary;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.maintenance.control.MaintenanceTable;
import org.linli.maintenance.entity.Maintenance;
import org.linli.maintenance.entity.MaintenanceDraft;
import org.linli.persistence.Sql;

/** Announcing maintenance and ending it, for those who keep the platform running. */
@Facade
public class MaintenanceDesk {

  private final MaintenanceTable table;
  private final Scopes scopes;
  private final Announcements announcements;
  private final InstantSource clock;

  @Inject
  public MaintenanceDesk(Jdbi jdbi, Scopes scopes, Announcements announcements) {
    this(jdbi, scopes, announcements, InstantSource.system());
  }

  public MaintenanceDesk(
      Jdbi jdbi, Scopes scopes, Announcements announcements, InstantSource clock) {
    this.table = new MaintenanceTable(jdbi);
    this.scopes = scopes;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected MaintenanceDesk() {
    this(null, null, null, null);
  }

  /** The last hundred, newest first. */
  @Permit("maintenance:read")
  public List<Maintenance> list() {
    return table.all();
  }

  /**
   * Told on every screen from now on; read-only in its time.
   *
   * @throws Invalid something is missing; read-only for more than a day, or told for more than a
   *     month
   */
  @Permit("maintenance:write")
  @Mutates(value = "maintenance.announced", always = true)
  public UUID announce(MaintenanceDraft draft) {
    if (draft == null) {
      throw new Invalid("mode", "required");
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var checked = draft.checked(now);
    var id = Sql.newId();
    table.add(
        new Maintenance(
            id,
            checked.mode(),
            checked.wordsZh(),
            checked.wordsEn(),
            checked.startsAt(),
            checked.endsAt(),
            scopes.caller().displayName(),
            now,
            null,
            null));
    announcements.announce(new MaintenanceChanged());
    return id;
  }

  /**
   * Ends it before its time, or calls it off.
   *
   * @throws NotFound there is none, or it is over
   */
  @Permit("maintenance:write")
  @Mutates(value = "maintenance.ended", always = true)
  public void end(UUID id) {
    if (!table.end(id, clock.instant(), scopes.caller().displayName())) {
      throw new NotFound("maintenance");
    }
    announcements.announce(new MaintenanceChanged());
  }
}
