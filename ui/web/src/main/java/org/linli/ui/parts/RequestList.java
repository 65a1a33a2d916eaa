package org.linli.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.linli.access.boundary.PageRequest;
import org.linli.look.part.Calendar;
import org.linli.look.part.EmptyState;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.BasisWords;
import org.linli.rights.boundary.DataRequests;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.entity.RequestState;

/** Applications for data as cards; who may decide decides here. */
public final class RequestList extends Div {

  private static final int SHOWN = 100;
  private static final String ALL = "ALL";

  private final Speech speech;
  private final transient DataRequests requests;
  private final Select<String> state = new Select<>();
  private final Div cards = new Div();

  public RequestList(Speech speech, DataRequests requests) {
    this.speech = speech;
    this.requests = requests;
    addClassName("request-list");
    state.setLabel(speech.say("request.state"));
    var states = new java.util.ArrayList<>(List.of(ALL));
    for (var each : RequestState.values()) {
      states.add(each.name());
    }
    state.setItems(states);
    state.setItemLabelGenerator(
        item -> ALL.equals(item) ? speech.say("list.all") : speech.word("RequestState", item));
    state.setValue(ALL);
    state.addValueChangeListener(change -> refresh());
    cards.addClassName("request-cards");
    var filters = new Div(state);
    filters.addClassName("filters");
    add(filters, cards);
    refresh();
  }

  public void refresh() {
    cards.removeAll();
    var wanted = ALL.equals(state.getValue()) ? null : state.getValue();
    var rows = requests.list(wanted, PageRequest.first(SHOWN)).items();
    if (rows.isEmpty()) {
      cards.add(new EmptyState(VaadinIcon.KEY, speech.say("empty.requests")));
    }
    rows.forEach(row -> cards.add(card(row)));
  }

  private Article card(RequestRow row) {
    var title =
        new H3(
            speech.say(
                "request.title",
                row.community(),
                speech.word("Action", row.action()),
                speech.word("Asset", row.asset())));
    var chips = new Div(state(row.state()));
    chips.addClassName("chips");
    if (row.mine()) {
      chips.add(new StatusChip(speech.say("request.mine"), Tone.NEUTRAL));
    }
    var facts =
        new Facts()
            .fact(
                speech.say("request.who"),
                row.requester() + " · " + speech.word("Party", row.requesterParty()))
            .fact(speech.say("request.purpose"), speech.word("Purpose", row.purpose()))
            .fact(speech.say("request.wanted-until"), speech.moment(row.wantedUntil()))
            .fact(speech.say("request.asked"), speech.moment(row.createdAt()))
            .fact(speech.say("request.basis"), BasisWords.line(row.basis()));
    if (row.decidedAt() != null) {
      facts.fact(
          speech.say("request.decided"),
          speech.say("step.who", row.decidedBy(), speech.moment(row.decidedAt())));
    }
    if (row.grantedUntil() != null) {
      facts.fact(speech.say("request.granted-until"), speech.moment(row.grantedUntil()));
    }
    if (row.note() != null && !row.note().isBlank()) {
      facts.fact(speech.say("request.note"), row.note());
    }
    var head = new Div(title, chips);
    head.addClassName("request-head");
    var reason = new Paragraph(row.reason());
    reason.addClassName("request-reason");
    var card = new Article(head, reason, facts, deeds(row));
    card.addClassName("request-card");
    return card;
  }

  private StatusChip state(RequestState what) {
    return new StatusChip(
        speech.word("RequestState", what),
        switch (what) {
          case OPEN -> Tone.WARNING;
          case GRANTED -> Tone.GOOD;
          case REFUSED, REVOKED -> Tone.CRITICAL;
          case ENDED -> Tone.NEUTRAL;
        });
  }

  private Div deeds(RequestRow row) {
    var deeds = new Div();
    deeds.addClassName("answers");
    if (row.mayDecide()) {
      var grant = new Button(speech.say("request.grant"), click -> grant(row));
      grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      deeds.add(grant);
      deeds.add(
          new Button(
              speech.say("request.refuse"),
              click ->
                  Ask.note(
                      speech,
                      speech.say("request.refuse"),
                      speech.say("request.refuse-note"),
                      note -> after(() -> requests.refuse(row.id(), note)))));
    }
    if (row.mayRevoke()) {
      deeds.add(
          new Button(
              speech.say("request.revoke"),
              click ->
                  Ask.sure(
                      speech,
                      speech.say("request.revoke"),
                      speech.say("request.revoke-sure"),
                      () -> after(() -> requests.revoke(row.id())))));
    }
    return deeds;
  }

  private void grant(RequestRow row) {
    var until = Calendar.moment(speech.say("request.granted-until"));
    until.setValue(local(row.wantedUntil(), speech.zone()));
    until.setMin(LocalDateTime.now(speech.zone()));
    until.setHelperText(speech.say("request.ends-by-itself"));
    var note = Ask.area(speech.say("request.note"));
    new Ask(speech, speech.say("request.grant"))
        .text(
            speech.say(
                "request.grant-what",
                row.requester(),
                speech.word("Asset", row.asset()),
                speech.word("Purpose", row.purpose())))
        .with(until, note)
        .answer(
            speech.say("request.grant"),
            () ->
                until.getValue() != null
                    && Deed.attempt(
                        () ->
                            after(
                                () ->
                                    requests.grant(
                                        row.id(),
                                        instant(until.getValue(), speech.zone()),
                                        note.getValue().strip()))))
        .open();
  }

  private void after(Runnable deed) {
    deed.run();
    refresh();
  }

  static LocalDateTime local(Instant at, ZoneId zone) {
    return at == null
        ? LocalDateTime.now(zone).plusDays(1)
        : LocalDateTime.ofInstant(at, zone).withSecond(0).withNano(0);
  }

  static Instant instant(LocalDateTime at, ZoneId zone) {
    return at.atZone(zone).toInstant();
  }
}
