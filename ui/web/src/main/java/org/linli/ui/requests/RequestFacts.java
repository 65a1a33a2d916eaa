package org.linli.ui.requests;

import java.text.NumberFormat;
import org.linli.look.text.BasisWords;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.boundary.RequestWords;
import org.linli.rights.entity.GrantTerms;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;

/** An application in facts. */
final class RequestFacts {

  private final Speech speech;
  private final RequestRow row;

  RequestFacts(Speech speech, RequestRow row) {
    this.speech = speech;
    this.row = row;
  }

  Facts facts() {
    var facts =
        new Facts()
            .fact(
                speech.say("request.who"),
                of(row.requester(), row.requesterUnit())
                    + " · "
                    + speech.word("Party", row.requesterParty()))
            .fact(speech.say("request.purpose"), purpose())
            .fact(
                speech.say("request.legal-basis"),
                RequestWords.basis(row.legalBasis(), row.legalArticle(), speech.locale()))
            .fact(
                speech.say("request.path"),
                speech.word("SupplyPath", row.path())
                    + " · "
                    + RequestWords.pathRule(row.pathRule(), speech.locale()))
            .fact(speech.say("request.fields"), fields(row.terms()))
            .fact(speech.say("request.volume"), volume(row.terms()))
            .fact(speech.say("request.wanted-until"), speech.moment(row.wantedUntil()));
    if (!row.questioned().isEmpty()) {
      facts.fact(
          speech.say("request.questioned"),
          RequestWords.fields(row.asset(), row.questioned(), speech.locale())
              + (row.fieldReason() == null ? "" : " · " + row.fieldReason()));
    }
    course(facts);
    answer(facts);
    return facts;
  }

  /** Somebody with the organisation for which they acted. */
  private static String of(String name, String unit) {
    return unit == null ? name : name + " · " + unit;
  }

  private void course(Facts facts) {
    facts
        .fact(
            speech.say("request.route"),
            RequestWords.route(row.route(), speech.locale())
                + " · "
                + speech.word("Answerer", row.answerer()))
        .fact(speech.say("request.asked"), speech.moment(row.createdAt()))
        .fact(
            speech.say("request.basis"),
            row.basis() == null || row.basis().isBlank()
                ? speech.say("word.none")
                : BasisWords.line(row.basis()));
    if (row.dueAt() != null && row.state().isWaiting()) {
      facts.fact(speech.say("request.due"), speech.moment(row.dueAt()));
    }
  }

  private void answer(Facts facts) {
    if (row.state().isWaiting() && row.decidedAt() != null) {
      facts.fact(
          speech.say("request.agreed-first"),
          speech.say("step.who", row.decidedBy(), speech.moment(row.decidedAt())));
      return;
    }
    if (row.decidedAt() != null) {
      facts.fact(
          speech.say("request.decided"),
          speech.say(
              "step.who",
              row.decidedBy() == null
                  ? speech.say("request.by-clock")
                  : of(row.decidedBy(), row.decidedUnit()),
              speech.moment(row.decidedAt())));
    }
    if (row.granted() != null) {
      facts
          .fact(speech.say("request.granted-until"), speech.moment(row.grantedUntil()))
          .fact(speech.say("request.granted-fields"), fields(row.granted()))
          .fact(speech.say("request.granted-volume"), volume(row.granted()))
          .fact(speech.say("request.used"), used());
    }
    if (row.endedBy() != null) {
      facts.fact(speech.say("request.ended-by"), speech.word("EndedBy", row.endedBy()));
    }
    if (row.note() != null && !row.note().isBlank()) {
      facts.fact(speech.say("request.note"), row.note());
    }
  }

  private String purpose() {
    var scenario = RequestWords.scenario(row.scenario(), speech.locale());
    return speech.word("Purpose", row.purpose()) + (scenario == null ? "" : " · " + scenario);
  }

  private String fields(GrantTerms terms) {
    return RequestWords.fields(row.asset(), terms.fields(), speech.locale());
  }

  private String volume(GrantTerms terms) {
    return terms.rowsTotal() == null
        ? speech.say("request.a-day", number(terms.rowsPerDay()))
        : speech.say("request.a-day-in-all", number(terms.rowsPerDay()), number(terms.rowsTotal()));
  }

  private String used() {
    return row.use().last() == null
        ? speech.say("request.never-used")
        : speech.say(
            "request.used-last", number(row.use().rows()), speech.moment(row.use().last()));
  }

  private String number(long rows) {
    return NumberFormat.getIntegerInstance(speech.locale()).format(rows);
  }
}
