package org.linli.ui.requests;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.rights.boundary.ObjectionRow;
import org.linli.rights.boundary.RequestPaper;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.entity.RequestState;
import org.linli.ui.parts.Speech;

/** One application: what, why, where it stands, what happened, and what can be done now. */
final class RequestCard extends Article {

  private final Speech speech;
  private final transient RequestRoom room;

  RequestCard(Speech speech, RequestRoom room, RequestRow row, RequestDeeds deeds, boolean open) {
    this.speech = speech;
    this.room = room;
    addClassName("request-card");
    var title =
        new H3(
            speech.say(
                "request.title",
                row.community(),
                speech.word("Action", row.action()),
                speech.word("Asset", row.asset())));
    var head = new Div(title, chips(row));
    head.addClassName("request-head");
    var reason = new Paragraph(row.reason());
    reason.addClassName("request-reason");
    var story = new Details(speech.say("request.story"));
    story.setOpened(open);
    if (open) {
      tell(story, row.id());
    } else {
      story.addOpenedChangeListener(
          change -> {
            if (change.isOpened() && story.getContent().count() == 0) {
              tell(story, row.id());
            }
          });
    }
    add(head, reason, new RequestFacts(speech, row).facts(), story, deeds.of(row));
  }

  static StatusChip state(Speech speech, RequestState what) {
    return new StatusChip(
        speech.word("RequestState", what),
        switch (what) {
          case OPEN, RETURNED -> Tone.WARNING;
          case GRANTED -> Tone.GOOD;
          case REFUSED, REVOKED -> Tone.CRITICAL;
          case DRAFT, WITHDRAWN, ENDED -> Tone.NEUTRAL;
        });
  }

  private Div chips(RequestRow row) {
    var chips = new Div(state(speech, row.state()));
    chips.addClassName("chips");
    if (row.mine()) {
      chips.add(new StatusChip(speech.say("request.mine"), Tone.NEUTRAL));
    }
    if (row.overdue()) {
      chips.add(new StatusChip(speech.word("Concern", "OVERDUE"), Tone.CRITICAL));
    }
    if (row.objection() != null) {
      chips.add(new StatusChip(speech.word("Concern", "OBJECTED"), Tone.WARNING));
    }
    if (row.held()) {
      chips.add(new StatusChip(speech.say("request.held"), Tone.CRITICAL));
    }
    if (row.use().overlapping()) {
      chips.add(new StatusChip(speech.word("Concern", "OVERLAPPING"), Tone.WARNING));
    }
    if (row.use().unused()) {
      chips.add(new StatusChip(speech.word("Concern", "UNUSED"), Tone.WARNING));
    }
    return chips;
  }

  private void tell(Details story, UUID id) {
    var detail = room.requests.get(id);
    story.add(new RequestLine(speech, detail.events()));
    detail.objections().forEach(objection -> story.add(objection(objection)));
    detail.papers().forEach(paper -> story.add(paper(id, paper)));
  }

  private Paragraph objection(ObjectionRow objection) {
    var text =
        objection.answeredAt() == null
            ? speech.say(
                "request.objection-open",
                objection.raiser(),
                speech.word("Party", objection.party()),
                objection.reason(),
                speech.word("Answerer", objection.handler()),
                speech.moment(objection.dueAt()))
            : speech.say(
                "request.objection-answered",
                objection.raiser(),
                speech.word("Party", objection.party()),
                objection.reason(),
                speech.word("ObjectionState", objection.state()),
                objection.answer() == null ? speech.say("request.by-clock") : objection.answer());
    var told = new Paragraph(text);
    told.addClassName("request-objection");
    return told;
  }

  private Anchor paper(UUID request, RequestPaper paper) {
    var link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event -> {
                  var found = room.papers.get(request, paper.id());
                  return new DownloadResponse(
                      new ByteArrayInputStream(found.content()),
                      found.name(),
                      found.mediaType(),
                      found.content().length);
                }),
            speech.say("request.paper-by", paper.name(), paper.by(), speech.moment(paper.at())));
    link.addClassName("request-paper");
    return link;
  }
}
