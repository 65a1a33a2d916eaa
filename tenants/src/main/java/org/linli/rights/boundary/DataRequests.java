package org.linli.rights.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.rights.control.Application;
import org.linli.rights.control.ApplicationRules;
import org.linli.rights.control.Asker;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.ObjectionTable;
import org.linli.rights.control.RequestCourse;
import org.linli.rights.control.RequestDesk;
import org.linli.rights.control.RequestEvents;
import org.linli.rights.control.RequestFiles;
import org.linli.rights.control.RequestLists;
import org.linli.rights.control.RequestPacks;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.EndedBy;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.RequestStep;
import org.linli.rights.entity.RequestVerb;
import org.linli.rights.entity.Wanted;
import org.linli.tenancy.entity.TenantId;

/**
 * Applications for data 数据申请: asked with purpose, legal basis, fields, volume and time; sent back
 * for what is missing; granted, also in part, or refused by who answers for the data; revoked at
 * once; ended by the clock, the volume or the contract. Nobody decides what they asked for
 * themselves.
 */
@Facade
public class DataRequests {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Snapshots snapshots;
  private final RequestPacks packs = RequestPacks.DELIVERED;
  private final RequestCourse course;
  private final RequestDesk desk;

  @Inject
  public DataRequests(
      Jdbi jdbi,
      Scopes scopes,
      Matrices matrices,
      Snapshots snapshots,
      Announcements announcements) {
    this(jdbi, scopes, matrices, snapshots, announcements, InstantSource.system());
  }

  public DataRequests(
      Jdbi jdbi,
      Scopes scopes,
      Matrices matrices,
      Snapshots snapshots,
      Announcements announcements,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.snapshots = snapshots;
    this.course = matrices == null ? null : new RequestCourse(packs, matrices);
    this.desk = new RequestDesk(jdbi, scopes, snapshots, announcements, clock, packs);
  }

  /** For the container's proxy alone. */
  protected DataRequests() {
    this(null, null, null, null, null, null);
  }

  /**
   * Asks for what the matrix, or a contract's clause, opens on application alone.
   *
   * @throws DataRefused when no application could open it
   * @throws NothingToRequest when it is open already
   */
  @Permit("requests:write")
  @Mutates("request.applied")
  public UUID apply(TenantId tenant, Wanted wanted) {
    var community = snapshots.of(tenant);
    var application = course.submitted(drafted(tenant, wanted), community, desk.now());
    desk.refuseTwice(application);
    desk.enter(application, RequestStep.SUBMITTED);
    return application.id();
  }

  /** Keeps it for later; nobody but its author sees it. */
  @Permit("requests:write")
  @Mutates("request.drafted")
  public UUID draft(TenantId tenant, Wanted wanted) {
    var application = drafted(tenant, wanted);
    desk.enter(application, RequestStep.DRAFTED);
    return application.id();
  }

  /**
   * @param wanted null for what was drafted; what it is about cannot be changed
   */
  @Permit("requests:write")
  @Mutates("request.applied")
  public void submit(UUID request, Wanted wanted) {
    var taken = desk.take(request, RequestVerb.SUBMIT);
    var asker = Asker.of(scopes.caller());
    var draft = taken.application();
    // What could be asked for when it was drafted may be open, or closed for good, by now.
    decided(asker, draft.tenant(), draft.wanted());
    var changed = wanted == null ? draft : course.redrafted(draft, asker, wanted, desk.now());
    desk.refuseTwice(changed);
    desk.put(course.submitted(changed, taken.community(), desk.now()), RequestStep.SUBMITTED, null);
  }

  /** Sends it back for what is missing 补正; the clock stands still until that is there. */
  @Permit("requests:decide")
  @Mutates("request.returned")
  public void returnForMore(UUID request, String note) {
    var application = desk.take(request, RequestVerb.RETURN).application();
    RequestFiles.text(note, "note");
    var way = application.course();
    desk.put(
        application.with(
            RequestState.RETURNED,
            new Application.Course(way.route(), way.step(), way.answerer(), way.submitted(), null)),
        RequestStep.RETURNED,
        note.strip());
  }

  /** Adds what was missing; whoever asked for it has the word again, with a new deadline. */
  @Permit("requests:write")
  @Mutates("request.supplemented")
  public void supplement(UUID request, Wanted wanted, String note) {
    var taken = desk.take(request, RequestVerb.SUPPLEMENT);
    RequestFiles.text(note, "note");
    var changed =
        wanted == null
            ? taken.application()
            : course.redrafted(taken.application(), Asker.of(scopes.caller()), wanted, desk.now());
    desk.put(
        course.submitted(changed, taken.community(), desk.now()),
        RequestStep.SUPPLEMENTED,
        note.strip());
  }

  @Permit("requests:write")
  @Mutates("request.withdrawn")
  public void withdraw(UUID request) {
    var application = desk.take(request, RequestVerb.WITHDRAW).application();
    desk.put(
        application.with(RequestState.WITHDRAWN, application.course()),
        RequestStep.WITHDRAWN,
        null);
  }

