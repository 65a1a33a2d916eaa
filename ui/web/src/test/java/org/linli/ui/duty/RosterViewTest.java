package org.linli.ui.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.duty.boundary.RosterFiles;
import org.linli.duty.boundary.Rosters;
import org.linli.duty.entity.DutyPerson;
import org.linli.duty.entity.ShiftDraft;
import org.linli.duty.entity.Substitution;
import org.linli.look.testing.Parts;
import org.linli.tenancy.entity.CityTime;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.LoadDialog;
import org.linli.ui.testing.Ground;

class RosterViewTest {

  private final Ground ground = Ground.english();
  private final Rosters rosters = new Rosters(ground.platform.jdbi(), ground.scopes);
  private final RosterFiles files = new RosterFiles(ground.platform.jdbi(), ground.scopes, rosters);

  @AfterEach
  void close() {
    ground.close();
  }

  private RosterView view() {
    return ground.show(() -> new RosterView(rosters, files, ground.scopes, ground.downloads));
  }

  private String person() {
    return ground.platform.member(Tier.COMMUNITY, ground.community.tenant).displayName();
  }

  @SuppressWarnings("unchecked")
  private void choose(Ask ask, String name) {
    Select<DutyPerson> person = Parts.first(ask, Select.class);
    ground.run(
        () ->
            person.setValue(
                person
                    .getListDataView()
                    .getItems()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow()));
  }

  @Test
  void aShiftIsPlannedShownAndGivenToSomebodyElse() {
    var wang = person();
    var li = person();
    var view = view();
    assertThat(Parts.words(view)).contains("Nobody is on duty now", "There are no shifts.");
    ground.press(view, "Plan a shift");
    var ask = ground.opened(Ask.class);
    var now = LocalDateTime.now(CityTime.ZONE);
    var moments = Parts.all(ask, DateTimePicker.class).toList();
    ground.run(
        () -> {
          Parts.first(ask, TextField.class).setValue("Desk");
          moments.get(0).setValue(now.minusMinutes(5));
          moments.get(1).setValue(now.minusMinutes(10));
        });
    choose(ask, wang);
    ground.press(ask, "Save");
    assertThat(Parts.words(view)).as("it ends before it begins").contains("There are no shifts.");
    ground.run(() -> moments.get(1).setValue(now.plusHours(2)));
    ground.press(ask, "Save");
    assertThat(Parts.words(view)).contains("Desk: " + wang, "The whole community");
    ground.press(view, "Stand in");
    var other = ground.opened(Ask.class);
    choose(other, li);
    ground.run(() -> Parts.first(other, TextField.class).setValue("ill"));
    ground.press(other, "Save");
    assertThat(Parts.words(view)).contains("Desk: " + li, li + " (for " + wang + ": ill)");
  }

  @Test
  void whoMayOnlyLookPlansNothing() {
    ground.of(ground.member("rosters:read"));
    var view = view();
    assertThat(Parts.hasButton(view, "Plan a shift")).isFalse();
    ground.press(view, "Week after");
    assertThat(Parts.words(view)).contains("There are no shifts.");
  }

  private String planned(int from, int until, String name) {
    var now = Instant.now();
    return ground
        .as(
            () ->
                rosters.plan(
                    new ShiftDraft(
                        "Desk",
                        null,
                        now.plus(from, ChronoUnit.MINUTES),
                        now.plus(until, ChronoUnit.MINUTES),
                        account(name))))
        .toString();
  }

  private UUID account(String name) {
    return rosters.people().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow()
        .account();
  }

