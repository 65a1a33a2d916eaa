package org.linli.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Page;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.FileForm;
import org.linli.keys.control.RingForTests;
import org.linli.messages.Messages;
import org.linli.plans.boundary.PlanSheet;
import org.linli.plans.entity.BoardNow;
import org.linli.plans.entity.PlanDraft;
import org.linli.plans.entity.Spot;
import org.linli.plans.entity.Standing;

/** The devices on a plan as a file, and the words of the room. */
class PlanSheetTest {

  private final PlansGround ground = new PlansGround();

  @Test
  void theDevicesOnAPlanAreListedWithTheirSpotsInPerCent() {
    var plan = ground.plan(ground.community.building, "一层", 1);
    ground.put(plan, ground.device("D1", "smoke-detector", ground.community.room), 0.1234, 1);
    var exports =
        new Exports(
            ground.community.jdbi,
            ground.community.platform.scopes(),
            RingForTests.over(ground.community.platform));
    var spots = ground.as(() -> ground.plans.spots(plan));
    var file =
        ground.as(
            () ->
                exports.make(
                    FileForm.CSV, PlanSheet.of(ground.models), page -> Page.part(spots, page)));
    assertThat(new String(file.content(), StandardCharsets.UTF_8))
        .contains("D1", "12.3", "100", "一层", ground.community.clerk.displayName());
  }

  @Test
  void aBoardOfNobodyCountsNobodyOfEachStanding() {
    var board = BoardNow.of(java.time.Instant.EPOCH, List.of());
    var expected = new EnumMap<Standing, Long>(Standing.class);
    List.of(Standing.values()).forEach(standing -> expected.put(standing, 0L));
    assertThat(board.counts()).isEqualTo(expected);
    assertThat(board.count(Standing.ALARM)).isZero();
  }

  @Test
  void theWorstStandingComesFirst() {
    assertThat(Standing.values())
        .containsExactly(
            Standing.ALARM, Standing.OFFLINE, Standing.REVIEW, Standing.ONLINE, Standing.IDLE);
  }

  @Test
  void everyStandingHasAWordInBothLanguages() {
    for (var standing : Standing.values()) {
      var key = "Standing." + standing;
      assertThat(Messages.text(Locale.SIMPLIFIED_CHINESE, key)).containsPattern("\\p{IsHan}");
      assertThat(Messages.text(Locale.ENGLISH, key)).isNotEqualTo(key);
    }
  }

  @Test
  void theAuditLogNamesAPlanByItsNameAndPlaceAndASpotByItsShares() {
    var place = ground.community.building;
    assertThat(new PlanDraft(place, "一层", 1, new byte[0]).auditName()).isEqualTo("一层 @ " + place);
    assertThat(new Spot(0.25, 0.5).auditName()).isEqualTo("0.25 0.5");
  }
}
