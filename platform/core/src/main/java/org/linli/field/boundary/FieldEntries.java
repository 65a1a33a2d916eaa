package org.linli.field.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Open;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.field.control.EntryTable;
import org.linli.field.control.Written;
import org.linli.field.entity.FieldEntry;
import org.linli.field.entity.FieldMark;
import org.linli.field.entity.FieldReceipt;
import org.linli.field.entity.FieldReport;
import org.linli.field.entity.FieldStep;
import org.linli.matters.boundary.GridEvents;
import org.linli.matters.boundary.Matters;
import org.linli.matters.boundary.MyWork;
import org.linli.matters.boundary.OwnMatters;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.GridEvent;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.TaskView;

/**
 * Takes what a phone wrote without a connection, each entry once however often it is sent (000
 * §9.2.3 b: events reported in real time, with their position; 003 §5.2.2 (4): information from the
 * spot at once).
 */
@Facade
public class FieldEntries {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final GridEvents events;
  private final Matters matters;
  private final OwnMatters own;
  private final MyWork work;

  @Inject
  public FieldEntries(
      Jdbi jdbi, Scopes scopes, GridEvents events, Matters matters, OwnMatters own, MyWork work) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.events = events;
    this.matters = matters;
    this.own = own;
    this.work = work;
  }

  /** For the container's proxy alone. */
  protected FieldEntries() {
    this(null, null, null, null, null, null);
  }

  /**
   * Does what the entry says and remembers its id, both or neither. An entry that was taken before
   * is answered with what became of it.
   *
   * @throws Conflict for an id under which somebody else sent something
   * @throws Invalid for times and positions that cannot be ({@link Written})
   */
  @Open("each deed asks for the permission that it needs anywhere else")
  @Mutates("field.sent")
  public FieldReceipt send(FieldEntry entry) {
    var tenant = scopes.requireTenant();
    var caller = scopes.caller();
    if (entry.id() == null) {
      throw new Invalid("id", "required");
    }
    if ((entry.report() == null) == (entry.step() == null)) {
      throw new Invalid("report", "report-or-step");
    }
    var taken = jdbi.withHandle(handle -> EntryTable.find(handle, tenant, entry.id()));
    if (taken.isPresent()) {
      if (!taken.get().account().equals(caller.accountId())) {
        throw new Conflict("field-entry");
      }
      return taken.get().receipt();
    }
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var written = Written.of(entry, now);
    var receipt =
        entry.step() == null
            ? reported(entry, written.at())
            : done(entry.id(), entry.step(), written);
    var task = entry.step() == null ? null : entry.step().task();
    jdbi.useHandle(
        handle -> EntryTable.add(handle, tenant, receipt, task, caller, written.fix(), now));
    return receipt;
  }

  /** When and where what stands in a matter was written on the spot; empty for none. */
  @Permit("matters:read")
  public List<FieldMark> of(UUID matter) {
    matters.get(matter);
    return jdbi.withHandle(handle -> EntryTable.of(handle, scopes.requireTenant(), matter));
  }

  private FieldReceipt reported(FieldEntry entry, Instant at) {
    var report = entry.report();
    var staff = scopes.caller().may("matters:open");
    var opened =
        report.kind() != null && !report.kind().equals(GridEvent.KIND)
            ? staff
                ? matters.open(draft(report, Door.PATROL))
                : own.open(draft(report, Door.RESIDENT))
            : staff ? events.open(Door.PATROL, seen(report)) : events.report(seen(report));
    return new FieldReceipt(entry.id(), opened.id(), opened.number(), opened.code(), at, false);
  }

  private static GridEvent seen(FieldReport report) {
    return new GridEvent(
        report.title(),
        report.text(),
        report.place(),
        report.spot(),
        report.location(),
        List.of(),
        report.values());
  }

  private static MatterDraft draft(FieldReport report, Door door) {
    return new MatterDraft(
        report.kind(),
        door,
        report.title(),
        report.place(),
        report.spot(),
        false,
        null,
        report.values(),
        report.location());
  }

  private FieldReceipt done(UUID id, FieldStep step, Written written) {
    if (step.task() == null) {
      throw new Invalid("step.task", "required");
    }
    var staff = scopes.caller().may("matters:handle");
    var seen = seen(step.task(), staff);
    seen.ifPresent(view -> written.after(view.item().openedAt()));
    if (staff) {
      work.complete(step.task(), step.values(), step.note());
    } else {
      own.complete(step.task(), step.values(), step.note());
    }
    var item = seen.orElseThrow(() -> new NotFound("process-task")).item();
    return new FieldReceipt(id, item.matter(), item.number(), null, written.at(), false);
  }

  /** What is over is seen no more; that it is over says who wants to end it. */
  private Optional<TaskView> seen(UUID task, boolean staff) {
    try {
      return staff ? Optional.of(work.get(task)) : own.task(task);
    } catch (NotFound over) {
      return Optional.empty();
    }
  }
}
