package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.matters.entity.Deed;
import org.linli.matters.entity.MatterState;
import org.linli.messages.Messages;
import org.linli.tenancy.entity.TenantId;

/** What becomes of an alarm is told in the history of its matter, as long as that runs. */
@ApplicationScoped
public class EventNotes {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final MatterTable table;
  private final Changes changes;

  @Inject
  public EventNotes(Jdbi jdbi, Scopes scopes, MatterTable table, Changes changes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.table = table;
    this.changes = changes;
  }

  /** For the container's proxy alone. */
  protected EventNotes() {
    this(null, null, null, null);
  }

  /** The alarm is over. */
  public void cleared(TenantId tenant, UUID matter, Instant at) {
    if (isRunning(matter)) {
      jdbi.useHandle(
          handle ->
              Deeds.byItself(handle, tenant, matter, Deed.MESSAGE, null, said("cleared"), at));
      changes.tell(tenant, "matters");
    }
  }

  /** The caller has seen the alarm. */
  public void acknowledged(TenantId tenant, UUID matter) {
    if (isRunning(matter)) {
      var caller = scopes.caller();
      jdbi.useHandle(
          handle ->
              Deeds.write(
                  handle,
                  tenant,
                  caller,
                  matter,
                  Deed.MESSAGE,
                  null,
                  said("acknowledged"),
                  Instant.now()));
      changes.tell(tenant, "matters");
    }
  }

  private boolean isRunning(UUID matter) {
    var state = table.any(matter).state();
    return state == MatterState.RUNNING || state == MatterState.SUSPENDED;
  }

  /** The history is written in the language of the city, like all that is kept in it. */
  private static String said(String key) {
    return Messages.text(Locale.SIMPLIFIED_CHINESE, "matter.alarm." + key);
  }
}
