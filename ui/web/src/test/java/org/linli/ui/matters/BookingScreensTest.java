package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Parts;
import org.linli.matters.entity.Appointment;
import org.linli.matters.entity.Slot;
import org.linli.ui.resident.OwnMattersView;

/** Booking the counter on the phone, and who comes as the clerk sees it. */
class BookingScreensTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  @SuppressWarnings("unchecked")
  private <T> Select<T> select(OwnMattersView view, String label) {
    return (Select<T>)
        Parts.all(view, Select.class)
            .filter(one -> label.equals(one.getLabel()))
            .findFirst()
            .orElseThrow();
  }

  private List<Appointment> own() {
    return desk.as(desk.resident, desk.wired.appointments::own);
  }

  @Test
  @SuppressWarnings("unchecked")
  void aResidentBooksAHalfHourAndTheClerkSeesWhoComes() {
    desk.ground.of(desk.resident);
    var view =
        desk.ground.show(
            () ->
                new OwnMattersView(
                    desk.wired.own,
                    desk.wired.appointments,
                    desk.ground.homePlaces,
                    desk.ground.scopes,
                    desk.wired.papers,
                    desk.ground.downloads));
    desk.ground.press(view, "Book");
    assertThat(own()).as("nothing was chosen").isEmpty();
    var complaint =
        desk.as(desk.resident, desk.wired.own::kinds).stream()
            .filter(one -> one.kind().equals("complaint"))
            .findFirst()
            .orElseThrow();
    desk.ground.run(() -> select(view, "For what").setValue(complaint));
    desk.ground.run(() -> Parts.first(view, DatePicker.class).setValue(TUESDAY));
    var slots = desk.as(desk.resident, () -> desk.wired.appointments.free(TUESDAY));
    Select<Slot> slot = select(view, "Half hour");
    desk.ground.run(() -> slot.setValue(slots.getFirst()));
    desk.ground.press(view, "Book");
    assertThat(own()).hasSize(1);
    assertThat(Parts.words(view)).contains("Complaint");
    desk.ground.of(desk.clerk);
    var day = desk.ground.show(() -> new AppointmentsView(desk.wired.appointments));
    Grid<Appointment> grid = Parts.first(day, Grid.class);
    assertThat(desk.ground.as(() -> Parts.items(grid))).isEmpty();
    desk.ground.run(() -> Parts.first(day, DatePicker.class).setValue(TUESDAY));
    assertThat(desk.ground.as(() -> Parts.items(grid)))
        .extracting(Appointment::person)
        .containsExactly(desk.resident.displayName());
    desk.ground.of(desk.resident);
    desk.ground.press(view, "Give it back");
    assertThat(own()).isEmpty();
  }
}
