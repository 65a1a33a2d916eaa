package org.linli.rights.control;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.linli.access.entity.Caller;
import org.linli.rights.entity.Answerer;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.RequestVerb;

/** What a caller may do with an application now; asked by the screens and by the deeds alike. */
final class RequestVerbs {

  private final RequestPacks packs;
  private final Asker asker;
  private final Instant now;

  RequestVerbs(RequestPacks packs, Asker asker, Instant now) {
    this.packs = packs;
    this.asker = asker;
    this.now = now;
  }

  /** For whoever has no part in applications: nothing. */
  static Set<RequestVerb> of(
      RequestPacks packs,
      Caller caller,
      Application application,
      Snapshot community,
      ObjectionTable.Raised objection,
      boolean objected,
      Instant now) {
    if (caller.isSystem() || Party.of(caller).isEmpty()) {
      return Set.of();
    }
    return new RequestVerbs(packs, Asker.of(caller), now)
        .of(application, community, objection, objected);
  }

  Set<RequestVerb> of(
      Application application,
      Snapshot community,
      ObjectionTable.Raised objection,
      boolean objected) {
    var verbs = EnumSet.noneOf(RequestVerb.class);
    var state = application.stateAt(now);
    if (asker.caller().may("requests:write")) {
      written(verbs, application, community, state);
      if (objection == null && !objected && mayObject(application, community, state)) {
        verbs.add(RequestVerb.OBJECT);
      }
    }
    if (asker.caller().may("requests:decide") && !isMine(application)) {
      decided(verbs, application, community, state);
      if (objection != null && mayAnswer(application, community, objection)) {
        verbs.add(RequestVerb.ANSWER_OBJECTION);
      }
    }
    return verbs;
  }

  private void written(
      Set<RequestVerb> verbs, Application application, Snapshot community, RequestState state) {
    if (!isOurs(application)) {
      return;
    }
    var sameMode = community.mode() == application.mode();
    switch (state) {
      case DRAFT -> {
        if (isMine(application)) {
          verbs.addAll(EnumSet.of(RequestVerb.SUBMIT, RequestVerb.WITHDRAW));
        }
      }
      case OPEN -> verbs.add(RequestVerb.WITHDRAW);
      case RETURNED -> {
        verbs.add(RequestVerb.WITHDRAW);
        if (sameMode) {
          verbs.add(RequestVerb.SUPPLEMENT);
        }
      }
      case GRANTED -> verbs.add(RequestVerb.GIVE_BACK);
      default -> {
        // Nothing more to be done by who asked, except to object.
      }
    }
  }

  private void decided(
      Set<RequestVerb> verbs, Application application, Snapshot community, RequestState state) {
    var has =
        Approver.now(packs, community, application, now)
            .filter(found -> found.is(asker) && asker.isResponsibleFor(community))
            .isPresent();
    if (state == RequestState.OPEN && has) {
      verbs.addAll(EnumSet.of(RequestVerb.GRANT, RequestVerb.REFUSE, RequestVerb.RETURN));
    }
    // The bureau supervises every grant, also those that an enterprise gave.
    if (state == RequestState.GRANTED && (has || supervises(community))) {
      verbs.add(RequestVerb.REVOKE);
    }
  }

  private boolean supervises(Snapshot community) {
    return asker.party() == Party.BUREAU && asker.isResponsibleFor(community);
  }

  /** Who asked, against a no or a reduced yes; whose data it is, against a yes. */
  private boolean mayObject(Application application, Snapshot community, RequestState state) {
    var answered = application.answer().at();
    if (answered == null
        || !now.isBefore(packs.workDays().after(answered, packs.routes().objections().days()))) {
      return false;
    }
    if (isOurs(application)) {
      return state == RequestState.REFUSED
          || state == RequestState.GRANTED && isReduced(application);
    }
    return state == RequestState.GRANTED && isHolder(application, community);
  }

  private boolean isHolder(Application application, Snapshot community) {
    return switch (asker.party()) {
      case COMMITTEE -> asker.isResponsibleFor(community);
      case OPERATOR ->
          application.course().answerer() != Answerer.OPERATOR
              && community
                  .operation(now)
                  .map(Signed::operator)
                  .filter(asker.id()::equals)
                  .isPresent();
      default -> false;
    };
  }

  private boolean mayAnswer(
      Application application, Snapshot community, ObjectionTable.Raised objection) {
    var account = asker.caller().accountId();
    var party =
        switch (objection.handler()) {
          case BUREAU -> Party.BUREAU;
          case DISTRICT -> Party.DISTRICT;
          case OPERATOR -> Party.OPERATOR;
        };
    return asker.party() == party
        && asker.isResponsibleFor(community)
        && !objection.account().equals(account)
        && !account.equals(application.answer().account());
  }

  private boolean isMine(Application application) {
    return application.applicant().account().equals(asker.caller().accountId());
  }

  /** Of the same party and division or organisation. */
  private boolean isOurs(Application application) {
    return application.party() == asker.party() && application.asker().equals(asker.id());
  }

  private static boolean isReduced(Application application) {
    var answer = application.answer();
    return answer.until().isBefore(application.wanted().until())
        || !application.wanted().terms().isWithin(answer.terms());
  }
}
