package org.linli.ui.requests;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import org.linli.access.boundary.PageRequest;
import org.linli.look.part.Downloads;
import org.linli.look.part.EmptyState;
import org.linli.rights.boundary.RequestQuery;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.boundary.RequestSheet;
import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.SupplyPath;
import org.linli.ui.parts.Cards;
import org.linli.ui.parts.Speech;

/** Applications for data as cards; who may decide decides here. */
public final class RequestCards extends Div {

  private static final int SHOWN = 100;

  private final Speech speech;
  private final transient RequestRoom room;
  private final transient RequestDeeds deeds;
  private final Select<RequestState> state;
  private final Select<SupplyPath> path;
  private final Select<RequestQuery.Concern> concern;
  private final Cards<RequestRow> cards;

  public RequestCards(Speech speech, RequestRoom room, Downloads downloads) {
    this.speech = speech;
    this.room = room;
    this.deeds = new RequestDeeds(speech, room, this::refresh);
    addClassName("request-list");
    state = choice("request.state", "RequestState", RequestState.values());
    path = choice("request.path", "SupplyPath", SupplyPath.values());
    concern = choice("request.concern", "Concern", RequestQuery.Concern.values());
    cards =
        new Cards<>(
            row -> new RequestCard(speech, room, row, deeds, false),
            () -> new EmptyState(VaadinIcon.KEY, speech.say("empty.requests")));
    cards.addClassName("request-cards");
    var filters = new Div(state, path, concern);
    filters.addClassName("filters");
    filters.add(downloads.excel(RequestSheet.SHEET, page -> room.requests.list(query(), page)));
    add(filters, cards);
    refresh();
  }

  public void refresh() {
    cards.show(room.requests.list(query(), PageRequest.first(SHOWN)).items());
  }

  private RequestQuery query() {
    return new RequestQuery(state.getValue(), path.getValue(), concern.getValue());
  }

  private <T> Select<T> choice(String label, String kind, T[] items) {
    var select = new Select<T>();
    select.setLabel(speech.say(label));
    select.setItems(items);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(speech.say("list.all"));
    select.setItemLabelGenerator(
        item -> item == null ? speech.say("list.all") : speech.word(kind, item));
    select.addValueChangeListener(change -> refresh());
    return select;
  }
}
