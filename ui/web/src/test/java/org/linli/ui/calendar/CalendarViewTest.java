package org.linli.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.calendar.boundary.WorkingDays;
import org.linli.calendar.control.CityDays;
import org.linli.calendar.entity.DayDraft;
import org.linli.look.testing.Parts;
import org.linli.tenancy.entity.CityTime;
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
        .contains("2026 has 248 working days.", "国办发明电〔2025〕7号", "Spring Festival", "Saturday")
        .as("in the language of the screen, whatever was spoken at the door")
        .doesNotContain("春节");
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

  @Test
  void whatIsNoEntryIsSaidAndTheQuestionStays() {
    ground.of(ground.bureau());
    var view = view();
    choose(view, 2028);
    ground.press(view, "Enter a day");
    var ask = ground.opened(Ask.class);
    ground.press(ask, "Save");
    assertThat(ground.notes().getLast()).contains("day: lies within 2025 and 2100");
    ground.run(() -> Parts.first(ask, DatePicker.class).setValue(LocalDate.of(2028, 5, 2)));
    ground.press(ask, "Save");
    assertThat(ground.notes().getLast()).contains("required");
    assertThat(ask.isOpened()).isTrue();
    assertThat(Parts.words(view)).doesNotContain("2028-05-02");
    ground.press(ask, "Cancel");
    assertThat(ask.isOpened()).isFalse();
  }

  @Test
  void aWeekendThatTheBureauHasWorkedIsSaidSo() {
    ground.of(ground.bureau());
    var view = view();
    choose(view, 2028);
    ground.press(view, "Enter a day");
    var ask = ground.opened(Ask.class);
    ground.run(
        () -> {
          Parts.first(ask, DatePicker.class).setValue(LocalDate.of(2028, 5, 6));
          Parts.first(ask, TextField.class).setValue("Census");
          Parts.first(ask, Checkbox.class).setValue(true);
        });
    ground.press(ask, "Save");
    assertThat(Parts.words(view))
        .contains("2028 has 261 working days.", "2028-05-06 Saturday Census Worked Take back");
    ground.press(view, "Take back");
    assertThat(Parts.words(view)).contains("2028 has 260 working days.");
  }

  @Test
  void whoMayOnlyLookSeesWhatTheBureauEnteredAndTakesNothingBack() {
    ground.of(ground.bureau());
    var day = LocalDate.of(2028, 5, 3);
    ground.as(() -> days.set(day, new DayDraft(false, "Works")));
    ground.of(ground.member("calendar:read"));
    var view = view();
    choose(view, 2028);
    assertThat(Parts.words(view)).contains("2028-05-03 Wednesday Works Free");
    assertThat(Parts.hasButton(view, "Take back")).isFalse();
    ground.of(ground.bureau());
    ground.as(() -> days.set(day, new DayDraft(null, null)));
  }

  @Test
  void aDayOfThePackCannotBeTakenBack() {
    ground.of(ground.bureau());
    var view = view();
    choose(view, 2026);
    assertThat(Parts.hasButton(view, "Take back")).isFalse();
  }

  @Test
  @SuppressWarnings("unchecked")
  void theYearsGoFromTheFirstOfThePackToThreeAhead() {
    var view = view();
    Select<Integer> year = Parts.first(view, Select.class);
    var now = LocalDate.now(CityTime.ZONE).getYear();
    assertThat(year.getValue()).isEqualTo(now);
    assertThat(year.getListDataView().getItems()).startsWith(2025).endsWith(now + 3);
  }

  @Test
  void inChineseTheYearReadsAsAClerkWouldSayIt() {
    ground.close();
    try (var chinese = Ground.chinese()) {
      var view = chinese.show(() -> new CalendarView(days, chinese.scopes));
      assertThat(view.getPageTitle()).containsPattern("\\p{IsHan}");
      assertThat(Parts.words(view)).doesNotContain("calendar.").containsPattern("\\p{IsHan}");
    }
  }
}
