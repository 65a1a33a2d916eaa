package org.linli.ui.resident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.look.testing.Parts;
import org.linli.ui.testing.Ground;

class ResidentViewsTest {

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void whatTheCommunityAnnouncesIsRead() {
    ground.run(() -> ground.community.notices.publish("Water off", "From nine to noon.", null));
    ground.of(ground.community.resident());
    var view =
        ground.show(
            () -> new AnnouncedView(ground.community.notices, ground.warnings, ground.ownNotices));
    assertThat(Parts.words(view)).contains("Water off", "From nine to noon.");
    assertThat(Parts.hasButton(view, "Withdraw")).isFalse();
  }

  @Test
  void withoutNoticesNothingIsAnnounced() {
    ground.of(ground.community.resident());
    var view =
        ground.show(
            () -> new AnnouncedView(ground.community.notices, ground.warnings, ground.ownNotices));
    assertThat(Parts.styled(view, "linli-empty")).hasSize(1);
  }

  @Test
  void aReportNeedsAWordOfWhatItIs() {
    ground.of(ground.community.resident());
    var view = report();
    ground.run(() -> send(view).click());
    assertThat(fields(view, 0).isInvalid()).isTrue();
    assertThat(mine()).isZero();
  }

  @Test
  void aReportIsSentAndItsWayIsShown() {
    ground.of(ground.community.resident());
    var view = report();
    fields(view, 0).setValue(" lamp broken ");
    fields(view, 1).setValue("gate 3");
    ground.run(() -> send(view).click());
    assertThat(mine()).isEqualTo(1);
    assertThat(fields(view, 0).getValue()).as("ready for the next").isEmpty();
    assertThat(fields(view, 0).isInvalid()).isFalse();
    assertThat(ground.community.count("select count(*) from case_file")).as("cases").isZero();
    var card = Parts.styled(view, "report-card").getFirst();
    assertThat(Parts.words(card)).startsWith("lamp broken");
    assertThat(Parts.styled(card, "linli-chip")).hasSize(2);
    var receipt = Parts.words(Parts.styled(view, "receipt").getFirst());
    assertThat(receipt).contains("网格-", "Follow it");
  }

  @Test
  void whatWasReportedBeforeStaysReadable() {
    var resident = ground.community.resident();
    ground.community.as(
        resident, () -> ground.community.reported("old lamp", "dark", null, java.util.List.of()));
    ground.of(resident);
    var view = report();
    var card = Parts.styled(view, "report-card").getFirst();
    assertThat(Parts.words(card)).startsWith("old lamp");
    assertThat(Parts.styled(card, "reached")).hasSize(1);
    assertThat(Parts.styled(card, "ahead")).hasSize(3);
    assertThat(Parts.all(card).filter(part -> part.getElement().hasAttribute("aria-current")))
        .hasSize(1);
    var more = Parts.first(card, com.vaadin.flow.component.details.Details.class);
    ground.run(() -> more.setOpened(true));
    assertThat(Parts.words(more)).contains("dark", "No photos");
  }

  @Test
  void theLanguageOfTheWayIsTheResidents() {
    try (var chinese = Ground.chinese()) {
      chinese.of(chinese.community.resident());
      var view =
          chinese.show(
              () ->
                  new ReportView(
                      chinese.matters().events, chinese.community.reports, chinese.homePlaces));
      assertThat(Parts.words(view)).containsPattern("\\p{IsHan}");
      assertThat(view.getPageTitle()).containsPattern("\\p{IsHan}");
    }
  }

  @Test
  void everyPartyIsNamedThatMightLookAtMyHome() {
    ground.of(resident());
    var view = ground.show(() -> new LooksView(ground.rights, ground.looks, ground.scopes));
    assertThat(Parts.styled(view, "looks-card")).hasSize(5);
    assertThat(Parts.styled(view, "looks-card"))
        .allSatisfy(card -> assertThat(Parts.styled(card, "linli-chip")).hasSize(2));
  }

  @Test
  void nobodyHasLookedIsSaid() {
    ground.of(resident());
    var view = ground.show(() -> new LooksView(ground.rights, ground.looks, ground.scopes));
    assertThat(Parts.words(Parts.styled(view, "seen-by").getFirst())).contains("Nobody has looked");
  }

  @Test
  void whoLookedIsToldByPartyPurposeAndReasonAndNotByName() {
    var officer = officer();
    look(officer, "devices");
    look(officer, "devices");
    ground.of(resident());
    var view = ground.show(() -> new LooksView(ground.rights, ground.looks, ground.scopes));
    var card = Parts.styled(view, "seen-card");
    assertThat(card).hasSize(1);
    assertThat(Parts.words(card.getFirst()))
        .contains("Street", "My community", "Permitted", "List of devices", "Governance", "2 times")
        .contains("The government coordinates and manages the data")
        .doesNotContain(officer.displayName());
  }

