package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.duty.boundary.Rosters;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.Location;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Stage;
import org.linli.matters.entity.WorkItem;
import org.linli.testing.Requirement;

/** What people ask of the party branch 群众诉求 finds the member who looks after the building. */
class ConcernTest {

  private final Ground ground = new Ground();
  private final Rosters rosters =
      new Rosters(ground.community.jdbi, ground.community.platform.scopes());
  private final Caller member = worker("党员");
  private final Caller colleague = worker("水电");

  private Caller worker(String skill) {
    var who = ground.holding("GRID_WORKER", "matters:read", "matters:open", "matters:handle");
    ground.run(ground.community.clerk, () -> rosters.skills(who.accountId(), List.of(skill)));
    return who;
  }

  private UUID asked() {
    ground.community.sql(
        "update place set longitude = 104.06, latitude = 30.67 where id = ?",
        ground.community.building);
    var draft =
        new MatterDraft(
            "concern",
            null,
            null,
            null,
            null,
            false,
            null,
            Map.of("what", "独居老人需要帮助", "field", "hardship"),
            new Location(104.06, 30.67));
    return ground.as(ground.resident, () -> ground.own.open(draft)).id();
  }

  @Test
  @Requirement("000-9.2.2.b-2")
  void aRequestGoesByItselfToTheMemberOfThePlaceAndItsResultComesBack() {
    var id = asked();
    assertThat(ground.task(member, id, "handle").filter(WorkItem::mine)).isPresent();
    assertThat(ground.task(colleague, id, "handle").filter(WorkItem::mine)).isEmpty();
    assertThat(ground.look(ground.clerk, id).stages())
        .filteredOn(stage -> stage.what().equals("ASSIGNED"))
        .singleElement()
        .extracting(Stage::note)
        .asString()
        .contains(member.displayName(), "具备技能“党员”");
    var waiting = ground.as(ground.resident, () -> ground.own.get(id));
    assertThat(waiting.now()).as("its progress is seen").isNotEmpty();
    ground.complete(member, id, "handle", Map.of("branch", "第一党支部", "result", "已安排每日探访"));
    var told = ground.as(ground.resident, () -> ground.own.get(id));
    assertThat(told.form().fields())
        .filteredOn(field -> field.id().equals("result"))
        .singleElement()
        .extracting(FieldView::value)
        .isEqualTo("已安排每日探访");
    ground.complete(ground.resident, id, "appraise", Map.of("satisfaction", "good"));
    assertThat(ground.look(ground.clerk, id).row().state()).isEqualTo(MatterState.ENDED);
  }

  @Test
  void whoIsNotContentIsHelpedAgain() {
    var id = asked();
    ground.complete(member, id, "handle", Map.of("result", "x"));
    ground.complete(ground.resident, id, "appraise", Map.of("satisfaction", "poor"));
    assertThat(ground.task(member, id, "handle").filter(WorkItem::mine)).isPresent();
  }

  @Test
  void whereNoMemberLooksAfterThePlaceItStaysOnOfferAndTheHistorySaysSo() {
    ground.run(ground.community.clerk, () -> rosters.skills(member.accountId(), List.of("水电")));
    var id = asked();
    assertThat(ground.look(ground.clerk, id).stages())
        .extracting(Stage::what)
        .contains("NOT_ASSIGNED");
    assertThat(ground.task(ground.clerk, id, "handle")).isPresent();
  }
}
