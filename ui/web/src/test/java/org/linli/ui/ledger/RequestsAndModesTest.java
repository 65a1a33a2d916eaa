package org.linli.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.look.live.LivePush;
import org.linli.look.part.Panel;
import org.linli.look.testing.Parts;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.Wanted;
import org.linli.tenancy.entity.OperationMode;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.requests.RequestCards;
import org.linli.ui.requests.RequestDialog;
import org.linli.ui.testing.Ground;

class RequestsAndModesTest {

  private static final int STATE = 1;
  private static final int ACTIONS = 9;

  private final Ground ground = Ground.english();
  private final String enterprise = "E-" + UUID.randomUUID();
  private final Caller bureau = ground.bureau();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void anApplicationTellsWhoWantsWhatAndWhy() {
    applied();
    var view = requests();
    assertThat(Parts.headers(grid(view))).hasSize(10).doesNotHaveDuplicates();
    assertThat(Parts.cells(grid(view), row(view)))
        .contains("Public service", "Data trading")
        .anyMatch(cell -> cell.contains("View · "));
    assertThat(Parts.words(Parts.part(grid(view), STATE, row(view)))).contains("Open");
    assertThat(Parts.words(opened(view)))
        .contains("a lift stands still", "Operation or cooperation contract", "5,000 rows a day");
  }

  @Test
  void theBureauGrantsWhatIsItsOwnAndTheGrantMayBeRevoked() {
    applied();
    var view = requests();
    var whole = opened(view);
    assertThat(verbs(whole)).containsExactly("Grant", "Refuse", "Send back");
    ground.press(whole, "Grant");
    var ask = ground.opened(Ask.class);
    Parts.first(ask, TextArea.class).setValue("for the lifts");
    ground.press(ask, "Grant");
    assertThat(ask.isOpened()).isFalse();
    assertThat(whole.isOpened()).isFalse();
    assertThat(row(view).state()).isEqualTo(RequestState.GRANTED);
    assertThat(row(view).note()).isEqualTo("for the lifts");
    var granted = opened(view);
    assertThat(Parts.words(granted)).contains("Granted fields", "Submitted", "for the lifts");
    assertThat(verbs(granted)).containsExactly("End the grant");
    ground.press(granted, "End the grant");
    ground.press(ground.opened(Ask.class), "End the grant");
    assertThat(row(view).state()).isEqualTo(RequestState.REVOKED);
  }

  @Test
  void aGrantLeavesOutTheFieldsThatTheApproverTakesAway() {
    applied();
    var view = requests();
    ground.press(opened(view), "Grant");
    var ask = ground.opened(Ask.class);
    @SuppressWarnings("unchecked")
    CheckboxGroup<String> fields = Parts.first(ask, CheckboxGroup.class);
    ground.run(() -> fields.deselect("points"));
    ground.press(ask, "Grant");
    assertThat(row(view).granted().fields()).isNotEmpty().doesNotContain("points");
    assertThat(row(view).terms().fields()).contains("points");
  }

  @Test
  void nothingIsRefusedWithoutAReason() {
    applied();
    var view = requests();
    var whole = opened(view);
    ground.press(whole, "Refuse");
    var ask = ground.opened(Ask.class);
    ground.press(ask, "Refuse");
    assertThat(row(view).state()).isEqualTo(RequestState.OPEN);
    Parts.first(ask, TextArea.class).setValue("no need shown");
    ground.press(ask, "Refuse");
    assertThat(row(view).state()).isEqualTo(RequestState.REFUSED);
    assertThat(Parts.words(opened(view))).contains("Refused", "no need shown");
  }

