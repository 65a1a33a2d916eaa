package org.linli.rights.control;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.boundary.NotFound;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.NoApprover;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.Wanted;

/** Makes an application of what somebody wants, and leads it to whoever answers. */
public final class RequestCourse {

  private final RequestPacks packs;
  private final Decider decider;

  public RequestCourse(RequestPacks packs, Matrices matrices) {
    this.packs = packs;
    this.decider = new Decider(matrices);
  }

  /** What the matrix, a clause or a floor says to the wish itself. */
  public Decision decision(Asker asker, Access access, Snapshot community, Instant now) {
    return decider.decide(asker.question(access, community, now), community);
  }

  /** Whether more is wanted, or for longer, than the running grant that opens it gives. */
  public boolean reachesFurther(Wanted wanted, Decision decision, Snapshot community) {
    return decision
        .grant()
        .map(community::granted)
        .filter(
            grant ->
                wanted.until().isAfter(grant.until()) || !wanted.terms().isWithin(grant.terms()))
        .isPresent();
  }

  /**
   * @throws NotFound for a community that is none of the asker's business
   * @throws NoApprover when the enterprise that would have to answer has no contract in force
   */
  public Application drafted(
      Asker asker, Wanted wished, Snapshot community, String basis, Instant now) {
    if (!asker.isResponsibleFor(community)) {
      throw new NotFound("tenant");
    }
    var wanted = ApplicationRules.checked(packs, wished, asker.party(), now);
    var route = route(community, asker, wanted);
    var approver = first(route, community, asker, now);
    return new Application(
        community.tenant(),
        Sql.newId(),
        community.code(),
        approver.operator(),
        new Application.Applicant(
            asker.caller().accountId(), asker.caller().displayName(), asker.party(), asker.id()),
        wanted,
        RequestState.DRAFT,
        community.mode(),
        basis,
        supplied(asker, wanted),
        new Application.Course(route.id(), approver.step(), approver.who(), null, null),
        now,
        Application.Answer.NONE);
  }

  /** The same draft with other content. */
  public Application redrafted(Application draft, Asker asker, Wanted wished, Instant now) {
    var wanted = ApplicationRules.checked(packs, about(draft, wished), asker.party(), now);
    return draft.asking(wanted, supplied(asker, wanted));
  }

  /** To the first who can answer from the step on where the application stands. */
  public Application submitted(Application application, Snapshot community, Instant now) {
    var route = packs.routes().find(application.course().route()).orElseThrow(NoApprover::new);
    var approver =
        from(route, application.course().step(), application, community, now)
            .orElseThrow(NoApprover::new);
    var submitted = application.course().submitted();
    return application
        .unanswered()
        .with(RequestState.OPEN, course(route, approver, submitted == null ? now : submitted, now));
  }

  /** To who is next after silence; empty when silence refuses. */
  Optional<Application> passedOn(Application application, Snapshot community, Instant now) {
    var route = packs.routes().find(application.course().route());
    if (route.isEmpty()
        || route.get().steps().get(application.course().step()).silence()
            == Routes.Silence.REFUSES) {
      return Optional.empty();
    }
    return from(route.get(), application.course().step() + 1, application, community, now)
        .map(
            next ->
                application
                    .unanswered()
                    .with(
                        RequestState.OPEN,
                        course(route.get(), next, application.course().submitted(), now)));
  }

  /** Whether the grant takes effect only when a second person agrees as well (002 §5.4). */
  public boolean waitsForSecond(Application application, GrantTerms terms) {
    var fields = terms == null ? application.wanted().fields() : terms.fields();
    return !application.isAgreed()
        && KeyDataCheck.needsSecond(application.asset(), application.purpose(), fields);
  }

  /** Whether a changed answer opens what two persons have to open, and have not opened already. */
  boolean needsTwo(Application application, Instant until, GrantTerms terms) {
    var given = terms == null ? application.wanted().terms() : terms;
    var answer = application.answer();
    var open =
        application.state() == RequestState.GRANTED
            && given.isWithin(answer.terms())
            && !until.isAfter(answer.until());
    return !open
        && KeyDataCheck.needsSecond(application.asset(), application.purpose(), given.fields());
  }

  /** The grant as one person would give it; nothing is open yet. */
  public Application agreed(Application granted) {
    return granted.with(RequestState.OPEN, granted.answer());
  }

  /**
   * @param terms null for all that was asked for
   */
  public Application granted(
      Application application,
      Signed contract,
      Asker by,
      Instant until,
      GrantTerms terms,
      String note,
      Instant now) {
    var given = terms == null ? application.wanted().terms() : terms;
    ApplicationRules.checkGrant(application, contract, until, given, note, now);
    return application.with(
        RequestState.GRANTED,
        new Application.Answer(
            by.caller().displayName(),
            by.caller().accountId(),
            now,
            note,
            until,
            given,
            contract == null ? null : contract.id(),
            null,
            false));
  }

  /**
   * @param by null for silence
   */
  Application refused(Application application, String by, UUID account, String note, Instant now) {
    return application.with(
        RequestState.REFUSED,
        new Application.Answer(by, account, now, note, null, null, null, null, false));
  }

  public Application refused(Application application, Asker by, String note, Instant now) {
    ApplicationRules.text(note, "note");
    return refused(
        application, by.caller().displayName(), by.caller().accountId(), note.strip(), now);
  }

  /** The contract that a grant rests on, when its operator has the word. */
  public Signed contract(Application application, Snapshot community, Instant now) {
    return Approver.now(packs, community, application, now)
        .flatMap(Approver::contract)
        .orElse(null);
  }

  private Application.Course course(
      Routes.Route route, Approver approver, Instant submitted, Instant now) {
    var days = route.steps().get(approver.step()).days();
    return new Application.Course(
        route.id(), approver.step(), approver.who(), submitted, packs.workDays().after(now, days));
  }

  /** What an application is about does not change: for something else one applies anew. */
  private static Wanted about(Application application, Wanted wished) {
    return new Wanted(
        application.asset(),
        application.action(),
        application.purpose(),
        wished.reason(),
        wished.scenario(),
        wished.legalBasis(),
        wished.article(),
        wished.fields(),
        wished.fieldReason(),
        wished.rowsPerDay(),
        wished.rowsTotal(),
        wished.until());
  }

  private Routes.Route route(Snapshot community, Asker asker, Wanted wanted) {
    return packs
        .routes()
        .of(community.mode(), asker.party(), wanted.purpose())
        .orElseThrow(NoApprover::new);
  }

  private Approver first(Routes.Route route, Snapshot community, Asker asker, Instant now) {
    return Approver.from(route, 0, community, asker.party(), asker.id(), now)
        .orElseThrow(NoApprover::new);
  }

  private static Optional<Approver> from(
      Routes.Route route, int step, Application application, Snapshot community, Instant now) {
    return Approver.from(route, step, community, application.party(), application.asker(), now);
  }

  private Application.Supplied supplied(Asker asker, Wanted wanted) {
    var scenario = packs.scenariosById().get(wanted.scenario());
    var rule =
        packs
            .supply()
            .of(asker.party(), wanted.purpose(), scenario == null ? null : scenario.market());
    return new Application.Supplied(rule.path(), rule.id());
  }
}
