package org.linli.ui.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.look.testing.Parts;
import org.linli.neighbours.NeighboursForTests;
import org.linli.neighbours.entity.ActivityRow;
import org.linli.neighbours.entity.ActivitySum;
import org.linli.neighbours.entity.Neighbour;
import org.linli.neighbours.entity.Participant;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** What clerks offer and agree to, residents see, and sign up for with a name of their own. */
class NeighbourScreensTest {

  private final Ground ground = Ground.english();
  private final NeighboursForTests room = new NeighboursForTests(ground.platform);
  private final TenantId host = room.community(1, OperationMode.GOVERNMENT);
  private final TenantId guest = room.community(2, OperationMode.PPP);

  @AfterEach
  void close() {
    ground.close();
  }

  private NeighboursView desk(TenantId tenant) {
    ground.of(room.clerk(tenant));
    return ground.show(
        () -> new NeighboursView(room.desk, room.own, ground.scopes, ground.downloads));
  }

  private NeighbourhoodView phone(TenantId tenant) {
    ground.of(room.resident(tenant));
    return ground.show(() -> new NeighbourhoodView(room.own));
  }

  /** The last button of a dialog is its answer. */
  private void answer(Ask ask) {
    ground.run(() -> Parts.all(ask, Button.class).toList().getLast().click());
  }

  @SuppressWarnings("unchecked")
  private <T> Grid<T> grid(com.vaadin.flow.component.Component part) {
    return Parts.first(part, Grid.class);
  }

  private com.vaadin.flow.component.Component deeds(NeighboursView view) {
    Grid<ActivityRow> grid = grid(view);
    return ground.as(() -> Parts.part(grid, 6, Parts.items(grid).getFirst()));
  }

  @Test
  @SuppressWarnings("unchecked")
  void aClerkOffersAnActivityAndTheNeighboursClerkOpensIt() {
    ground.press(desk(host), "Offer an activity");
    var ask = ground.opened(Ask.class);
    var answer = Parts.all(ask, Button.class).toList().getLast();
    ground.run(answer::click);
    var texts = Parts.all(ask, TextField.class).toList();
    assertThat(texts.getFirst().isInvalid()).isTrue();
    ground.run(
        () -> {
          texts.getFirst().setValue("Street dinner");
          texts.get(1).setValue("Square");
          Parts.first(ask, TextArea.class).setValue("Bring a dish");
          var times = Parts.all(ask, DateTimePicker.class).toList();
          times.getFirst().setValue(LocalDateTime.now().plusDays(1));
          times.get(1).setValue(LocalDateTime.now().plusDays(2));
          MultiSelectComboBox<Neighbour> guests = Parts.first(ask, MultiSelectComboBox.class);
          guests.select(
              guests
                  .getListDataView()
                  .getItems()
                  .filter(one -> one.community().equals(guest.value()))
                  .toList());
          answer.click();
        });
    var view = desk(guest);
    Grid<ActivityRow> grid = grid(view);
    assertThat(ground.as(() -> Parts.items(grid)))
        .extracting(ActivityRow::title)
        .containsExactly("Street dinner");
    assertThat(Parts.words(phone(guest))).contains("Nothing with neighbours at the moment");
    ground.press(deeds(desk(guest)), "Take part");
    assertThat(Parts.words(phone(guest))).contains("Street dinner", "Bring a dish");
  }

  @Test
  @Requirement("001-5.4.4.E-2")
  void aResidentSignsUpWithTheOwnWordAndTheHostsClerkSeesWho() {
    var id = room.held(host, null, guest);
    var view = phone(guest);
    var who = ground.caller();
    ground.press(view, "Sign up");
    var ask = ground.opened(Ask.class);
    assertThat(Parts.first(ask, Checkbox.class).getLabel()).contains(host.value());
    ground.run(() -> Parts.first(ask, TextField.class).setValue("Li"));
    answer(ask);
    assertThat(room.people(host, id)).as("no word was given").isEmpty();
    ground.run(() -> Parts.first(ask, Checkbox.class).setValue(true));
    answer(ask);
    assertThat(Parts.words(view)).contains("You are signed up as Li.");
    ground.press(deeds(desk(host)), "Who signed up");
    Grid<Participant> people = grid(ground.opened(Ask.class));
    assertThat(ground.as(() -> Parts.items(people)))
        .extracting(Participant::name)
        .containsExactly(who.displayName());
  }

  @Test
  void aQuestionIsAnsweredInTheCommunitysName() {
    var id = room.held(host, null, guest);
    var there = room.resident(guest);
    room.signUp(there, id, "Li");
    room.say(there, id, "Where?");
    ground.press(deeds(desk(host)), "Questions and answers");
    var ask = ground.opened(Ask.class);
    assertThat(Parts.words(ask)).contains("Where?", "Li (" + guest + ")");
    ground.run(() -> Parts.first(ask, TextArea.class).setValue("At the square"));
    answer(ask);
    assertThat(room.words(there, id)).containsExactly("At the square", "Where?");
    ground.press(deeds(desk(host)), "Questions and answers");
    ground.press(ground.opened(Ask.class), "Take away");
    assertThat(room.words(there, id)).containsExactly("Where?");
  }

  @Test
  void guestsAreToldAndAnActivityIsCancelled() {
    room.held(host, null, guest);
    ground.press(deeds(desk(host)), "Communities asked along");
    assertThat(Parts.words(ground.opened(Ask.class))).contains(guest.value() + ": Agreed");
    ground.press(deeds(desk(host)), "Cancel");
    answer(ground.opened(Ask.class));
    assertThat(Parts.words(phone(guest))).contains("Nothing with neighbours at the moment");
  }

  @Test
  void whoMayOnlyLookIsOfferedNothing() {
    UUID id = room.held(host, null, guest);
    ground.of(
        ground.platform.caller(
            Tier.COMMUNITY, host.value(), host, null, "neighbours:read", "self:*"));
    var view =
        ground.show(() -> new NeighboursView(room.desk, room.own, ground.scopes, ground.downloads));
    assertThat(Parts.hasButton(view, "Offer an activity")).isFalse();
    assertThat(Parts.hasButton(deeds(view), "Cancel")).isFalse();
    assertThat(room.as(ground.caller(), () -> room.own.words(id, PageRequest.first(1))).items())
        .isEmpty();
  }

  @Test
  void theStreetSeesFigures() {
    var id = room.held(host, null, guest);
    room.signUp(room.resident(guest), id, "Li");
    ground.of(ground.platform.caller(Tier.STREET, room.street(), null, null, "crosstier:read"));
    var view = ground.show(() -> new NeighboursBelowView(room.below, ground.scopes));
    Grid<ActivitySum> grid = grid(view);
    assertThat(ground.as(() -> Parts.items(grid)))
        .extracting(ActivitySum::guestPeople)
        .containsExactly(1);
  }
}
