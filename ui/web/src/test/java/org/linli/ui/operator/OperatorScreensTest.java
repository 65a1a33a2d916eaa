package org.linli.ui.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.devices.entity.DeviceRow;
import org.linli.look.part.DataBasis;
import org.linli.look.part.EmptyState;
import org.linli.look.part.KeyFigure;
import org.linli.look.part.Panel;
import org.linli.look.testing.Parts;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.OperatedCommunity;
import org.linli.rights.boundary.RequestQuery;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.MetricPanel;
import org.linli.ui.parts.Speech;
import org.linli.ui.requests.ApplyDialog;
import org.linli.ui.testing.Ground;

class OperatorScreensTest {

  private static final Clause READINGS =
      new Clause(
          "7",
          Set.of(),
          Set.of(),
          Set.of(Asset.DEVICE_READINGS),
          Set.of(Action.VIEW),
          Set.of(Purpose.OPERATION_MAINTENANCE),
          Outcome.PERMIT,
          "The operator sees what the detectors say.",
          null,
          null);

  private final Ground ground = Ground.english();
  private final String enterprise = "E-" + UUID.randomUUID();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void withoutAContractThereIsNoCommunityToShow() {
    ground.of(operator());
    for (var view : List.<Component>of(communities(), rights(), readings())) {
      assertThat(Parts.words(Parts.first(view, EmptyState.class)))
          .contains("No contract is in force");
    }
  }

  @Test
  void aCommunityStandsWithItsContractAndWhatMayBeSeen() {
    contract(200);
    ground.of(operator());
    var view = communities();
    var card = Parts.first(view, Panel.class);
    assertThat(Parts.words(card)).contains(ground.community.tenant.value(), "C-", "Permitted");
    assertThat(Parts.words(card)).doesNotContain("Ends soon");
    assertThat(Parts.styled(card, "rights-list").getFirst().getChildren()).hasSize(10);
    assertThat(Parts.first(view, KeyFigure.class).getElement().getTextRecursively()).contains("1");
  }

  @Test
  void aContractThatEndsSoonWarnsOnItsCommunityAndInTheFigure() {
    contract(30);
    ground.of(operator());
    var view = communities();
    assertThat(Parts.words(Parts.first(view, Panel.class))).contains("Ends soon");
    var ending = Parts.all(view, KeyFigure.class).toList().get(1);
    assertThat(ending.getClassNames()).contains("warning");
  }

  @Test
  void onlyWhoMayLookAcrossTiersIsLedToTheReadings() {
    contract(200);
    ground.of(operator());
    assertThat(Parts.all(Parts.first(communities(), Panel.class), RouterLink.class)).hasSize(1);
    ground.of(operator("contracts:read", "requests:read"));
    assertThat(Parts.all(Parts.first(communities(), Panel.class), RouterLink.class)).isEmpty();
  }

  @Test
  void everyRightHeldStandsWithTheClauseItRestsOn() {
    contract(200);
    ground.of(operator());
    var view = rights();
    var readings =
        Parts.all(view, Panel.class)
            .map(Parts::words)
            .filter(words -> words.contains("C-"))
            .toList();
    assertThat(readings).hasSize(1);
    assertThat(readings.getFirst())
        .contains("Permitted", "7", "The operator sees what the detectors say.");
  }

  @Test
  void noRightIsHeldThatTheGateWouldDeny() {
    contract(200);
    ground.of(operator());
    assertThat(Parts.words(rights())).contains("Permitted").doesNotContain("Denied");
  }

  @Test
  void readingsComeWithTheRightTheyRestOn() {
    var device = ground.community.device(ground.community.building);
    contract(200);
    ground.of(operator());
    var view = readings();
    choose(view);
    var devices = devices(view);
    var row = devices.getListDataView().getItems().filter(each -> each.id().value().equals(device));
    var chosen = row.findFirst().orElseThrow();
    assertThat(devices.getItemLabelGenerator().apply(chosen)).startsWith("detector");
    ground.run(() -> devices.setValue(chosen));
    assertThat(Parts.all(view, MetricPanel.class)).isNotEmpty();
    var basis = Parts.all(view, DataBasis.class).toList();
    assertThat(basis).hasSize(1);
    assertThat(basis.getFirst().getClassNames()).contains("opens");
  }

