package org.linli.linkage.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.linkage.control.Begin;
import org.linli.linkage.control.DrillTable;
import org.linli.linkage.control.Ends;
import org.linli.linkage.control.ScenarioPacks;
import org.linli.linkage.entity.DrillDraft;
import org.linli.linkage.entity.DrillRecord;
import org.linli.linkage.entity.DrillRow;
import org.linli.linkage.entity.DrillState;

/**
 * Drills 演练: planned and started by a person, the same run as an alarm's; devices are commanded or
 * it is only written down, as planned.
 */
@Facade
public class Drills {

  private static final int LONGEST_NOTE = 400;
  private static final int LONGEST_WORDS = 2_000;
  private static final int MOST_PARTICIPANTS = 100_000;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final ScenarioPacks packs;
  private final Begin begin;
  private final Changes changes;
  private final DrillTable drills;

  @Inject
  public Drills(Jdbi jdbi, Scopes scopes, ScenarioPacks packs, Begin begin, Changes changes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.packs = packs;
    this.begin = begin;
    this.changes = changes;
    this.drills = new DrillTable(jdbi);
  }

  /** For the container's proxy alone. */
  protected Drills() {
    this(null, null, null, null, null);
  }

  /** Newest first. */
  @Permit("linkage:read")
  public Page<DrillRow> list(PageRequest page) {
    return drills.list(scopes.requireTenant(), page);
  }

  @Permit("linkage:read")
  public DrillRow get(UUID drill) {
    return drills.get(scopes.requireTenant(), drill);
  }

  /**
   * @param draft its device is taken to alarm
   */
  @Permit("linkage:drill")
  @Mutates("linkage.drill-planned")
  public UUID plan(DrillDraft draft) {
    var tenant = scopes.requireTenant();
    if (draft.scenario() == null || packs.find(draft.scenario()).isEmpty()) {
      throw new NotFound("scenario");
    }
    if (draft.plannedFor() == null) {
      throw new Invalid("plannedFor", "required");
    }
    words("note", draft.note(), LONGEST_NOTE);
    Begin.requireDevice(jdbi, tenant, draft.device());
    var id = drills.plan(tenant, draft, scopes.caller().displayName());
    changes.tell(tenant, "linkage");
    return id;
  }

  /** Sets the run going; its id. */
  @Permit("linkage:drill")
  @Mutates("linkage.drill-started")
  public UUID start(UUID drill) {
    var tenant = scopes.requireTenant();
    var row = drills.get(tenant, drill);
    drills.move(tenant, drill, DrillState.PLANNED, DrillState.RUNNING);
    changes.tell(tenant, "linkage");
    return jdbi.withHandle(
        handle ->
            begin.drill(
                handle, tenant, packs.get(row.scenario()), drill, row.device(), row.real()));
  }

  /** Ends it: what was opened is put back. */
  @Permit("linkage:drill")
  @Mutates("linkage.drill-ended")
  public void end(UUID drill) {
    var tenant = scopes.requireTenant();
    drills.get(tenant, drill);
    drills.move(tenant, drill, DrillState.RUNNING, DrillState.ENDED);
    jdbi.useHandle(
        handle ->
            Ends.drill(handle, tenant, drill, Instant.now())
                .ifPresent(run -> begin.due(tenant, run)));
    changes.tell(tenant, "linkage");
  }

  @Permit("linkage:drill")
  @Mutates("linkage.drill-cancelled")
  public void cancel(UUID drill) {
    var tenant = scopes.requireTenant();
    drills.get(tenant, drill);
    drills.move(tenant, drill, DrillState.PLANNED, DrillState.CANCELLED);
    changes.tell(tenant, "linkage");
  }

  /** Who took part, what was found and what is to be said of it; may be written anew. */
  @Permit("linkage:drill")
  @Mutates("linkage.drill-recorded")
  public void record(UUID drill, DrillRecord record) {
    var tenant = scopes.requireTenant();
    if (drills.get(tenant, drill).state() != DrillState.ENDED) {
      throw new Invalid("drill", "drill-ended");
    }
    if (record.participants() < 0 || record.participants() > MOST_PARTICIPANTS) {
      throw new Invalid("participants", "0-" + MOST_PARTICIPANTS);
    }
    words("findings", record.findings(), LONGEST_WORDS);
    words("comment", record.comment(), LONGEST_WORDS);
    drills.record(tenant, drill, record, scopes.caller().displayName());
    changes.tell(tenant, "linkage");
  }

  private static void words(String field, String words, int longest) {
    if (words != null && words.length() > longest) {
      throw new Invalid(field, "too-long");
    }
  }
}
