package org.linli.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.cases.entity.CaseState;
import org.linli.community.TestCommunity;
import org.linli.look.testing.Parts;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.MatterQuery;
import org.linli.matters.entity.MatterRow;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.parts.PhotoField;
import org.linli.ui.testing.Ground;

class OnTheSpotTest {

  private final Ground ground = Ground.english();
  private final Caller worker = ground.community.worker(ground.community.grid);

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void nothingToDoIsSaid() {
    ground.of(worker);
    var view = mine();
    assertThat(Parts.styled(view, "linli-empty")).hasSize(1);
    assertThat(Parts.styled(view, "case-card")).isEmpty();
  }

  @Test
  void onlyMyCasesAreMine() {
    dispatched("CRITICAL");
    ground.community.alarmCase(ground.community.otherBuilding, "MAJOR");
    ground.of(worker);
    assertThat(Parts.styled(mine(), "case-card")).hasSize(1);
  }

  @Test
  void whatWaitsForOthersStandsBelowAHeading() {
    var id = dispatched("CRITICAL");
    ground.of(worker);
    ground.run(() -> ground.community.cases.accept(id));
    ground.run(
        () -> ground.community.cases.handle(id, "done", java.util.List.of(TestCommunity.PHOTO)));
    var view = mine();
    assertThat(Parts.styled(view, "linli-empty")).hasSize(1);
    assertThat(Parts.styled(view, "case-card")).hasSize(1);
    assertThat(Parts.words(view)).contains("Handled");
  }

  @Test
  void aDispatchedCaseOffersToBeAcceptedAndNothingElse() {
    var id = dispatched("CRITICAL");
    ground.of(worker);
    var view = open(id);
    assertThat(thumb(view)).hasSize(1);
    ground.run(() -> Parts.first(view, Button.class).click());
    assertThat(ground.community.state(id)).isEqualTo(CaseState.ACCEPTED);
    assertThat(Parts.all(view, PhotoField.class)).hasSize(1);
  }

  @Test
  void handlingNeedsANote() {
    var id = accepted();
    var view = open(id);
    ground.run(() -> thumb(view).getFirst().click());
    assertThat(Parts.first(view, TextArea.class).isInvalid()).isTrue();
    assertThat(ground.community.state(id)).isEqualTo(CaseState.ACCEPTED);
  }

  @Test
  void handlingNeedsAPhotographAndKeepsTheNoteUntilThereIsOne() {
    var id = accepted();
    var view = open(id);
    Parts.first(view, TextArea.class).setValue("extinguished");
    ground.run(() -> thumb(view).getFirst().click());
    assertThat(ground.community.state(id)).isEqualTo(CaseState.ACCEPTED);
    assertThat(ground.notes()).hasSize(1);
    assertThat(Parts.first(view, TextArea.class).getValue()).isEqualTo("extinguished");
  }

  @Test
  void aHandledCaseOffersNothingMore() {
    var id = accepted();
    var view = open(id);
    ground.run(
        () ->
            ground.community.cases.handle(
                id, "extinguished", java.util.List.of(TestCommunity.PHOTO)));
    ground.run(view::refresh);
    assertThat(thumb(view)).isEmpty();
    assertThat(Parts.words(view)).contains("extinguished");
  }

