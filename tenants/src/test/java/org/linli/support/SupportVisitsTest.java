package org.linli.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.VisitOver;
import org.linli.access.entity.Tier;
import org.linli.support.entity.Visit;
import org.linli.support.entity.VisitDraft;
import org.linli.support.entity.VisitState;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** A visit is asked for with a reason, answered by the community, and over by itself. */
class SupportVisitsTest {

  private final VisitGround ground = new VisitGround();

  @Test
  void theCommunityReadsWhoAsksWhyAndForHowLong() {
    var id = ground.asked(3);
    var visit = ground.get(id);
    assertThat(visit.state()).isEqualTo(VisitState.ASKED);
    assertThat(visit.askedBy()).isEqualTo(ground.keeper.displayName());
    assertThat(visit.reason()).isEqualTo("传感器不上报");
    assertThat(visit.hours()).isEqualTo(3);
    assertThat(visit.untilAt()).as("the hours run from its word on").isNull();
    assertThat(ground.told)
        .singleElement()
        .satisfies(told -> assertThat(((Changed) told).topics()).containsExactly("support"));
  }

  @Test
  void beforeItsWordNobodyGoesIn() {
    var id = ground.asked(1);
    assertThatThrownBy(() -> ground.guest(id)).isInstanceOf(VisitOver.class);
  }

  @Test
  void withItsWordTheHoursRunAndEndByThemselves() {
    var id = ground.asked(2);
    ground.later(Duration.ofHours(1));
    ground.by(ground.clerk, () -> ground.visits.approve(id));
    assertThat(ground.get(id).untilAt()).isEqualTo(ground.now.plus(Duration.ofHours(2)));
    assertThat(ground.get(id).answeredBy()).isEqualTo(ground.clerk.displayName());
    assertThat(ground.guest(id).tenant()).contains(ground.tenant);
    ground.later(Duration.ofHours(2));
    assertThat(ground.get(id).state()).isEqualTo(VisitState.OVER);
    assertThatThrownBy(() -> ground.guest(id)).isInstanceOf(VisitOver.class);
    assertThatThrownBy(() -> ground.by(ground.clerk, () -> ground.visits.withdraw(id)))
        .as("what is over is not ended")
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aRefusalSaysWhyAndShutsTheDoor() {
    var id = ground.asked(1);
    assertThatThrownBy(() -> ground.by(ground.clerk, () -> ground.visits.refuse(id, " ")))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> ground.by(ground.clerk, () -> ground.visits.refuse(id, "x".repeat(401))))
        .isInstanceOf(Invalid.class);
    ground.by(ground.clerk, () -> ground.visits.refuse(id, " 请改日 "));
    assertThat(ground.get(id).state()).isEqualTo(VisitState.REFUSED);
    assertThat(ground.get(id).note()).isEqualTo("请改日");
    assertThatThrownBy(() -> ground.guest(id)).isInstanceOf(VisitOver.class);
    assertThatThrownBy(() -> ground.by(ground.clerk, () -> ground.visits.approve(id)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void theCommunityTakesItsWordBack() {
    var id = ground.approved(8);
    ground.by(ground.clerk, () -> ground.visits.withdraw(id));
    assertThat(ground.get(id).state()).isEqualTo(VisitState.ENDED);
    assertThat(ground.get(id).endedBy()).isEqualTo(ground.clerk.displayName());
    assertThatThrownBy(() -> ground.guest(id)).isInstanceOf(VisitOver.class);
  }

  @Test
  void whoAskedLeavesAndMayAskAgain() {
    var id = ground.approved(8);
    ground.by(ground.keeper, () -> ground.visits.leave(id));
    assertThat(ground.get(id).state()).isEqualTo(VisitState.ENDED);
    assertThat(ground.asked(1)).isNotEqualTo(id);
  }

  @Test
  void oneVisitAtATimeIsAskedForAndStands() {
    ground.asked(1);
    assertThatThrownBy(() -> ground.asked(1)).isInstanceOf(Conflict.class);
  }

  @Test
  void whatNobodyAnsweredInThreeDaysIsVoid() {
    var id = ground.asked(1);
    ground.later(Duration.ofHours(72));
    assertThat(ground.get(id).state()).isEqualTo(VisitState.LAPSED);
    assertThatThrownBy(() -> ground.by(ground.clerk, () -> ground.visits.approve(id)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void moreHoursThanThePackAllowsNoReasonOrNoCommunityAreNotAskedFor() {
    var tenant = ground.tenant;
    for (var draft :
        new VisitDraft[] {
          null,
          new VisitDraft(null, "why", 1),
          new VisitDraft(tenant, " ", 1),
          new VisitDraft(tenant, null, 1),
          new VisitDraft(tenant, "x".repeat(401), 1),
          new VisitDraft(tenant, "why", 0),
          new VisitDraft(tenant, "why", 9)
        }) {
      assertThatThrownBy(() -> ground.as(ground.keeper, () -> ground.visits.ask(draft)))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(
            () ->
                ground.as(
                    ground.keeper,
                    () ->
                        ground.visits.ask(new VisitDraft(new TenantId("990803001999"), "why", 1))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anotherCommunityNeitherSeesNorAnswersIt() {
    var id = ground.asked(1);
    var other = new VisitGround();
    assertThat(other.as(other.clerk, other.visits::list)).extracting(Visit::id).doesNotContain(id);
    for (Runnable deed :
        new Runnable[] {
          () -> other.visits.approve(id),
          () -> other.visits.refuse(id, "no"),
          () -> other.visits.withdraw(id),
          () -> other.visits.looks(id, PageRequest.first(9))
        }) {
      assertThatThrownBy(() -> other.by(other.clerk, deed)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void theWordIsGivenToOnePersonAndToNoColleague() {
    var id = ground.approved(1);
    var colleague =
        ground.platform.caller(Tier.PLATFORM, null, null, null, "support:read", "support:ask");
    assertThatThrownBy(() -> ground.as(colleague, () -> ground.visits.enter(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.by(colleague, () -> ground.visits.leave(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.as(ground.keeper, () -> ground.visits.enter(UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aCommunityWithoutAVisitIsToldOfNone() {
    var quiet = ground.platform.community("990803002001", OperationMode.PPP);
    assertThat(ground.as(ground.platform.clerk(quiet), ground.visits::list)).isEmpty();
  }
}