  /** The week in which a shift of some minutes from now lies. */
  private RosterView viewOf(int minutes) {
    var view = view();
    var monday = TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY);
    var here = LocalDateTime.now(CityTime.ZONE);
    if (!here.plusMinutes(minutes)
        .toLocalDate()
        .with(monday)
        .equals(here.toLocalDate().with(monday))) {
      ground.press(view, minutes > 0 ? "Week after" : "Week before");
    }
    return view;
  }

  @Test
  void aShiftThatHasNotBegunIsRemovedWhenSomebodyIsSure() {
    planned(60, 120, person());
    var view = viewOf(60);
    assertThat(Parts.words(view)).contains("Nobody is on duty now", "The whole community");
    ground.press(view, "Remove");
    var ask = ground.opened(Ask.class);
    assertThat(Parts.words(ask)).contains("Only a shift that has not begun can be removed.");
    ground.press(ask, "Cancel");
    assertThat(Parts.words(view)).doesNotContain("There are no shifts.");
    ground.press(view, "Remove");
    ground.press(ground.opened(Ask.class), "Remove");
    assertThat(Parts.words(view)).contains("There are no shifts.");
  }

  @Test
  void aShiftThatHasBegunStaysAndTheReaderIsTold() {
    planned(-30, 30, person());
    var view = viewOf(-30);
    ground.press(view, "Remove");
    ground.press(ground.opened(Ask.class), "Remove");
    assertThat(ground.notes().getLast()).contains("shift");
    assertThat(Parts.words(view)).contains("Desk").doesNotContain("There are no shifts.");
  }

  @Test
  void whoStoodInGivesTheShiftBack() {
    var wang = person();
    var li = person();
    var shift = planned(-30, 30, wang);
    ground.as(
        () -> rosters.substitute(UUID.fromString(shift), new Substitution(account(li), "ill")));
    var view = viewOf(-30);
    assertThat(Parts.words(view)).contains("Desk: " + li);
    ground.press(view, "Stand in");
    ground.press(ground.opened(Ask.class), "Save");
    assertThat(Parts.words(view)).contains("Desk: " + wang).doesNotContain("(for ");
  }

  @Test
  void nobodyStandsInWithoutAReasonOrForHimself() {
    var wang = person();
    var li = person();
    planned(-30, 30, wang);
    var view = viewOf(-30);
    ground.press(view, "Stand in");
    var ask = ground.opened(Ask.class);
    choose(ask, li);
    ground.press(ask, "Save");
    assertThat(ground.notes().getLast()).contains("required");
    choose(ask, wang);
    ground.run(() -> Parts.first(ask, TextField.class).setValue("ill"));
    ground.press(ask, "Save");
    assertThat(ground.notes().getLast()).contains("cannot stand in for oneself");
    assertThat(ask.isOpened()).isTrue();
    assertThat(Parts.words(view)).contains("Desk: " + wang);
  }

  @Test
  void whoAlreadyHasDutyIsNotPlannedTwice() {
    var wang = person();
    planned(-30, 30, wang);
    var view = viewOf(-30);
    ground.press(view, "Plan a shift");
    var ask = ground.opened(Ask.class);
    var now = LocalDateTime.now(CityTime.ZONE);
    var moments = Parts.all(ask, DateTimePicker.class).toList();
    ground.run(
        () -> {
          Parts.first(ask, TextField.class).setValue("Patrol");
          moments.get(0).setValue(now);
          moments.get(1).setValue(now.plusHours(1));
        });
    ground.press(ask, "Save");
    assertThat(ground.notes().getLast()).contains("required");
    choose(ask, wang);
    ground.press(ask, "Save");
    assertThat(ground.notes().getLast()).contains("account");
    assertThat(Parts.words(view)).doesNotContain("Patrol");
  }

  @Test
  @SuppressWarnings("unchecked")
  void whatSomebodyIsAbleToDoStandsBesideTheName() {
    var wang = person();
    ground.run(() -> rosters.skills(account(wang), List.of("first-aid", "signs")));
    var view = view();
    ground.press(view, "Plan a shift");
    Select<DutyPerson> people = Parts.first(ground.opened(Ask.class), Select.class);
    var label = people.getItemLabelGenerator();
    assertThat(people.getListDataView().getItems().map(label::apply))
        .contains(wang + " · first-aid signs");
  }

  @Test
  void theWeekSumsUpTheDutyOfEach() {
    var wang = person();
    planned(-30, 60, wang);
    assertThat(Parts.words(viewOf(-30))).contains(wang + " 1 0 1.5");
  }

  @Test
  void anotherWeekShowsItsOwnShiftsAndTheWayBack() {
    planned(-30, 30, person());
    var view = viewOf(-30);
    var here = Parts.words(view);
    ground.press(view, "Week after");
    assertThat(Parts.words(view)).contains("There are no shifts.", "Desk: ");
    ground.press(view, "Week before");
    assertThat(Parts.words(view).replaceAll("\\d\\d:\\d\\d:\\d\\d", ""))
        .isEqualTo(here.replaceAll("\\d\\d:\\d\\d:\\d\\d", ""));
  }

  @Test
  void aFileThatIsNoRosterIsToldByItsCell() {
    var view = view();
    ground.press(view, "Import a roster");
    var dialog = ground.opened(LoadDialog.class);
    ground.run(() -> dialog.take("no workbook".getBytes()));
    assertThat(Parts.words(dialog))
        .contains("1 faults, nothing was taken:", "No Excel file that can be read");
    ground.run(() -> dialog.take(ground.as(() -> files.template(Locale.ENGLISH))));
    assertThat(Parts.words(dialog)).contains("0 shifts were taken");
  }

  @Test
  void whoMayOnlyLookCanNeitherStandInNorRemoveNorImport() {
    planned(-30, 30, person());
    ground.of(ground.member("rosters:read"));
    var view = viewOf(-30);
    assertThat(Parts.words(view)).contains("Desk");
    for (var deed : List.of("Stand in", "Remove", "Import a roster")) {
      assertThat(Parts.hasButton(view, deed)).as(deed).isFalse();
    }
  }
}
