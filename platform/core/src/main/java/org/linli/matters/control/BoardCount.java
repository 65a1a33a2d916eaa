package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.city.boundary.Changes;
import org.linli.matters.entity.BoardLine;
import org.linli.matters.entity.MatterForm;
import org.linli.persistence.Sql;
import org.linli.processes.boundary.TaskDone;
import org.linli.processes.boundary.TaskOpened;
import org.linli.processes.boundary.TasksDropped;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;
import org.linli.work.boundary.DueWorker;

/**
 * Counts the open steps of a community for the boards of the tiers above. They are counted anew, so
 * that what a server of another version did is counted too; not in the transaction that moves
 * something, since two that move at once would get in each other's way; and what moves within half
 * a minute once.
 */
@ApplicationScoped
public class BoardCount implements DueWorker {

  static final String KIND = "matter-board";

  /** What the board is of when a lamp changes by itself. */
  static final UUID WHOLE = new UUID(0, 0);

  private static final long SLOT = Duration.ofSeconds(30).toMillis();
  private static final Duration LEAST = Duration.ofMinutes(1);

  private final Jdbi jdbi;
  private final FormTable forms;
  private final DueWork work;
  private final Changes changes;
  private final InstantSource clock;

  @Inject
  public BoardCount(Jdbi jdbi, FormTable forms, DueWork work, Changes changes) {
    this(jdbi, forms, work, changes, InstantSource.system());
  }

  BoardCount(Jdbi jdbi, FormTable forms, DueWork work, Changes changes, InstantSource clock) {
    this.jdbi = jdbi;
    this.forms = forms;
    this.work = work;
    this.changes = changes;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected BoardCount() {
    this(null, null, null, null);
  }

  /** Something of this community moves the board. */
  static void moved(DueWork work, TenantId tenant) {
    var slot = (Instant.now().toEpochMilli() / SLOT + 1) * SLOT;
    // A row of its own each time: nobody waits for another's.
    work.schedule(tenant, KIND, Sql.newId(), Instant.ofEpochMilli(slot));
  }

  public void opened(@Observes TaskOpened opened) {
    moved(work, opened.tenant());
  }

  public void done(@Observes TaskDone done) {
    moved(work, done.tenant());
  }

  public void dropped(@Observes TasksDropped dropped) {
    moved(work, dropped.tenant());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void perform(TenantId tenant, UUID subject) {
    var now = clock.instant();
    // Many that moved are counted once: all that is due is counted now.
    work.cancelDue(KIND, tenant, now);
    var cells = jdbi.withHandle(handle -> cells(handle, tenant, now));
    jdbi.useHandle(handle -> write(handle, tenant, cells, now));
    cells.stream()
        .map(Cell::turn)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .ifPresent(turn -> work.schedule(tenant, KIND, WHOLE, later(turn, now.plus(LEAST))));
    changes.tell(tenant, "matter-board");
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Kinds for few are nobody's above. */
  private List<Cell> cells(Handle handle, TenantId tenant, Instant now) {
    var cells = Cells.of(handle, tenant, "", Map.of(), now);
    var few = few(handle, tenant, cells);
    return cells.stream().filter(cell -> !few.contains(cell.kind())).toList();
  }

  /** What was withdrawn goes on to its end, and is for few as before. */
  private Set<String> few(Handle handle, TenantId tenant, List<Cell> cells) {
    var all = new ArrayList<>(forms.standing(tenant));
    var standing = all.stream().map(MatterForm::process).collect(Collectors.toSet());
    var withdrawn =
        cells.stream().map(Cell::kind).filter(kind -> !standing.contains(kind)).distinct().toList();
    if (!withdrawn.isEmpty()) {
      handle
          .createQuery(
              "select distinct definition_id from process_instance where tenant_id = :tenant"
                  + " and state = 'RUNNING' and key in (<kinds>)")
          .bind("tenant", tenant)
          .bindList("kinds", withdrawn)
          .mapTo(UUID.class)
          .list()
          .forEach(version -> forms.find(version).ifPresent(all::add));
    }
    return all.stream()
        .filter(form -> !form.staff().isEmpty())
        .map(MatterForm::process)
        .collect(Collectors.toSet());
  }

  private static void write(Handle handle, TenantId tenant, List<Cell> cells, Instant now) {
    var at = now.atOffset(ZoneOffset.UTC);
    cells.stream()
        .collect(Collectors.groupingBy(Cell::kind))
        .forEach(
            (kind, alike) ->
                BoardLines.of(alike, Cell::roles, Cell::steps, Map.of())
                    .forEach(line -> write(handle, tenant, kind, line, now)));
    handle.execute(
        "delete from matter_board where tenant_id = ? and counted_at <> ?", tenant.value(), at);
  }

  private static void write(
      Handle handle, TenantId tenant, String kind, BoardLine line, Instant now) {
    var steps = line.steps();
    handle
        .createUpdate(
            """
            insert into matter_board (tenant_id, kind, roles, code, red, yellow, green, still, oldest, counted_at)
            select id, :kind, :roles, code, :red, :yellow, :green, :still, cast(:oldest as timestamptz), :now from tenant where id = :tenant
            on conflict (tenant_id, kind, roles) do update set code = excluded.code, red = excluded.red,
              yellow = excluded.yellow, green = excluded.green, still = excluded.still, oldest = excluded.oldest,
              counted_at = excluded.counted_at\
            """)
        .bind("tenant", tenant)
        .bind("kind", kind)
        .bind("roles", line.key())
        .bind("red", steps.red())
        .bind("yellow", steps.yellow())
        .bind("green", steps.green())
        .bind("still", steps.still())
        .bindByType("oldest", at(steps.oldest()), OffsetDateTime.class)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
