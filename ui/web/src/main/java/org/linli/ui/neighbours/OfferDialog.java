package org.linli.ui.neighbours;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.stream.Collectors;
import org.linli.access.boundary.PageRequest;
import org.linli.look.part.Calendar;
import org.linli.look.part.Hint;
import org.linli.neighbours.boundary.NeighbourDesk;
import org.linli.neighbours.entity.ActivityDraft;
import org.linli.neighbours.entity.Neighbour;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** An activity is written, and who is asked along. */
final class OfferDialog {

  private final Speech speech;
  private final NeighbourDesk desk;
  private final Runnable done;
  private final TextField title = new TextField();
  private final TextArea body;
  private final TextField place = new TextField();
  private final DateTimePicker starts;
  private final DateTimePicker ends;
  private final DateTimePicker until;
  private final IntegerField seats = new IntegerField();
  private final MultiSelectComboBox<Neighbour> guests = new MultiSelectComboBox<>();

  OfferDialog(Speech speech, NeighbourDesk desk, Runnable done) {
    this.speech = speech;
    this.desk = desk;
    this.done = done;
    title.setLabel(speech.say("neighbours.what"));
    title.setMaxLength(200);
    title.setRequiredIndicatorVisible(true);
    title.setErrorMessage(speech.say("form.required"));
    title.setWidthFull();
    body = Ask.area(speech.say("neighbours.body"));
    place.setLabel(speech.say("neighbours.where"));
    place.setMaxLength(200);
    place.setWidthFull();
    starts = Calendar.moment(speech.say("neighbours.starts"));
    ends = Calendar.moment(speech.say("neighbours.ends"));
    until = Calendar.moment(speech.say("neighbours.until"));
    seats.setLabel(speech.say("neighbours.seats"));
    seats.setMin(1);
    guests.setLabel(speech.say("neighbours.guests"));
    guests.setItems(desk.neighbours(PageRequest.first(PageRequest.LONGEST)).items());
    guests.setItemLabelGenerator(
        one ->
            one.sameStreet()
                ? speech.say("neighbours.same-street", one.name())
                : one.name() + " " + one.code());
    guests.setWidthFull();
  }

  void open() {
    new Ask(speech, speech.say("neighbours.offer"))
        .with(title, body, place, starts, ends, until, seats, guests)
        .with(new Hint(speech.say("neighbours.offer-hint")))
        .answer(speech.say("neighbours.offer"), this::offer)
        .open();
  }

  private Instant at(DateTimePicker field) {
    return field.getValue() == null ? null : field.getValue().atZone(speech.zone()).toInstant();
  }

  private boolean offer() {
    title.setInvalid(title.getValue().isBlank());
    return !title.isInvalid()
        && Deed.attempt(
            speech.say("neighbours.offered"),
            () -> {
              desk.offer(
                  new ActivityDraft(
                      title.getValue(),
                      body.getValue(),
                      place.getValue(),
                      at(starts),
                      at(ends),
                      at(until),
                      seats.getValue(),
                      guests.getValue().stream()
                          .map(Neighbour::community)
                          .collect(Collectors.toSet())));
              done.run();
            });
  }
}
