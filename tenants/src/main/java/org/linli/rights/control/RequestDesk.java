package org.linli.rights.control;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.rights.boundary.NotTheApprover;
import org.linli.rights.boundary.OwnApplication;
import org.linli.rights.boundary.RequestAnswered;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.RequestStep;
import org.linli.rights.entity.RequestVerb;

/** Where applications are taken up, answered and put down again: each step with its trace. */
public final class RequestDesk {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Snapshots snapshots;
  private final Announcements announcements;
  private final InstantSource clock;
  private final RequestPacks packs;

  /** An application, what its community's rights are, and what the caller may do with it. */
  public record Case(
      Application application,
      Snapshot community,
      ObjectionTable.Raised objection,
      Set<RequestVerb> verbs) {}

  public RequestDesk(
      Jdbi jdbi,
      Scopes scopes,
      Snapshots snapshots,
      Announcements announcements,
      InstantSource clock,
      RequestPacks packs) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.snapshots = snapshots;
    this.announcements = announcements;
    this.clock = clock;
    this.packs = packs;
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Takes up the application for a deed of the current caller.
   *
   * @throws NotFound for an application that the caller may not know of
   * @throws OwnApplication when the caller would answer itself
   * @throws Conflict when the application is past that
   * @throws NotTheApprover when somebody else has the word
   */
  public Case take(UUID request, RequestVerb verb) {
    var taken = look(request);
    if (taken.verbs().contains(verb)) {
      return taken;
    }
    var application = taken.application();
    var mine = application.applicant().account().equals(scopes.caller().accountId());
    var answering =
        switch (verb) {
          case GRANT, REFUSE, RETURN, REVOKE, ANSWER_OBJECTION -> true;
          default -> false;
        };
    if (mine && answering) {
      throw new OwnApplication();
    }
    if (application.state() == RequestState.DRAFT && !mine) {
      throw new NotFound("request");
    }
    if (isPast(taken, verb)) {
      throw new Conflict("request");
    }
    throw new NotTheApprover();
  }

  /** The application as the current caller sees it. */
  public Case look(UUID request) {
    var application =
        jdbi.withHandle(handle -> RequestTable.find(handle, request))
            .orElseThrow(() -> new NotFound("request"));
    return look(application);
  }

  private Case look(Application application) {
    var community = snapshots.of(application.tenant());
    var now = now();
    var answered = application.answer().at();
    return jdbi.withHandle(
        handle -> {
          var objection = ObjectionTable.open(handle, application.id()).orElse(null);
          var objected =
              answered != null && ObjectionTable.since(handle, application.id(), answered);
          return new Case(
              application,
              community,
              objection,
              RequestVerbs.of(
                  packs, scopes.caller(), application, community, objection, objected, now));
        });
  }

  /** A row of a list for the current caller. */
  public RequestRow row(RequestLists.Listed listed) {
    var application = listed.application();
    var state = application.stateAt(now());
    var verbs =
        switch (state) {
          case WITHDRAWN, REVOKED, ENDED -> Set.<RequestVerb>of();
          default -> look(application).verbs();
        };
    return RequestRows.row(packs, listed, scopes.caller(), verbs, now());
  }

  /** Puts it down in its new state, with a line in its time line. */
  public void put(Application application, RequestStep what, String note) {
    put(application, what, scopes.caller().displayName(), note, handle -> {});
  }

  public void put(
      Application application, RequestStep what, String actor, String note, Consumer<Handle> with) {
    jdbi.useHandle(
        handle -> {
          RequestTable.update(handle, application);
          with.accept(handle);
          RequestEvents.add(handle, application, what, actor, now(), note);
          snapshots.changed(handle, application.tenant());
        });
    announce(application);
    if (RequestAnswered.TELLS.contains(what)) {
      announcements.announce(
          new RequestAnswered(
              application.applicant().account(),
              application.id(),
              application.wanted().asset().id()));
    }
  }

  /** Enters a new one. */
  public void enter(Application application, RequestStep what) {
    jdbi.useHandle(
        handle -> {
          RequestTable.insert(handle, application);
          RequestEvents.add(handle, application, what, scopes.caller().displayName(), now(), null);
        });
    announce(application);
  }

  /** Whoever waits for an answer does not ask for the same again. */
  public void refuseTwice(Application application) {
    if (jdbi.withHandle(handle -> RequestTable.waits(handle, application))) {
      throw new Conflict("request");
    }
  }

  /** What a first person said already to an objection that needs two. */
  Optional<Application.Answer> agreed(UUID objection) {
    return jdbi.withHandle(handle -> ObjectionTable.agreed(handle, objection));
  }

  void announce(Application application) {
    announcements.announce(
        new Changed(application.tenant(), application.code(), Set.of("requests")));
  }

  private boolean isPast(Case taken, RequestVerb verb) {
    var state = taken.application().stateAt(now());
    return taken.community().mode() != taken.application().mode()
        || switch (verb) {
          case SUBMIT -> state != RequestState.DRAFT;
          case SUPPLEMENT -> state != RequestState.RETURNED;
          case WITHDRAW -> !state.isWaiting() && state != RequestState.DRAFT;
          case GRANT, REFUSE, RETURN -> state != RequestState.OPEN;
          case REVOKE, GIVE_BACK -> state != RequestState.GRANTED;
          case OBJECT ->
              taken.objection() != null
                  || state != RequestState.GRANTED && state != RequestState.REFUSED;
          case ANSWER_OBJECTION -> taken.objection() == null;
        };
  }
}