  @Test
  void whatIsMissingIsAskedForAndTheApplicantsScreenTellsIt() {
    applied();
    var view = requests();
    ground.press(opened(view), "Send back");
    var ask = ground.opened(Ask.class);
    Parts.first(ask, TextArea.class).setValue("Which lifts?");
    ground.press(ask, "Send back");
    assertThat(row(view).state()).isEqualTo(RequestState.RETURNED);
    ground.of(ground.operator(enterprise));
    var mine =
        ground.show(
            () ->
                new RequestCards(
                    new Speech(Locale.ENGLISH), ground.applications, ground.downloads));
    ground.press(mine, "Supplement");
    var more = ground.opened(Ask.class);
    var note = Parts.all(more, TextArea.class).toList().getLast();
    note.setValue("Those of building 3");
    ground.press(more, "Supplement");
    ground.of(bureau);
    assertThat(row(view).state()).isEqualTo(RequestState.OPEN);
  }

  @Test
  void anUnusedGrantIsEndedWithOneTap() {
    var id = applied();
    ground.platform.as(
        bureau,
        () -> {
          ground.requests.grant(id, Instant.now().plus(Duration.ofDays(2)), null, "for the lifts");
          return null;
        });
    ground.platform.as(
        bureau,
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            "update data_request set decided_at = decided_at - interval '40 days' where id = ?",
                            id)));
    var view = requests();
    assertThat(Parts.words(Parts.part(grid(view), STATE, row(view)))).contains("Unused grants");
    verb(view, "End the grant");
    assertThat(row(view).state()).isEqualTo(RequestState.REVOKED);
  }

  @Test
  void whoMayNotDecideIsOfferedNoVerbs() {
    applied();
    ground.of(
        ground.platform.caller(bureau.tier(), bureau.scope().value(), null, null, "requests:read"));
    var view = ground.show(this::view);
    for (var row : ground.as(() -> Parts.items(grid(view)))) {
      assertThat(Parts.all(Parts.part(grid(view), ACTIONS, row), Button.class)).hasSize(1);
    }
  }

  @Test
  void applicationsAreFilteredByTheirState() {
    var id = applied();
    var view = requests();
    @SuppressWarnings("unchecked")
    Select<RequestState> state = Parts.first(view, Select.class);
    ground.run(() -> state.setValue(RequestState.GRANTED));
    assertThat(ground.as(() -> Parts.items(grid(view)))).noneMatch(row -> row.id().equals(id));
    ground.run(() -> state.setValue(RequestState.OPEN));
    assertThat(ground.as(() -> Parts.items(grid(view)))).anyMatch(row -> row.id().equals(id));
  }

  @Test
  void aModeIsChangedToAnotherAndNotToItself() {
    var view = mode(ground.community.tenant.value());
    var offered = choice(view).getListDataView().getItems().toList();
    assertThat(offered).containsExactlyInAnyOrder(OperationMode.ENTERPRISE, OperationMode.PPP);
    assertThat(Parts.words(view)).contains("Government-led now");
  }

  @Test
  void whatWouldChangeIsShownRightByRightWithItsClause() {
    ground.contract(enterprise, Duration.ofDays(200));
    var view = mode(ground.community.tenant.value());
    ground.run(() -> choice(view).setValue(OperationMode.ENTERPRISE));
    var preview =
        ground.as(() -> ground.modes.preview(ground.community.tenant, OperationMode.ENTERPRISE));
    var rows = Parts.all(view, NativeTableBody.class).flatMap(Component::getChildren).toList();
    assertThat(rows).hasSize(preview.changes().size()).isNotEmpty();
    assertThat(rows).allMatch(row -> Parts.words(row).contains(" · "));
    assertThat(Parts.all(view, Panel.class).map(Parts::words))
        .anyMatch(words -> words.contains(enterprise));
    assertThat(Parts.words(view))
        .contains(
            "%,d stay as they are".formatted(preview.unchanged()), "Contracts in force go on: C-");
  }

  @Test
  void applicationsThatWouldEndAreNamedBeforehand() {
    applied();
    var view = mode(ground.community.tenant.value());
    ground.run(() -> choice(view).setValue(OperationMode.PPP));
    assertThat(Parts.words(view)).contains("Applications and grants that end with it");
    ground.press(view, "Change the mode");
    var ask = ground.opened(ReasonDialog.class);
    assertThat(Parts.words(ask)).contains("1 applications and grants end with it");
  }

  @Test
  void aPreviewChangesNothingAndTheChangeNeedsAReason() {
    var view = mode(ground.community.tenant.value());
    ground.run(() -> choice(view).setValue(OperationMode.PPP));
    ground.press(view, "Change the mode");
    var ask = ground.opened(ReasonDialog.class);
    confirm(ask);
    assertThat(ask.isOpened()).isTrue();
    assertThat(Parts.first(ask, TextArea.class).isInvalid()).isTrue();
    assertThat(ground.as(() -> ground.tenants.get(ground.community.tenant)).mode())
        .isEqualTo(OperationMode.GOVERNMENT);
  }

  @Test
  void aTenantThatIsNoneLeadsBackToTheTenants() {
    ground.of(bureau);
    var view = ground.show(() -> new ModePreviewView(ground.tenants, ground.modes));
    for (var address : List.of("", "?tenant=nobody", "?tenant=990301999999")) {
      var event = enter(address);
      ground.run(() -> view.beforeEnter(event));
      assertThat(event.getForwardTargetType()).isEqualTo(TenantsView.class);
    }
  }

  /** The operator wants readings for the public's service, which the government decides. */
  private UUID applied() {
    ground.contract(enterprise, Duration.ofDays(200));
    return ground.platform.as(
        ground.operator(enterprise),
        () ->
            ground.requests.apply(
                ground.community.tenant,
                Wanted.least(
                    Asset.DEVICE_READINGS,
                    Action.VIEW,
                    Purpose.PUBLIC_SERVICE,
                    "a lift stands still",
                    "operation-contract",
                    Instant.now().plus(Duration.ofDays(3)))));
  }

  private RequestsView view() {
    return new RequestsView(ground.applications, new LivePush(), ground.downloads);
  }

  private RequestsView requests() {
    ground.of(bureau);
    return ground.show(this::view);
  }

  private ModePreviewView mode(String tenant) {
    ground.of(bureau);
    var view = ground.show(() -> new ModePreviewView(ground.tenants, ground.modes));
    ground.run(() -> view.beforeEnter(enter("?tenant=" + tenant)));
    return view;
  }

  private BeforeEnterEvent enter(String query) {
    return new BeforeEnterEvent(
        ground.window.session().getService().getRouter(),
        NavigationTrigger.PAGE_LOAD,
        new Location("tenants/mode" + query),
        ModePreviewView.class,
        ground.window.ui(),
        List.of());
  }

  private RequestRow row(Component view) {
    return ground.as(() -> Parts.items(grid(view))).stream()
        .filter(row -> row.tenant().equals(ground.community.tenant))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> verbs(RequestDialog whole) {
    return Parts.styled(whole, "answers").stream()
        .flatMap(answers -> Parts.all(answers, Button.class))
        .map(Button::getText)
        .toList();
  }

  /** The application whole, over the list. */
  private RequestDialog opened(Component view) {
    verb(view, "Open");
    return ground.opened(RequestDialog.class);
  }

  private void verb(Component view, String words) {
    ground.press(Parts.part(grid(view), ACTIONS, row(view)), words);
  }

  private void confirm(Component dialog) {
    var button =
        Parts.all(dialog, Button.class)
            .filter(each -> each.getId().filter("confirm"::equals).isPresent())
            .findFirst()
            .orElseThrow();
    ground.run(button::click);
  }

  @SuppressWarnings("unchecked")
  private static RadioButtonGroup<OperationMode> choice(Component view) {
    return Parts.first(view, RadioButtonGroup.class);
  }

  @SuppressWarnings("unchecked")
  private static Grid<RequestRow> grid(Component view) {
    return Parts.first(view, Grid.class);
  }
}
