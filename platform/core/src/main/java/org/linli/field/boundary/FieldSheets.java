package org.linli.field.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Open;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.field.control.Written;
import org.linli.field.entity.FieldSheet;
import org.linli.matters.boundary.GridEvents;
import org.linli.matters.boundary.Matters;
import org.linli.matters.boundary.MyWork;
import org.linli.matters.boundary.OwnMatters;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FormView;
import org.linli.matters.entity.GridEvent;
import org.linli.matters.entity.KindDetail;
import org.linli.matters.entity.TaskView;
import org.linli.matters.entity.WorkQuery;

/** What a phone takes along for the time without a connection. */
@Facade
public class FieldSheets {

  private static final int MOST = 50;

  private final Scopes scopes;
  private final GridEvents events;
  private final Matters matters;
  private final OwnMatters own;
  private final MyWork work;

  @Inject
  public FieldSheets(
      Scopes scopes, GridEvents events, Matters matters, OwnMatters own, MyWork work) {
    this.scopes = scopes;
    this.events = events;
    this.matters = matters;
    this.own = own;
    this.work = work;
  }

  /** For the container's proxy alone. */
  protected FieldSheets() {
    this(null, null, null, null, null);
  }

  /** The caller's own: what there is to do, and the forms of what may be reported on the spot. */
  @Open("shows the caller what the caller may see by the rooms that it asks")
  public FieldSheet get() {
    scopes.requireTenant();
    var caller = scopes.caller();
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new FieldSheet(
        caller.accountId(),
        caller.displayName(),
        now,
        now.plus(Written.KEPT),
        Stream.concat(event().stream(), others()).filter(kind -> isPlain(kind.form())).toList(),
        tasks().stream().filter(task -> isPlain(task.form())).toList());
  }

  /**
   * The phone reckons no conditions: a form whose fields hang on others is filled in on a screen,
   * since what it would force or forget could never be sent.
   */
  private static boolean isPlain(FormView form) {
    return form.fields().stream()
        .allMatch(field -> field.requiredWhen() == null && field.visibleWhen() == null);
  }

  private Optional<KindDetail> event() {
    if (scopes.caller().may("matters:open")) {
      return offered(() -> events.get(Door.PATROL));
    }
    return scopes.caller().may("reports:write") ? offered(events::get) : Optional.empty();
  }

  /** Enforcement among them: what else begins on the spot. */
  private Stream<KindDetail> others() {
    if (!scopes.caller().may("matters:open") || !scopes.caller().may("matters:read")) {
      return Stream.empty();
    }
    return matters.kinds().stream()
        .filter(kind -> kind.doors().contains(Door.PATROL))
        .filter(kind -> !kind.kind().equals(GridEvent.KIND))
        .map(kind -> matters.kind(kind.kind()));
  }

  private List<TaskView> tasks() {
    var first = PageRequest.first(MOST);
    if (scopes.caller().may("matters:handle")) {
      return work.list(WorkQuery.all(), first).items().stream()
          .map(item -> work.get(item.task()))
          .toList();
    }
    return scopes.caller().may("matters:apply")
        ? own.tasks(first).items().stream().flatMap(item -> own.task(item.task()).stream()).toList()
        : List.of();
  }

  /** A community's form that is not open to this door is none to take along. */
  private static Optional<KindDetail> offered(Supplier<KindDetail> form) {
    try {
      return Optional.of(form.get());
    } catch (Refusal refusal) {
      if (refusal.code().equals("matter-door")) {
        return Optional.empty();
      }
      throw refusal;
    }
  }
}
