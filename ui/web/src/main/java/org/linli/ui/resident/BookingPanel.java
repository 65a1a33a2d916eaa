package org.linli.ui.resident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.linli.matters.boundary.Appointments;
import org.linli.matters.boundary.OwnMatters;
import org.linli.matters.entity.Appointment;
import org.linli.matters.entity.AppointmentDraft;
import org.linli.matters.entity.KindDetail;
import org.linli.matters.entity.KindView;
import org.linli.matters.entity.Slot;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Verb;

/** Books a half hour at the counter, and shows those that are booked. */
final class BookingPanel extends Details {

  private static final int LONGEST = 40;

  private final Speech speech;
  private final transient Appointments appointments;
  private final transient OwnMatters matters;
  private final Select<KindView> kind = new Select<>();
  private final Select<KindDetail.ItemView> item = new Select<>();
  private final DatePicker day;
  private final Select<Slot> slot = new Select<>();
  private final TextField phone;
  private final Div booked = new Div();

  BookingPanel(Speech speech, Appointments appointments, OwnMatters matters) {
    super(speech.say("booking.title"));
    this.speech = speech;
    this.appointments = appointments;
    this.matters = matters;
    kind.setLabel(speech.say("booking.kind"));
    kind.setItems(matters.kinds());
    kind.setItemLabelGenerator(KindView::name);
    kind.addValueChangeListener(change -> items());
    item.setLabel(speech.say("booking.item"));
    item.setItemLabelGenerator(KindDetail.ItemView::name);
    item.setVisible(false);
    day = new DatePicker(speech.say("booking.day"));
    day.setLocale(speech.locale());
    day.addValueChangeListener(change -> slots());
    slot.setLabel(speech.say("booking.slot"));
    slot.setItemLabelGenerator(
        one -> speech.say("booking.left", speech.moment(one.starts()), one.left()));
    phone = new TextField(speech.say("matters.phone"));
    phone.setMaxLength(LONGEST);
    var book =
        new Button(speech.say("booking.book"), VaadinIcon.CALENDAR_CLOCK.create(), c -> book());
    book.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    book.addClassName("thumb-button");
    var form = new Div(kind, item, day, slot, phone, book);
    form.addClassName("phone-form");
    booked.addClassName("phone-list");
    add(form, booked);
    list();
  }

  private void items() {
    item.clear();
    var detail =
        kind.getValue() == null ? null : Deed.asked(() -> matters.get(kind.getValue().kind()));
    var items = detail == null ? List.<KindDetail.ItemView>of() : detail.items();
    item.setItems(items);
    item.setVisible(!items.isEmpty());
  }

  private void slots() {
    slot.clear();
    var free =
        day.getValue() == null
            ? List.<Slot>of()
            : Deed.asked(() -> appointments.free(day.getValue()));
    slot.setItems(free == null ? List.of() : free);
    slot.setHelperText(free == null || free.isEmpty() ? speech.say("booking.none") : null);
  }

  private void book() {
    var draft =
        new AppointmentDraft(
            kind.getValue() == null ? null : kind.getValue().kind(),
            item.getValue() == null ? null : item.getValue().id(),
            slot.getValue() == null ? null : slot.getValue().starts(),
            phone.getValue().isBlank() ? null : phone.getValue());
    if (Deed.attempt(speech.say("booking.done"), () -> appointments.book(draft))) {
      slots();
      list();
    }
  }

  private void list() {
    booked.removeAll();
    appointments.own().forEach(one -> booked.add(row(one)));
  }

  private Div row(Appointment one) {
    return new Div(
        new Span(speech.say("booking.line", speech.moment(one.starts()), one.about())),
        Verb.framed(
            speech.say("booking.cancel"),
            () -> {
              if (Deed.attempt(() -> appointments.cancel(one.id()))) {
                slots();
                list();
              }
            }));
  }
}
