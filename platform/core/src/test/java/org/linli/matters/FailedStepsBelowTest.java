package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.matters.boundary.FailedStepsBelow;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FailedStep;
import org.linli.matters.entity.FailedStepBelow;

/** What waits below for somebody to mend it is seen by the tiers above, and by no others. */
class FailedStepsBelowTest {

  private static int next = 500;

  private final Ground ground = new Ground(new TestCommunity("990372" + ++next + "001"));

  private FailedStepsBelow below() {
    var platform = ground.community.platform;
    return ground.wired.failedBelow(ground.gate(), platform);
  }

  private List<FailedStepBelow> seenBy(Tier tier, String code) {
    Caller officer = ground.community.platform.caller(tier, code, null, null, "crosstier:read");
    return ground.as(officer, () -> below().list(PageRequest.first(200))).items().stream()
        .filter(row -> row.tenant().equals(ground.community.tenant))
        .toList();
  }

  private String code(int digits) {
    return ground.community.tenant.value().substring(0, digits);
  }

  private void tryAll() {
    for (int at = 1; at <= 4; at++) {
      ground.pass(Duration.ofMinutes(10L * at));
    }
  }

  /** An order to put right, in a community without a seal. */
  private UUID ordered() {
    var id = ground.open(ground.clerk, "rectification", Door.PATROL, Map.of("what", "door")).id();
    ground.complete(
        ground.clerk,
        id,
        "notice",
        Map.of("needed", true, "owner", "p", "formal", true, "until", "2027-01-31"));
    tryAll();
    return id;
  }

  @Test
  void whatFailedIsSeenByEveryTierAboveUntilItIsDone() {
    assertThat(seenBy(Tier.STREET, code(9))).isEmpty();
    var id = ordered();
    for (var tier : Map.of(Tier.STREET, 9, Tier.DISTRICT, 6, Tier.CITY, 4).entrySet()) {
      assertThat(seenBy(tier.getKey(), code(tier.getValue())))
          .as(tier.getKey().name())
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.matter()).isEqualTo(id);
                assertThat(row.step()).isEqualTo("出具责令限期整改通知书");
                assertThat(row.why()).isEqualTo("须加盖印章");
                assertThat(row.attempts()).isEqualTo(3);
              });
    }
    ground.run(ground.clerk, () -> ground.matters.cancel(id, "settled"));
    assertThat(seenBy(Tier.STREET, code(9))).isEmpty();
  }

  @Test
  void anotherStreetSeesNothingOfIt() {
    ordered();
    assertThat(seenBy(Tier.STREET, "990373101")).isEmpty();
  }

  @Test
  void aKindForFewIsNobodysAbove() {
    var id =
        ground
            .open(
                ground.clerk,
                "mediation",
                Door.COUNTER,
                Map.of("what", "wall", "disputeKind", "neighbour", "otherParty", "Li"))
            .id();
    ground.complete(ground.clerk, id, "accept", Map.of("accepted", true));
    ground.complete(ground.clerk, id, "inquire", Map.of("findings", "x"));
    ground.complete(
        ground.clerk, id, "mediate", Map.of("agreed", true, "written", true, "agreement", "y"));
    tryAll();
    assertThat(
            ground.as(ground.clerk, () -> ground.wired.failed.list(PageRequest.first(5))).items())
        .extracting(FailedStep::matter)
        .containsExactly(id);
    assertThat(seenBy(Tier.STREET, code(9))).isEmpty();
    calls(id);
    assertThat(seenBy(Tier.STREET, code(9))).as("whatever process it calls").isEmpty();
    assertThat(
            ground.as(ground.clerk, () -> ground.wired.failed.list(PageRequest.first(5))).items())
        .extracting(FailedStep::kindName)
        .containsExactly("矛盾纠纷调解");
  }

  /** As though what failed were a step of another process, which that of the matter called. */
  private void calls(UUID matter) {
    var open = ground.open(ground.clerk, "rectification", Door.PATROL, Map.of("what", "x")).id();
    ground.community.sql(
        "update process_incident set instance_id = (select instance_id from matter where id = ?)"
            + " where root_id = (select instance_id from matter where id = ?)",
        open,
        matter);
  }

  @Test
  void theyAreLookedForByNumberAndTitle() {
    var id = ordered();
    var number = ground.look(ground.clerk, id).row().number();
    Caller officer =
        ground.community.platform.caller(Tier.STREET, code(9), null, null, "crosstier:read");
    for (var found : Map.of(number, 1L, "no such number", 0L).entrySet()) {
      var asked = new PageRequest(0, 10, found.getKey());
      assertThat(ground.as(officer, () -> below().list(asked)).total()).isEqualTo(found.getValue());
    }
  }
}