  /**
   * Grants it; a key datum of the highest sensitivity when a second person says the same.
   *
   * @param until not later than asked for, nor than the contract on which the grant rests
   * @param terms fields and volume; null for all that was asked for
   * @throws SecondGrantNeeded when the same person would be the first and the second
   */
  @Permit("requests:decide")
  @Mutates("request.granted")
  public void grant(UUID request, Instant until, GrantTerms terms, String note) {
    var taken = desk.take(request, RequestVerb.GRANT);
    var now = desk.now();
    var first = taken.application();
    if (first.isAgreed() && first.answer().account().equals(scopes.caller().accountId())) {
      throw new SecondGrantNeeded();
    }
    // As the database keeps it: what was asked for exactly must not look later than asked.
    var end = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
    var granted =
        course.granted(
            taken.application(),
            course.contract(taken.application(), taken.community(), now),
            Asker.of(scopes.caller()),
            end,
            terms,
            note,
            now);
    if (course.waitsForSecond(first, terms)) {
      desk.put(course.agreed(granted), RequestStep.AGREED, note);
    } else {
      desk.put(granted, RequestStep.GRANTED, note);
    }
  }

  @Permit("requests:decide")
  @Mutates("request.refused")
  public void refuse(UUID request, String note) {
    RequestFiles.text(note, "note");
    var taken = desk.take(request, RequestVerb.REFUSE);
    desk.put(
        course.refused(taken.application(), Asker.of(scopes.caller()), note, desk.now()),
        RequestStep.REFUSED,
        note.strip());
  }

  /** Ends a running grant at once. */
  @Permit("requests:decide")
  @Mutates("request.revoked")
  public void revoke(UUID request) {
    var application = desk.take(request, RequestVerb.REVOKE).application();
    desk.put(
        application.with(RequestState.REVOKED, application.answer()), RequestStep.REVOKED, null);
  }

  /** Gives a grant back that is not needed any more. */
  @Permit("requests:write")
  @Mutates("request.given-back")
  public void giveBack(UUID request) {
    var application = desk.take(request, RequestVerb.GIVE_BACK).application();
    desk.put(
        application.with(
            RequestState.GRANTED, application.answer().ended(desk.now(), EndedBy.GIVEN_BACK)),
        RequestStep.GIVEN_BACK,
        null);
  }

  /**
   * The caller's own applications, those it may decide, and those about its communities; the open
   * ones first.
   */
  @Permit("requests:read")
  public Page<RequestRow> list(RequestQuery query, PageRequest page) {
    var now = desk.now();
    var me = scopes.caller().accountId();
    var unused = packs.needs().unusedDays();
    var rows = jdbi.withHandle(handle -> RequestLists.list(handle, me, query, page, now, unused));
    var total = jdbi.withHandle(handle -> RequestLists.count(handle, me, query, page, now, unused));
    return Page.of(rows.stream().map(desk::row).toList(), total, page);
  }

  /** What the two supply paths came to since then, of all that the caller may see. */
  @Permit("requests:read")
  public List<PathFigure> byPath(Instant since) {
    return jdbi.withHandle(handle -> RequestLists.byPath(handle, since));
  }

  /** One application with its time line, its objections and its papers. */
  @Permit("requests:read")
  public RequestDetail get(UUID request) {
    var me = scopes.caller().accountId();
    var listed =
        jdbi.withHandle(
                handle ->
                    RequestLists.find(handle, me, request, desk.now(), packs.needs().unusedDays()))
            .orElseThrow(() -> new NotFound("request"));
    return new RequestDetail(
        desk.row(listed),
        jdbi.withHandle(handle -> RequestEvents.of(handle, listed.application())),
        jdbi.withHandle(handle -> ObjectionTable.of(handle, request)),
        jdbi.withHandle(handle -> RequestFiles.of(handle, request)));
  }

  private Application drafted(TenantId tenant, Wanted wanted) {
    var asker = Asker.of(scopes.caller());
    var community = snapshots.of(tenant);
    var basis = asker.isResponsibleFor(community) ? line(asker, tenant, wanted) : "";
    return course.drafted(asker, wanted, community, basis, desk.now());
  }

  private String line(Asker asker, TenantId tenant, Wanted wanted) {
    return decided(
        asker, tenant, ApplicationRules.checked(packs, wanted, asker.party(), desk.now()));
  }

  private String decided(Asker asker, TenantId tenant, Wanted wanted) {
    var access =
        new Access(wanted.action(), wanted.asset(), wanted.purpose(), tenant, "application");
    var decision = course.decision(asker, access, snapshots.of(tenant), desk.now());
    if (decision.outcome() == Outcome.DENY) {
      throw new DataRefused(access, decision, asker.caller().locale());
    }
    if (decision.outcome() != Outcome.REQUEST
        && !course.reachesFurther(wanted, decision, snapshots.of(tenant))) {
      throw new NothingToRequest();
    }
    return decision.basis().line();
  }
}
