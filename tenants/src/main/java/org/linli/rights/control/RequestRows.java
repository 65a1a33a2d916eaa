package org.linli.rights.control;

import java.time.Instant;
import java.util.Set;
import org.linli.access.entity.Caller;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.entity.RequestVerb;

/** Applications as rows of lists. */
final class RequestRows {

  private RequestRows() {}

  static RequestRow row(
      RequestPacks packs,
      RequestLists.Listed listed,
      Caller caller,
      Set<RequestVerb> verbs,
      Instant now) {
    var application = listed.application();
    var wanted = application.wanted();
    var course = application.course();
    var answer = application.answer();
    return new RequestRow(
        application.id(),
        application.tenant(),
        application.code(),
        listed.community(),
        application.asset(),
        application.action(),
        application.purpose(),
        wanted.reason(),
        wanted.scenario(),
        wanted.legalBasis(),
        wanted.article(),
        wanted.terms(),
        ApplicationRules.questioned(
            packs, application.asset(), application.purpose(), wanted.fields()),
        wanted.fieldReason(),
        application.applicant().name(),
        application.party(),
        application.asker(),
        listed.requesterUnit(),
        wanted.until(),
        application.stateAt(now),
        application.basis(),
        application.supplied().path(),
        application.supplied().rule(),
        course.route(),
        course.answerer(),
        application.createdAt(),
        course.submitted(),
        course.due(),
        application.isOverdue(now),
        answer.by(),
        listed.deciderUnit(),
        answer.at(),
        answer.note(),
        answer.until(),
        answer.terms(),
        application.endedBy(now),
        listed.use(),
        listed.objection(),
        answer.held(),
        application.applicant().account().equals(caller.accountId()),
        verbs);
  }
}
