package org.linli.rights.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Answerer;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.EndedBy;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.SupplyPath;
import org.linli.rights.entity.Wanted;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/**
 * An application for data, whole.
 *
 * @param operator who sees it beside the community, since it was asked of it
 */
public record Application(
    TenantId tenant,
    UUID id,
    DivisionCode code,
    String operator,
    Applicant applicant,
    Wanted wanted,
    RequestState state,
    OperationMode mode,
    String basis,
    Supplied supplied,
    Course course,
    Instant createdAt,
    Answer answer) {

  /** Who asks. */
  public record Applicant(UUID account, String name, Party party, String asker) {}

  /** The supply path and the rule of the pack that chose it. */
  public record Supplied(SupplyPath path, String rule) {}

  /**
   * Where it is on its way.
   *
   * @param step of the route, from 0
   * @param due when silence counts; null while nobody has to answer
   */
  public record Course(String route, int step, Answerer answerer, Instant submitted, Instant due) {}

  /**
   * What was answered.
   *
   * @param by null when silence refused it
   * @param held whether an objection keeps the grant shut for now
   */
  public record Answer(
      String by,
      UUID account,
      Instant at,
      String note,
      Instant until,
      GrantTerms terms,
      UUID contract,
      EndedBy endedBy,
      boolean held) {

    static final Answer NONE = new Answer(null, null, null, null, null, null, null, null, false);

    /** The same answer, ended. */
    public Answer ended(Instant at, EndedBy why) {
      return new Answer(by, account, this.at, note, at, terms, contract, why, held);
    }

    Answer held(boolean now) {
      return new Answer(by, account, at, note, until, terms, contract, endedBy, now);
    }
  }

  public Asset asset() {
    return wanted.asset();
  }

  public Action action() {
    return wanted.action();
  }

  public Purpose purpose() {
    return wanted.purpose();
  }

  public Party party() {
    return applicant.party();
  }

  public String asker() {
    return applicant.asker();
  }

  /** The state as the clock has it: a grant whose time is over has ended, whatever the row says. */
  public RequestState stateAt(Instant now) {
    return state == RequestState.GRANTED && !now.isBefore(answer.until())
        ? RequestState.ENDED
        : state;
  }

  /** What ended it; null while it runs, or when it was no grant. */
  EndedBy endedBy(Instant now) {
    return stateAt(now) != RequestState.ENDED
        ? null
        : answer.endedBy() == null ? EndedBy.TERM : answer.endedBy();
  }

  /** Whether one person has agreed already to what needs two. */
  public boolean isAgreed() {
    return state == RequestState.OPEN && answer.account() != null;
  }

  /** The same without a first agreement: it was given to what was asked for before. */
  Application unanswered() {
    return new Application(
        tenant,
        id,
        code,
        operator,
        applicant,
        wanted,
        state,
        mode,
        basis,
        supplied,
        course,
        createdAt,
        Answer.NONE);
  }

  boolean isOverdue(Instant now) {
    return state == RequestState.OPEN && course.due() != null && !now.isBefore(course.due());
  }

  public Application with(RequestState next, Course way) {
    return new Application(
        tenant, id, code, operator, applicant, wanted, next, mode, basis, supplied, way, createdAt,
        answer);
  }

  public Application with(RequestState next, Answer given) {
    return new Application(
        tenant, id, code, operator, applicant, wanted, next, mode, basis, supplied, course,
        createdAt, given);
  }

  /** The same application, asking for something else. */
  Application asking(Wanted other, Supplied way) {
    return new Application(
        tenant, id, code, operator, applicant, other, state, mode, basis, way, course, createdAt,
        answer);
  }

  Grant.Key key() {
    return new Grant.Key(party(), asker(), asset(), action(), purpose());
  }
}
