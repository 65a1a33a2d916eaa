package org.linli.neighbours.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Scopes;
import org.linli.neighbours.entity.ActivityDraft;
import org.linli.neighbours.entity.ActivityRow;
import org.linli.neighbours.entity.ActivityState;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;

/** The life of an activity, at its host and at its guests. */
@ApplicationScoped
public class Activities {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_BODY = 4000;
  private static final int MOST_GUESTS = 50;

  /** Names from elsewhere are kept until the end, so the end has to be near. */
  private static final Duration FARTHEST = Duration.ofDays(366);

  private static final Duration LONGEST = Duration.ofDays(31);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Crossing crossing;
  private final DueWork work;

  @Inject
  public Activities(Jdbi jdbi, Scopes scopes, Crossing crossing, DueWork work) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.crossing = crossing;
    this.work = work;
  }

  /** For the container's proxy alone. */
  protected Activities() {
    this(null, null, null, null);
  }

  /** The activity as the caller's community knows it. */
  public ActivityRow get(UUID id) {
    return jdbi.withHandle(
        handle ->
            ActivityTable.get(handle, scopes.requireTenant(), scopes.caller().accountId(), id));
  }

  public UUID offer(ActivityDraft draft) {
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var host = scopes.requireTenant();
    var told = checked(draft, host, now);
    if (draft.guests().size() > MOST_GUESTS) {
      throw new Invalid("guests", "form");
    }
    var guests = GuestTable.chosen(jdbi, host, draft.guests());
    if (guests.size() < draft.guests().size()) {
      throw new Invalid("guests", "form");
    }
    crossing.to(
        host,
        "neighbours.offered",
        told.id(),
        handle -> {
          tell(handle, host, host, told, now);
          guests.forEach(guest -> GuestTable.insert(handle, host, told.id(), guest));
          SumTable.refresh(handle, host, told.id());
        });
    for (var guest : guests) {
      var id = new TenantId(guest.community());
      crossing.to(id, "neighbours.asked", told.id(), handle -> tell(handle, id, host, told, now));
    }
    return told.id();
  }

  private void tell(Handle handle, TenantId into, TenantId host, ActivityRow told, Instant now) {
    ActivityTable.insert(handle, into, host, told.hostName(), told, now);
    work.schedule(into, ActivityEnd.KIND, told.id(), told.endsAt());
  }

  private ActivityRow checked(ActivityDraft draft, TenantId host, Instant now) {
    if (draft == null) {
      throw new Invalid("body", "required");
    }
    if (draft.startsAt() == null || draft.endsAt() == null) {
      throw new Invalid(draft.startsAt() == null ? "startsAt" : "endsAt", "required");
    }
    if (draft.startsAt().isAfter(now.plus(FARTHEST))) {
      throw new Invalid("startsAt", "form");
    }
    if (!draft.startsAt().isAfter(now)) {
      throw new Invalid("startsAt", "future");
    }
    var until = draft.signUpUntil() == null ? draft.startsAt() : draft.signUpUntil();
    if (!draft.endsAt().isAfter(draft.startsAt())
        || draft.endsAt().isAfter(draft.startsAt().plus(LONGEST))) {
      throw new Invalid("endsAt", "form");
    }
    if (!until.isAfter(now) || until.isAfter(draft.startsAt())) {
      throw new Invalid("signUpUntil", "form");
    }
    if (draft.seats() != null && draft.seats() < 1) {
      throw new Invalid("seats", "form");
    }
    return new ActivityRow(
        Sql.newId(),
        host.value(),
        crossing.ownName(),
        true,
        Invalid.text("title", draft.title(), LONGEST_TITLE),
        Invalid.text("body", draft.body(), LONGEST_BODY),
        Invalid.text("place", draft.place(), LONGEST_TITLE),
        draft.startsAt(),
        draft.endsAt(),
        until,
        draft.seats(),
        ActivityState.OPEN,
        0,
        null);
  }

  /** The guests hear of it, and what they had of each other's people is deleted. */
  public void cancel(UUID id) {
    var row = get(id);
    var host = scopes.requireTenant();
    require(row.own() && row.isAliveAt(Instant.now()));
    var guests = jdbi.withHandle(handle -> GuestTable.of(handle, host, id));
    crossing.to(
        host,
        "neighbours.cancelled",
        id,
        handle -> {
          ActivityTable.lock(handle, host, id);
          ActivityTable.set(handle, host, id, ActivityState.CANCELLED, name(), null);
          SumTable.refresh(handle, host, id);
          PeopleTable.forgetOthers(handle, host, id);
        });
    for (var guest : guests) {
      if (guest.state() != ActivityState.DECLINED) {
        var tenant = new TenantId(guest.community());
        crossing.to(
            tenant,
            "neighbours.cancelled",
            id,
            handle -> {
              ActivityTable.set(handle, tenant, id, ActivityState.CANCELLED, null, null);
              PeopleTable.forgetOthers(handle, tenant, id);
            });
      }
    }
  }

  /**
   * A guest's word. Who declines after having agreed takes its people back.
   *
   * @param state {@link ActivityState#ACCEPTED} or {@link ActivityState#DECLINED}
   */
  public void answer(UUID id, ActivityState state, String note) {
    var row = get(id);
    var guest = scopes.requireTenant();
    var host = new TenantId(row.host());
    require(
        row.state() == ActivityState.ASKED
            || row.state() == ActivityState.ACCEPTED && state == ActivityState.DECLINED);
    require(Instant.now().isBefore(row.endsAt()));
    var over = state == ActivityState.DECLINED;
    crossing.to(
        guest,
        "neighbours.answered",
        id,
        handle -> {
          ActivityTable.set(handle, guest, id, state, name(), note);
          if (over) {
            PeopleTable.forgetOthers(handle, guest, id);
            PeopleTable.forgetOf(handle, guest, id, guest);
          }
        });
    require(
        crossing.to(
            host,
            "neighbours.answered",
            id,
            handle -> {
              ActivityTable.lock(handle, host, id);
              GuestTable.answer(handle, host, id, guest, state, note);
              if (over) {
                PeopleTable.forgetOf(handle, host, id, guest);
              }
              SumTable.refresh(handle, host, id);
            }));
    if (over) {
      takeBack(host, id, guest);
    }
  }

  /** What its people said was told to the other guests too. */
  private void takeBack(TenantId host, UUID id, TenantId guest) {
    crossing.toAll(
        host,
        "neighbours.taken-back",
        id,
        (handle, tenant) -> PeopleTable.forgetOf(handle, tenant, id, guest));
  }

  private String name() {
    return scopes.caller().displayName();
  }

  static void require(boolean possible) {
    if (!possible) {
      throw new Conflict("neighbour-activity");
    }
  }
}