  @Test
  void aMaskedListSaysByWhichRightItIsMasked() {
    contract(200);
    ground.of(operator());
    ground.community.device(ground.community.building);
    owner("PPP");
    var view = readings();
    choose(view);
    assertThat(devices(view).getListDataView().getItems())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.placeName()).isNull());
    assertThat(Parts.words(Parts.first(view, DataBasis.class))).contains("masked", "000-7.2.f.1-4");
  }

  private void owner(String mode) {
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set mode = ?, rights_version = rights_version + 1 where id = ?",
                    mode,
                    ground.community.tenant.value()));
  }

  @Test
  void commerceWithGovernmentDataIsShutWithItsClauseAndNoApplication() {
    contract(200);
    ground.of(operator());
    var view = readings();
    choose(view);
    @SuppressWarnings("unchecked")
    Select<Purpose> purpose = (Select<Purpose>) Parts.all(view, Select.class).toList().get(1);
    ground.run(() -> purpose.setValue(Purpose.COMMERCIAL));
    var basis = Parts.first(view, DataBasis.class);
    assertThat(basis.getClassNames()).contains("shut");
    assertThat(Parts.words(basis)).contains("000-10.1.2.1.c.2", "no commercial use");
    assertThat(Parts.hasButton(view, "Apply for the data")).isFalse();
    assertThat(devices(view).getListDataView().getItems()).isEmpty();
  }

  @Test
  void theCommunityOfTheAddressIsChosen() {
    contract(200);
    ground.of(operator());
    var view = readings();
    ground.run(() -> view.beforeEnter(enter("community=" + ground.community.tenant.value())));
    assertThat(chosen(view).getValue().tenant()).isEqualTo(ground.community.tenant);
  }

  @Test
  void aCommunityThatIsNotOursIsNotChosenByTheAddress() {
    contract(200);
    ground.of(operator());
    var view = readings();
    ground.run(() -> view.beforeEnter(enter("community=990301999999")));
    assertThat(chosen(view).getValue()).isNull();
  }

  @Test
  void anApplicationIsNotSentWithoutItsReason() {
    contract(200);
    ground.of(operator());
    var ask = application();
    ground.press(ask, "Apply for the data");
    assertThat(ask.isOpened()).isTrue();
    assertThat(Parts.first(ask, TextArea.class).isInvalid()).isTrue();
    assertThat(applications()).isEmpty();
  }

  @Test
  void anApplicationAsksForTheDataThatWasShut() {
    contract(200);
    ground.of(operator());
    var ask = application();
    Parts.first(ask, TextArea.class).setValue(" a lift stands still ");
    ground.press(ask, "Apply for the data");
    assertThat(ask.isOpened()).isFalse();
    assertThat(ground.notes()).containsExactly("Application sent");
    assertThat(applications())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(RequestState.OPEN);
              assertThat(row.asset()).isEqualTo(Asset.DEVICE_READINGS);
              assertThat(row.purpose()).isEqualTo(Purpose.PUBLIC_SERVICE);
              assertThat(row.reason()).isEqualTo("a lift stands still");
            });
  }

  @Test
  void theSameIsNotAppliedForTwice() {
    anApplicationAsksForTheDataThatWasShut();
    var again = application();
    Parts.first(again, TextArea.class).setValue("once more");
    ground.press(again, "Apply for the data");
    assertThat(again.isOpened()).isTrue();
    assertThat(applications()).hasSize(1);
  }

  @Test
  void whoAppliedSeesItAsTheirsAndDoesNotDecideIt() {
    anApplicationAsksForTheDataThatWasShut();
    var view = ground.show(() -> new OperatorRequestsView(ground.applications, ground.downloads));
    var cards = Parts.styled(view, "request-card");
    assertThat(cards).hasSize(1);
    assertThat(Parts.words(cards.getFirst())).contains("Ours", "a lift stands still", "Open");
    assertThat(Parts.all(cards.getFirst(), Button.class).map(Button::getText))
        .containsExactly("Withdraw");
  }

  private Ask application() {
    var access =
        new Access(
            Action.VIEW,
            Asset.DEVICE_READINGS,
            Purpose.PUBLIC_SERVICE,
            ground.community.tenant,
            "readings");
    ground.run(
        () -> new ApplyDialog(new Speech(Locale.ENGLISH), ground.applications, access).open());
    return ground.opened(Ask.class);
  }

  private List<RequestRow> applications() {
    return ground.as(() -> ground.requests.list(RequestQuery.ALL, PageRequest.first(100)).items());
  }

  private void choose(OperatorReadingsView view) {
    var community = chosen(view);
    ground.run(
        () -> community.setValue(community.getListDataView().getItems().findFirst().orElseThrow()));
  }

  @SuppressWarnings("unchecked")
  private static Select<OperatedCommunity> chosen(Component view) {
    return Parts.first(view, Select.class);
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<DeviceRow> devices(Component view) {
    return Parts.first(view, ComboBox.class);
  }

  private BeforeEnterEvent enter(String query) {
    return new BeforeEnterEvent(
        ground.window.session().getService().getRouter(),
        NavigationTrigger.PAGE_LOAD,
        new Location("operator/readings?" + query),
        OperatorReadingsView.class,
        ground.window.ui(),
        List.of());
  }

  private void contract(int days) {
    ground.contract(enterprise, Duration.ofDays(days), READINGS);
  }

  private Caller operator(String... permissions) {
    return permissions.length == 0
        ? ground.operator(enterprise)
        : ground.platform.caller(Tier.OPERATOR, null, null, enterprise, permissions);
  }

  private OperatorView communities() {
    return ground.show(
        () -> new OperatorView(ground.contracts, ground.requests, ground.rights, ground.scopes));
  }

  private MyRightsView rights() {
    return ground.show(() -> new MyRightsView(ground.contracts, ground.rights, ground.scopes));
  }

  private OperatorReadingsView readings() {
    return ground.show(
        () ->
            new OperatorReadingsView(
                ground.crossTier,
                ground.models,
                ground.rights,
                ground.applications,
                ground.contracts,
                ground.scopes));
  }
}
