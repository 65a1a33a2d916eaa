package org.linli.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.calendar.boundary.WorkingDays;
import org.linli.calendar.control.CityDays;
import org.linli.look.testing.Parts;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

class CalendarViewTest {

  private final Ground ground = Ground.english();
  private final WorkingDays days =
      new WorkingDays(ground.platform.jdbi(), ground.scopes, new CityDays(ground.platform.jdbi()));

  @AfterEach
  void close() {
    ground.close();
  }

  private CalendarView view() {
    return ground.show(() -> new CalendarView(days, ground.scopes));
  }

  @SuppressWarnings("unchecked")
  private void choose(CalendarView view, int year) {
    ground.run(() -> Parts.first(view, Select.class).setValue(year));
  }

  @Test
  void aYearTellsItsHolidaysAndOnWhatTheyRest() {
    ground.of(ground.bureau());
    var view = view();
    choose(view, 2026);
    assertThat(Parts.words(view))
        .contains("2026 has 248 working days.", "国办发明电〔2025〕7号", "Spring Festival", "Saturday");
    choose(view, 2027);
    assertThat(Parts.words(view)).contains("For the time being");
  }

  @Test
  void theBureauEntersADayAndTakesItBack() {
    ground.of(ground.bureau());
    var view = view();
    choose(view, 2028);
    assertThat(Parts.words(view)).contains("not entered yet");
    ground.press(view, "Enter a day");
    var ask = ground.opened(Ask.class);
    ground.run(
        () -> {
          Parts.first(ask, DatePicker.class).setValue(LocalDate.of(2028, 5, 1));
          Parts.first(ask, TextField.class).setValue("Labour Day");
        });
    ground.press(ask, "Save");
    assertThat(Parts.words(view)).contains("2028-05-01", "Labour Day", "Free");
    ground.press(view, "Take back");
    assertThat(Parts.words(view)).doesNotContain("2028-05-01");
  }

  @Test
  void whoMayOnlyLookEntersNothing() {
    ground.of(ground.member("calendar:read"));
    assertThat(Parts.hasButton(view(), "Enter a day")).isFalse();
  }
}
