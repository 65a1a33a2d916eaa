package org.linli.look.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Changed;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

class LivePushTest {

  private static final DivisionCode DISTRICT = new DivisionCode("510104");

  @Test
  void aBoardHearsOfItsOwnDivisionAndBelow() {
    var about = LivePush.within(DISTRICT, "alarms");
    assertThat(about.test(changed("510104026017", "alarms"))).isTrue();
    assertThat(about.test(changed("510107005002", "alarms"))).isFalse();
  }

  @Test
  void onlyTheTopicsAskedForCount() {
    var about = LivePush.within(DISTRICT, "alarms", "cases");
    assertThat(about.test(changed("510104026017", "readings"))).isFalse();
    assertThat(about.test(changed("510104026017", "readings", "cases"))).isTrue();
  }

  @Test
  void withoutADivisionEverywhereCounts() {
    assertThat(LivePush.within(null, "tenant").test(changed("510107005002", "tenant"))).isTrue();
  }

  @Test
  void manyChangesAreOneRefreshUntilItHasRun() {
    var follower = new Follower(null, null, LivePush.within(null, "alarms"), () -> {});
    assertThat(follower.isDue()).isFalse();
    for (var i = 0; i < 500; i++) {
      follower.hear(changed("510104026017", "alarms"));
    }
    assertThat(follower.isDue()).isTrue();
    assertThat(follower.isDue()).as("a refresh that still runs is not doubled").isFalse();
  }

  @Test
  void whatItIsNotAboutNeverMarks() {
    var follower = new Follower(null, null, LivePush.within(DISTRICT, "alarms"), () -> {});
    follower.hear(changed("510107005002", "alarms"));
    assertThat(follower.isDue()).isFalse();
  }

  private static Changed changed(String code, String... topics) {
    return new Changed(new TenantId(code), new DivisionCode(code), Set.of(topics));
  }
}
