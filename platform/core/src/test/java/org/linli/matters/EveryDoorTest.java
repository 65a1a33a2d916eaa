package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterQuery;
import org.linli.matters.entity.MatterRow;
import org.linli.matters.entity.PublicRequestDraft;
import org.linli.testing.Requirement;

/** Whatever comes in by whichever door ends in one list, with an owner and a deadline. */
class EveryDoorTest {

  private static final Map<String, Object> NOISE = Map.of("what", "noise", "about", "noise");

  private final Ground ground = new Ground();

  private List<MatterRow> list(Door door) {
    return ground
        .as(
            ground.clerk,
            () ->
                ground.matters.list(new MatterQuery(null, null, null, door), PageRequest.first(50)))
        .items();
  }

  @Test
  @Requirement("000-11.2.2-5")
  void everyDoorLeadsToOneListWithOwnerAndDeadline() {
    ground.open(ground.clerk, "complaint", Door.COUNTER, NOISE);
    ground.open(ground.clerk, "complaint", Door.HOTLINE, NOISE);
    ground.open(ground.clerk, "complaint", Door.MESSAGE, NOISE);
    ground.open(ground.worker, "repair", Door.PATROL, Map.of("what", "lamp", "facility", "power"));
    var own = new MatterDraft("complaint", null, null, null, null, false, null, NOISE);
    ground.as(ground.resident, () -> ground.own.open(own));
    ground.as(
        ground.clerk,
        () ->
            ground.wired.open311.open(
                null,
                new PublicRequestDraft(
                    "complaint",
                    "noise",
                    null,
                    null,
                    null,
                    null,
                    Map.of("about", List.of("noise")),
                    null)));
    var all = list(null);
    assertThat(all.stream().map(MatterRow::door).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.complementOf(EnumSet.of(Door.PAPER)));
    assertThat(all)
        .allSatisfy(row -> assertThat(row.dueAt()).isNotNull())
        .allSatisfy(
            row ->
                assertThat(row.hands())
                    .singleElement()
                    .satisfies(hand -> assertThat(hand.roles()).contains("CLERK")));
    for (var row : all) {
      assertThat(list(row.door())).extracting(MatterRow::id).containsExactly(row.id());
    }
    assertThat(list(Door.PAPER)).isEmpty();
  }

  @Test
  void whoTookItIsItsOwnerAndNobodyWhenItIsOver() {
    var id = ground.open(ground.clerk, "complaint", Door.COUNTER, NOISE).id();
    var task = ground.task(ground.clerk, id, "accept").orElseThrow().task();
    ground.run(ground.clerk, () -> ground.work.take(task));
    assertThat(list(null).getFirst().hands())
        .extracting("who")
        .containsExactly(ground.clerk.displayName());
    ground.run(ground.clerk, () -> ground.matters.cancel(id, "settled"));
    assertThat(list(null).getFirst().hands()).isEmpty();
  }

  @Test
  void theApplicantIsNotToldWhoHasIt() {
    var draft = new MatterDraft("complaint", null, null, null, null, false, null, NOISE);
    var id = ground.as(ground.resident, () -> ground.own.open(draft)).id();
    var task = ground.task(ground.clerk, id, "accept").orElseThrow().task();
    ground.run(ground.clerk, () -> ground.work.take(task));
    assertThat(ground.as(ground.resident, () -> ground.own.get(id)).row().hands()).isEmpty();
    assertThat(
            ground
                .as(ground.resident, () -> ground.own.list(PageRequest.first(5)))
                .items()
                .getFirst()
                .hands())
        .isEmpty();
  }

  @Test
  void aClerkWritesDownWithoutANameWhereTheKindAllowsIt() {
    var draft =
        new MatterDraft(
            "complaint",
            Door.MESSAGE,
            "in the mailbox",
            null,
            null,
            true,
            new Applicant("王小明", "13812345678"),
            NOISE);
    var id = ground.as(ground.clerk, () -> ground.matters.open(draft)).id();
    var seen = ground.look(ground.clerk, id);
    assertThat(seen.row().applicant()).isNull();
    assertThat(seen.phone()).isNull();
    assertThat(
            ground.community.count(
                "select count(*) from matter where opened_by is not null or applicant_name is not"
                    + " null"))
        .isZero();
  }
}