  @Test
  void earlierLooksAreFetchedWhenAskedFor() {
    for (int list = 0; list < 12; list++) {
      look(officer(), "list-" + "abcdefghijkl".charAt(list));
    }
    ground.of(resident());
    var view = ground.show(() -> new LooksView(ground.rights, ground.looks, ground.scopes));
    assertThat(Parts.styled(view, "seen-card")).hasSize(10);
    ground.press(view, "Earlier ones");
    assertThat(Parts.styled(view, "seen-card")).hasSize(12);
    assertThat(Parts.button(view, "Earlier ones").isVisible()).isFalse();
  }

  private org.linli.access.entity.Caller officer() {
    return ground.platform.caller(
        Tier.STREET, ground.community.tenant.value().substring(0, 9), null, null, "crosstier:read");
  }

  private void look(org.linli.access.entity.Caller officer, String list) {
    var access =
        new org.linli.rights.boundary.Access(
            org.linli.rights.entity.Action.VIEW,
            org.linli.rights.entity.Asset.DEVICE_LEDGER,
            org.linli.rights.entity.Purpose.GOVERNANCE,
            ground.community.tenant,
            list);
    ground.platform.as(officer, () -> ground.gate.read(access, decision -> 1));
  }

  @Test
  void aReportNamesAPlaceOfTheOwnSurroundingsAndShowsItsPhotographsAgain() {
    ground.of(ground.community.resident());
    var view = report();
    @SuppressWarnings("unchecked")
    com.vaadin.flow.component.combobox.ComboBox<org.linli.places.entity.PlaceRow> place =
        Parts.first(view, com.vaadin.flow.component.combobox.ComboBox.class);
    var places = place.getListDataView().getItems().toList();
    assertThat(places)
        .extracting(org.linli.places.entity.PlaceRow::id)
        .contains(ground.community.building)
        .doesNotContain(ground.community.room);
    place.setValue(
        places.stream()
            .filter(row -> row.id().equals(ground.community.building))
            .findFirst()
            .orElseThrow());
    fields(view, 0).setValue("lamp broken");
    ground.run(() -> send(view).click());
    var card = Parts.styled(view, "report-card").getFirst();
    assertThat(Parts.words(card)).contains("Place: A1");
    var more = Parts.first(card, com.vaadin.flow.component.details.Details.class);
    ground.run(() -> more.setOpened(true));
    assertThat(Parts.words(more)).contains("lamp broken", "Taken up");
  }

  @Test
  void anEmergencyOpensWhatAnOrdinaryDayKeepsShut() {
    ground.of(resident());
    var view = ground.show(() -> new LooksView(ground.rights, ground.looks, ground.scopes));
    var committee = Parts.styled(view, "looks-card").getFirst();
    assertThat(Parts.styled(committee, "linli-chip").stream().map(Parts::words))
        .containsExactly("Denied", "Permitted");
  }

  @Test
  void aHomeWithoutDevicesSaysSo() {
    ground.of(resident());
    var view =
        ground.show(
            () ->
                new HomeView(
                    ground.home,
                    new org.linli.analytics.boundary.HomeAnalyses(
                        ground.community.jdbi, ground.scopes, ground.models),
                    ground.models));
    assertThat(Parts.styled(view, "linli-empty")).hasSize(1);
    ground.run(view::refresh);
    assertThat(Parts.styled(view, "linli-empty")).hasSize(1);
  }

  @Test
  void theFrameLeadsToNoticesReportsHomeLooksAndConsents() {
    ground.of(resident());
    var layout = ground.show(() -> new ResidentLayout(ground.privacy));
    assertThat(Parts.styled(layout, "phone-bar").getFirst().getChildren().count()).isEqualTo(5);
  }

  @Test
  void thePrivacyRulesAreAskedForUntilTheyAreAccepted() {
    ground.of(resident());
    var privacy = ground.privacy;
    var layout = ground.show(() -> new ResidentLayout(privacy));
    assertThat(Parts.styled(layout, "privacy-banner").getFirst().isVisible()).isTrue();
    var view =
        ground.show(
            () -> new PrivacyView(privacy, ground.homeCollection, ground.downloads, ground.scopes));
    assertThat(Parts.words(view)).contains("On which ground", "days at most");
    ground.press(view, "I have read and accept it");
    assertThat(Parts.words(view)).contains("You accepted this");
    assertThat(Parts.hasButton(view, "I have read and accept it")).isFalse();
    var again = ground.show(() -> new ResidentLayout(privacy));
    assertThat(Parts.styled(again, "privacy-banner").getFirst().isVisible()).isFalse();
  }

  private org.linli.access.entity.Caller resident() {
    return ground.platform.caller(
        Tier.RESIDENT,
        ground.community.tenant.value(),
        ground.community.tenant,
        null,
        "home:read",
        "notices:read",
        "reports:write",
        "consents:give");
  }

  private ReportView report() {
    return ground.show(
        () -> new ReportView(ground.matters().events, ground.community.reports, ground.homePlaces));
  }

  private long mine() {
    return ground.as(() -> ground.matters().events.mine(PageRequest.first(1)).total());
  }

  private static Button send(ReportView view) {
    return (Button) Parts.styled(view, "thumb-button").getFirst();
  }

  private static TextField fields(ReportView view, int index) {
    return Parts.all(view, TextField.class).toList().get(index);
  }
}
