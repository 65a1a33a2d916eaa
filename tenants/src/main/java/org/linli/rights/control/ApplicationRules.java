package org.linli.rights.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.linli.access.boundary.Invalid;
import org.linli.access.entity.Caller;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;

/** What an application and its answer must fulfil. */
public final class ApplicationRules {

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int LONGEST_TEXT = 1000;

  private ApplicationRules() {}

  /**
   * Purpose and time are part of every application: no open-ended use, none without a reason (002
   * §5.5).
   */
  public static void check(
      Asset asset, Action action, Purpose purpose, String reason, Instant until, Instant now) {
    require(asset != null && asset.isKnown(), "asset", "unknown-asset");
    require(action != null, "action", "required");
    require(purpose != null, "purpose", "required");
    require(reason != null && !reason.isBlank(), "reason", "required");
    require(reason.length() <= LONGEST_TEXT, "reason", "too-long");
    checkUntil(until, now);
    require(!until.isAfter(now.plus(LONGEST)), "until", "too-late");
  }

  public static void checkGrant(
      Application application, Approver approver, Instant until, String note, Instant now) {
    checkUntil(until, now);
    require(!until.isAfter(application.wantedUntil()), "until", "later-than-asked");
    require(
        approver.contract().map(contract -> !until.isAfter(contract.until())).orElse(true),
        "until",
        "after-contract");
    checkNote(note);
  }

  public static void checkNote(String note) {
    require(note == null || note.length() <= LONGEST_TEXT, "note", "too-long");
  }

  public static RequestState state(String name) {
    for (var state : RequestState.values()) {
      if (state.name().equals(name)) {
        return state;
      }
    }
    throw new Invalid("state", "unknown");
  }

  /** A row for the caller: what it made, and what it may decide now. */
  public static RequestRow row(
      RequestTable.Listed listed,
      Caller caller,
      Function<Application, Optional<Approver>> approvers,
      Instant now) {
    var application = listed.application();
    var state = application.stateAt(now);
    var mine = application.account().equals(caller.accountId());
    var living = state == RequestState.OPEN || state == RequestState.GRANTED;
    var decides =
        living
            && !mine
            && caller.may("requests:decide")
            && isApprover(application, caller, approvers);
    return new RequestRow(
        application.id(),
        application.tenant(),
        application.code(),
        listed.community(),
        application.asset(),
        application.action(),
        application.purpose(),
        application.reason(),
        application.requester(),
        application.party(),
        application.asker(),
        application.wantedUntil(),
        state,
        application.basis(),
        application.createdAt(),
        application.decidedBy(),
        application.decidedAt(),
        application.note(),
        application.grantedUntil(),
        mine,
        decides && state == RequestState.OPEN,
        decides && state == RequestState.GRANTED);
  }

  private static boolean isApprover(
      Application application, Caller caller, Function<Application, Optional<Approver>> approvers) {
    if (caller.isSystem() || Party.of(caller).isEmpty()) {
      return false;
    }
    var asker = Asker.of(caller);
    return approvers.apply(application).map(approver -> approver.is(asker)).orElse(false);
  }

  private static void checkUntil(Instant until, Instant now) {
    require(until != null, "until", "required");
    require(until.isAfter(now), "until", "in-future");
  }

  private static void require(boolean holds, String field, String rule) {
    if (!holds) {
      throw new Invalid(field, rule);
    }
  }
}
