package org.linli.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.linkage.LinkageGround;
import org.linli.linkage.entity.CallTo;
import org.linli.linkage.entity.SettingDraft;
import org.linli.linkage.entity.StepSetting;
import org.linli.linkage.entity.StepState;
import org.linli.testing.Requirement;

/** Linkage tells a system outside through its component, in the name of who set it. */
class LinkageCallTest {

  private static final Ground CITY = new Ground("9903");

  private final Plugged there = new Plugged();
  private final LinkageGround ground = new LinkageGround(CITY.calls);
  private final UUID detector = ground.device("smoke-detector", ground.community.room, "detector");

  @AfterEach
  void close() {
    there.close();
  }

  private void fire(Caller by, UUID component) {
    var call = new CallTo(component, "assess", "elderly-care");
    var brigade = new StepSetting(null, null, null, null, null, call);
    ground.as(
        by,
        () ->
            ground.linkages.set(
                "fire", new SettingDraft(true, null, Map.of("brigade", brigade), "119")));
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
  }

  @Test
  @Requirement("000-6.2.d.3-1")
  void theCitysFireSystemIsToldOnceAndHearsNothingOfHomesAndPersons() {
    var id = CITY.admitted(CITY.version("1.0.0", there.address()));
    fire(ground.holder("CLERK"), id);
    assertThat(ground.state("brigade")).isEqualTo(StepState.DONE);
    assertThat(ground.steps("brigade-by-phone")).isEmpty();
    var asked = there.last();
    assertThat(asked.target()).contains("/risks/fire");
    assertThat(asked.body()).contains("A1").contains("CRITICAL");
    assertThat(asked.target() + asked.body()).doesNotContain("A1-1-101");
    ground.round.act(ground.community.tenant, ground.runs().getFirst().id());
    assertThat(ground.steps("brigade").getFirst().tries()).isEqualTo(1);
  }

  @Test
  void aSystemThatFailsHasAPersonInItsPlace() {
    var id = CITY.admitted(CITY.version("1.0.0", there.address()));
    there.answering(500, "{}");
    ground.holder("PROPERTY_MANAGER");
    fire(ground.holder("CLERK"), id);
    assertThat(ground.steps("brigade").getFirst().result()).isEqualTo("component-failed");
    assertThat(ground.state("brigade-by-phone")).isEqualTo(StepState.DONE);
  }

  @Test
  void whatItsAccountMayNotLinkageMayNotEither() {
    var id = CITY.admitted(CITY.version("1.0.0", there.address()));
    fire(ground.holder("GRID_WORKER"), id);
    assertThat(ground.steps("brigade").getFirst().result()).isEqualTo("not-permitted");
  }
}
