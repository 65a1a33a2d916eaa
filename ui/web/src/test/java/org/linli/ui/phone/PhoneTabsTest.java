package org.linli.ui.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.look.testing.Parts;
import org.linli.ui.resident.ResidentLayout;
import org.linli.ui.testing.Ground;

/** At the bottom of the phone stands where its holder may go, and nothing else. */
class PhoneTabsTest {

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void aResidentGoesEverywhere() {
    assertThat(tabs("home:read", "consents:give", "reports:write", "notices:read")).hasSize(5);
  }

  @Test
  void anExperienceOfficerReportsAndReadsNotices() {
    assertThat(tabs("reports:write", "notices:read"))
        .containsExactly("resident", "resident/report");
  }

  private List<String> tabs(String... permissions) {
    ground.of(
        ground.platform.caller(Tier.RESIDENT, null, ground.community.tenant, null, permissions));
    var layout = ground.show(() -> new ResidentLayout(ground.privacy));
    return Parts.all(Parts.styled(layout, "phone-bar").getFirst(), RouterLink.class)
        .map(RouterLink::getHref)
        .toList();
  }
}
