package org.linli.ui.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.look.testing.Parts;
import org.linli.maintenance.boundary.MaintenanceBoard;
import org.linli.maintenance.boundary.MaintenanceChanged;
import org.linli.maintenance.boundary.MaintenanceDesk;
import org.linli.maintenance.entity.MaintenanceDraft;
import org.linli.maintenance.entity.MaintenanceMode;
import org.linli.ui.resident.ResidentLayout;
import org.linli.ui.testing.Ground;

/** What is announced stands on the phone as well, below its head. */
class PhoneBannerTest {

  private final Ground ground = Ground.english();
  private final MaintenanceBoard board =
      new MaintenanceBoard(ground.platform.jdbi(), ground.scopes);
  private final MaintenanceDesk desk =
      new MaintenanceDesk(
          ground.platform.jdbi(), ground.scopes, told -> board.changed((MaintenanceChanged) told));
  private final Caller keeper =
      ground.platform.caller(Tier.PLATFORM, null, null, null, "maintenance:write");

  @AfterEach
  void close() {
    ground.platform.owner().useHandle(handle -> handle.execute("delete from maintenance"));
    ground.close();
  }

  private UUID announce() {
    return ground.platform.as(
        keeper,
        () ->
            desk.announce(
                new MaintenanceDraft(
                    MaintenanceMode.NOTICE,
                    "今晚升级",
                    "An upgrade tonight",
                    null,
                    Instant.now().plusSeconds(600))));
  }

  private ResidentLayout layout() {
    ground.of(
        ground.platform.caller(Tier.RESIDENT, null, ground.community.tenant, null, "notices:read"));
    return ground.show(
        () -> {
          var layout = new ResidentLayout(ground.privacy);
          ((PhoneLayout) layout).announce(board);
          return layout;
        });
  }

  private static Component banner(Component layout) {
    return Parts.styled(layout, "linli-maintenance").getFirst();
  }

  @Test
  void aResidentReadsItBelowTheHeadAndAboveWhatIsShown() {
    announce();
    var layout = layout();
    var banner = banner(layout);
    assertThat(banner.isVisible()).isTrue();
    assertThat(Parts.words(banner)).contains("An upgrade tonight");
    assertThat(layout.getElement().indexOfChild(banner.getElement())).isEqualTo(1);
  }

  @Test
  void whereNothingIsAnnouncedThePhoneLosesNoRoom() {
    assertThat(banner(layout()).isVisible()).isFalse();
  }

  @Test
  void whatWasEndedIsGoneForWhoOpensThePhoneAnew() {
    var id = announce();
    assertThat(banner(layout()).isVisible()).isTrue();
    ground.platform.as(
        keeper,
        () -> {
          desk.end(id);
          return null;
        });
    assertThat(banner(layout()).isVisible()).isFalse();
  }
}