  @Test
  void anAddressThatIsNoCaseIsNotFound() {
    ground.of(worker);
    var view = ground.show(() -> new MyCaseView(ground.community.cases));
    assertThatThrownBy(() -> ground.run(() -> view.setParameter(null, "nonsense")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> ground.run(() -> view.setParameter(null, UUID.randomUUID().toString())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatISawOnMyRoundBecomesAGridEvent() {
    ground.of(ground.inRole("CLERK"));
    var view = patrol();
    ground.run(() -> thumb(view).getFirst().click());
    assertThat(Parts.first(view, TextField.class).isInvalid()).isTrue();
    assertThat(events()).isEmpty();
    Parts.first(view, TextField.class).setValue(" rubbish at the gate ");
    ground.run(() -> thumb(view).getFirst().click());
    assertThat(events()).hasSize(1);
    var row = events().getFirst();
    assertThat(row.title()).isEqualTo("rubbish at the gate");
    assertThat(row.door()).isEqualTo(Door.PATROL);
    assertThat(Parts.words(Parts.styled(view, "receipt").getFirst())).contains(row.number());
    assertThat(Parts.first(view, TextField.class).getValue()).as("ready for the next").isEmpty();
    assertThat(ground.community.count("select count(*) from case_file")).as("cases").isZero();
  }

  @Test
  void aPatrolDoesNotLookIntoRooms() {
    @SuppressWarnings("unchecked")
    ComboBox<PlaceRow> places = Parts.first(patrol(), ComboBox.class);
    assertThat(places.getListDataView().getItems())
        .isNotEmpty()
        .extracting(PlaceRow::kind)
        .doesNotContain(PlaceKind.ROOM, PlaceKind.GRID);
  }

  @Test
  void alarmsAroundMeAreCounted() {
    ground.community.alarm(ground.community.building, "MAJOR", null);
    ground.of(onDuty("alarms:read", "cases:handle"));
    var view = ground.show(() -> new MyAlarmsView(ground.alarms, ground.scopes));
    assertThat(Parts.words(Parts.styled(view, "lead").getFirst())).contains("1");
    assertThat(Parts.words(view)).contains("Major", "detector");
  }

  @Test
  void myGridsAreShownAndWhoMayLookFurtherChooses() {
    ground.community.alarm(ground.community.building, "MAJOR", null);
    ground.community.alarm(ground.community.otherBuilding, "MAJOR", null);
    ground.of(onDuty("alarms:read", "cases:handle"));
    var narrow = ground.show(() -> new MyAlarmsView(ground.alarms, ground.scopes));
    assertThat(Parts.words(Parts.styled(narrow, "lead").getFirst())).contains("1");
    assertThat(Parts.styled(narrow, "breadth").getFirst().isVisible()).isFalse();
    ground.of(onDuty("alarms:read", "alarms:all", "cases:handle"));
    var wide = ground.show(() -> new MyAlarmsView(ground.alarms, ground.scopes));
    assertThat(Parts.words(Parts.styled(wide, "lead").getFirst())).contains("1");
    @SuppressWarnings("unchecked")
    com.vaadin.flow.component.radiobutton.RadioButtonGroup<String> choice =
        Parts.first(wide, com.vaadin.flow.component.radiobutton.RadioButtonGroup.class);
    ground.run(() -> choice.setValue("WHOLE"));
    assertThat(Parts.words(Parts.styled(wide, "lead").getFirst())).contains("2");
  }

  @Test
  void whatElseHappensInMyGridsStandsBelowMyCases() {
    ground.community.alarmCase(ground.community.building, "MAJOR");
    ground.community.alarmCase(ground.community.otherBuilding, "MAJOR");
    ground.of(onDuty("cases:read", "cases:handle", "cases:all"));
    var view = mine();
    assertThat(Parts.styled(view, "case-card")).hasSize(1);
    assertThat(Parts.words(view)).contains("Other cases of my grids");
    @SuppressWarnings("unchecked")
    com.vaadin.flow.component.radiobutton.RadioButtonGroup<String> choice =
        Parts.first(view, com.vaadin.flow.component.radiobutton.RadioButtonGroup.class);
    ground.run(() -> choice.setValue("WHOLE"));
    assertThat(Parts.styled(view, "case-card")).hasSize(2);
  }

  private Caller onDuty(String... permissions) {
    var caller = ground.member(permissions);
    ground.community.sql(
        "insert into grid_duty (tenant_id, grid_id, account_id) values (?, ?, ?)",
        ground.community.tenant.value(),
        ground.community.grid,
        caller.accountId());
    return caller;
  }

  @Test
  void aPatrolTakesPhotographs() {
    assertThat(Parts.all(patrol(), PhotoField.class)).hasSize(1);
  }

  @Test
  void theFrameLeadsToMyCasesMyRoundAndMyAlarms() {
    var tenant = ground.community.tenant;
    ground.of(
        ground.platform.caller(
            Tier.COMMUNITY,
            tenant.value(),
            tenant,
            null,
            "cases:handle",
            "matters:open",
            "alarms:read"));
    var layout = ground.show(GridLayout::new);
    var bar = Parts.styled(layout, "phone-bar").getFirst();
    assertThat(bar.getChildren().count()).isEqualTo(3);
    assertThat(bar.getElement().getAttribute("aria-label")).isEqualTo("Main navigation");
  }

  private UUID dispatched(String severity) {
    var id = ground.community.alarmCase(ground.community.building, severity);
    if (ground.community.state(id) == CaseState.OPEN) {
      ground.community.run(
          ground.community.clerk, () -> ground.community.cases.dispatch(id, worker.accountId()));
    }
    return id;
  }

  private UUID accepted() {
    var id = dispatched("CRITICAL");
    ground.of(worker);
    ground.run(() -> ground.community.cases.accept(id));
    return id;
  }

  private java.util.List<MatterRow> events() {
    return ground.as(
        () -> ground.matters().matters.list(MatterQuery.all(), PageRequest.first(10)).items());
  }

  private MyCasesView mine() {
    return ground.show(() -> new MyCasesView(ground.community.cases, ground.scopes));
  }

  private MyCaseView open(UUID id) {
    var view = ground.show(() -> new MyCaseView(ground.community.cases));
    ground.run(() -> view.setParameter(null, id.toString()));
    return view;
  }

  private PatrolView patrol() {
    // Delivered before the screen begins to read: what comes meanwhile it does not see.
    var matters = ground.matters();
    return ground.show(
        () -> new PatrolView(matters.events, matters.matters, ground.community.places));
  }

  private static java.util.List<Button> thumb(Component view) {
    return Parts.all(Parts.styled(view, "thumb").getFirst(), Button.class).toList();
  }
}
