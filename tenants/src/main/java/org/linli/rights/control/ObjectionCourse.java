package org.linli.rights.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.access.boundary.Invalid;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.SecondGrantNeeded;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.ObjectionState;
import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.RequestStep;

/** The course of an objection, as the pack sets it. */
public final class ObjectionCourse {

  private final RequestPacks packs;
  private final RequestCourse course;

  public ObjectionCourse(RequestPacks packs, RequestCourse course) {
    this.packs = packs;
    this.course = course;
  }

  public UUID raise(RequestDesk desk, RequestDesk.Case taken, Asker raiser, String reason) {
    ApplicationRules.text(reason, "reason");
    var application = taken.application();
    var rules = packs.routes().objections();
    var handler = rules.handlers().get(application.course().answerer());
    var now = desk.now();
    var id = Sql.newId();
    var holds =
        application.state() == RequestState.GRANTED
            && rules.holds().covers(raiser.party())
            && !raiser.party().equals(application.party())
            && !rules.holdsNot().covers(application.purpose());
    var held =
        holds
            ? application.with(application.state(), application.answer().held(true))
            : application;
    desk.put(
        held,
        RequestStep.OBJECTED,
        raiser.caller().displayName(),
        reason.strip(),
        handle ->
            ObjectionTable.insert(
                handle,
                application,
                id,
                raiser,
                reason.strip(),
                handler,
                now,
                packs.workDays().after(now, rules.answerDays())));
    return id;
  }

  public void uphold(RequestDesk desk, RequestDesk.Case taken, Asker by, String note) {
    ApplicationRules.text(note, "note");
    upheld(desk, taken.application(), taken.objection(), by.caller().displayName(), note.strip());
  }

  /**
   * @param by null for silence
   */
  void upheld(
      RequestDesk desk,
      Application application,
      ObjectionTable.Raised objection,
      String by,
      String note) {
    desk.put(
        application.with(application.state(), application.answer().held(false)),
        RequestStep.UPHELD,
        by,
        note,
        handle ->
            ObjectionTable.answer(
                handle, objection.id(), ObjectionState.STANDS, by, desk.now(), note));
  }

  public void change(
      RequestDesk desk,
      RequestDesk.Case taken,
      Asker by,
      Instant until,
      GrantTerms terms,
      String note) {
    ApplicationRules.text(note, "note");
    var application = taken.application();
    if (until == null && application.state() != RequestState.GRANTED) {
      throw new Invalid("until", "required");
    }
    var now = desk.now();
    var name = by.caller().displayName();
    var objection = taken.objection().id();
    var agreed = desk.agreed(objection);
    if (agreed.isPresent() && agreed.get().account().equals(by.caller().accountId())) {
      throw new SecondGrantNeeded();
    }
    var two = until != null && course.needsTwo(application, until, terms);
    // The second person gives no more than the first.
    var asked =
        two && agreed.isPresent() ? application.with(RequestState.OPEN, agreed.get()) : application;
    var changed =
        until == null
            ? application.with(RequestState.REVOKED, application.answer().held(false))
            : course.granted(
                asked,
                course.contract(application, taken.community(), now),
                by,
                until,
                terms,
                note.strip(),
                now);
    if (two && agreed.isEmpty()) {
      desk.put(
          application,
          RequestStep.AGREED,
          name,
          note.strip(),
          handle -> ObjectionTable.agree(handle, objection, changed.answer()));
      return;
    }
    desk.put(
        changed,
        RequestStep.CHANGED,
        name,
        note.strip(),
        handle ->
            ObjectionTable.answer(
                handle, objection, ObjectionState.CHANGED, name, now, note.strip()));
  }
}
