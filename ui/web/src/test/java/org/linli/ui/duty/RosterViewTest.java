package org.linli.ui.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.duty.boundary.RosterFiles;
import org.linli.duty.boundary.Rosters;
import org.linli.duty.entity.DutyPerson;
import org.linli.look.testing.Parts;
import org.linli.tenancy.entity.CityTime;
import org.linli.ui.parts.Ask;
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
}
