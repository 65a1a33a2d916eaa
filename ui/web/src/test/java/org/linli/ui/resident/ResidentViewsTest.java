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
    var view = ground.show(() -> new AnnouncedView(ground.community.notices));
    assertThat(Parts.words(view)).contains("Water off", "From nine to noon.");
    assertThat(Parts.all(view, Button.class)).as("nothing to withdraw").isEmpty();
  }

  @Test
  void withoutNoticesNothingIsAnnounced() {
    ground.of(ground.community.resident());
    var view = ground.show(() -> new AnnouncedView(ground.community.notices));
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
    var card = Parts.styled(view, "report-card").getFirst();
    assertThat(Parts.words(card)).startsWith("lamp broken");
    assertThat(Parts.styled(card, "reached")).hasSize(1);
    assertThat(Parts.styled(card, "ahead")).hasSize(3);
    var here =
        Parts.all(card).filter(part -> part.getElement().hasAttribute("aria-current")).toList();
    assertThat(here).hasSize(1);
  }

  @Test
  void theLanguageOfTheWayIsTheResidents() {
    try (var chinese = Ground.chinese()) {
      chinese.of(chinese.community.resident());
      var view = chinese.show(() -> new ReportView(chinese.community.reports));
      assertThat(Parts.words(view)).containsPattern("\\p{IsHan}");
      assertThat(view.getPageTitle()).containsPattern("\\p{IsHan}");
    }
  }

  @Test
  void everyPartyIsNamedThatMightLookAtMyHome() {
    ground.of(resident());
    var view = ground.show(() -> new LooksView(ground.rights, ground.scopes));
    assertThat(Parts.styled(view, "looks-card")).hasSize(5);
    assertThat(Parts.styled(view, "looks-card"))
        .allSatisfy(card -> assertThat(Parts.styled(card, "linli-chip")).hasSize(2));
  }

  @Test
  void anEmergencyOpensWhatAnOrdinaryDayKeepsShut() {
    ground.of(resident());
    var view = ground.show(() -> new LooksView(ground.rights, ground.scopes));
    var committee = Parts.styled(view, "looks-card").getFirst();
    assertThat(Parts.styled(committee, "linli-chip").stream().map(Parts::words))
        .containsExactly("Denied", "Permitted");
  }

  @Test
  void aHomeWithoutDevicesSaysSo() {
    ground.of(resident());
    var view = ground.show(() -> new HomeView(ground.home, ground.models));
    assertThat(Parts.styled(view, "linli-empty")).hasSize(1);
    ground.run(view::refresh);
    assertThat(Parts.styled(view, "linli-empty")).hasSize(1);
  }

  @Test
  void theFrameLeadsToNoticesReportsHomeAndLooks() {
    ground.of(resident());
    var layout = ground.show(ResidentLayout::new);
    assertThat(Parts.styled(layout, "phone-bar").getFirst().getChildren().count()).isEqualTo(4);
  }

  private org.linli.access.entity.Caller resident() {
    return ground.platform.caller(
        Tier.RESIDENT,
        ground.community.tenant.value(),
        ground.community.tenant,
        null,
        "home:read",
        "notices:read",
        "reports:write");
  }

  private ReportView report() {
    return ground.show(() -> new ReportView(ground.community.reports));
  }

  private long mine() {
    return ground.as(() -> ground.community.reports.mine(PageRequest.first(1)).total());
  }

  private static Button send(ReportView view) {
    return (Button) Parts.styled(view, "thumb-button").getFirst();
  }

  private static TextField fields(ReportView view, int index) {
    return Parts.all(view, TextField.class).toList().get(index);
  }
}
