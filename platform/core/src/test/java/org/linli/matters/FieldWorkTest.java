package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.entity.Caller;
import org.linli.community.TestCommunity;
import org.linli.letters.LettersForTests;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Stage;
import org.linli.matters.entity.WorkItem;
import org.linli.tenancy.entity.CityTime;
import org.linli.testing.Requirement;

/** What grid workers do at people’s doors: visits 入户走访, and leases that end 租赁到期. */
class FieldWorkTest {

  private final TestCommunity community = new TestCommunity();
  private final Ground ground = new Ground(community, LettersForTests.posting(community));
  private final Caller near = worker();
  private final Caller far = worker();

  FieldWorkTest() {
    community.sql(
        "update grid_duty set grid_id = ? where account_id = ?",
        community.otherGrid,
        far.accountId());
    LettersForTests.reachable(community, near.accountId());
  }

  private Caller worker() {
    return ground.holding("GRID_WORKER", "matters:read", "matters:open", "matters:handle");
  }

  private UUID visit(String kindOfWork) {
    return ground
        .open(
            ground.clerk, "visit", Door.COUNTER, Map.of("kindOfWork", kindOfWork, "what", "三栋逐户走访"))
        .id();
  }

  private boolean has(Caller caller, UUID matter, String step) {
    return ground.task(caller, matter, step).filter(WorkItem::mine).isPresent();
  }

  private List<String> steps(UUID id) {
    return ground.look(ground.clerk, id).stages().stream()
        .filter(stage -> stage.what().equals("STEP"))
        .map(Stage::step)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"epidemic", "information", "people", "home-service"})
  @Requirement("001-5.2.2.E-7")
  void eachKindOfFieldWorkGoesToTheGridWorkerOfThePlaceAndComesBackWithItsResult(String kind) {
    var id = visit(kind);
    assertThat(has(near, id, "doorstep")).isTrue();
    assertThat(ground.task(far, id, "doorstep")).isEmpty();
    assertThat(LettersForTests.postedTo(community, near.accountId())).hasSize(1);
    ground.complete(near, id, "doorstep", Map.of("met", false, "result", "无人在家，已留联系卡"));
    var seen = ground.look(ground.clerk, id);
    assertThat(seen.row().state()).isEqualTo(MatterState.ENDED);
    assertThat(steps(id)).containsExactly("上门走访");
  }

  @Test
  @Requirement("003-5.1.1.6")
  void aVisitTakesUpWhatPeopleAskForAndHoldsThePopulationDataAgainstWhatIsFound() {
    var id = visit("people");
    ground.complete(
        near,
        id,
        "doorstep",
        Map.of(
            "met",
            true,
            "persons",
            3,
            "matches",
            false,
            "difference",
            "新增租客一人",
            "wish",
            "楼道灯不亮",
            "result",
            "已走访"));
    assertThat(ground.task(near, id, "correct")).as("the register is the clerk’s").isEmpty();
    ground.complete(ground.clerk, id, "correct", Map.of("corrected", "已登记新增租客"));
    ground.complete(ground.leader, id, "answer", Map.of("reply", "已报修，两日内修复"));
    assertThat(steps(id)).containsExactly("上门走访", "核对更正人口信息", "办理诉求并答复");
    assertThat(ground.look(ground.clerk, id).row().outcome()).isEqualTo("办结");
  }

  @Test
  void whatIsAsRegisteredIsNotCorrectedAndNoWishIsNotAnswered() {
    var asRegistered = visit("people");
    ground.complete(
        near,
        asRegistered,
        "doorstep",
        Map.of("met", true, "matches", true, "wish", "想装电梯", "result", "x"));
    assertThat(ground.task(ground.clerk, asRegistered, "correct")).isEmpty();
    assertThat(ground.task(ground.clerk, asRegistered, "answer")).isPresent();
    var silent = visit("people");
    ground.complete(near, silent, "doorstep", Map.of("met", true, "matches", true, "result", "x"));
    assertThat(ground.look(ground.clerk, silent).row().state()).isEqualTo(MatterState.ENDED);
  }

  @Test
  void whoNeedNotKnowDoesNotSeeThatAHomeWasVisited() {
    visit("epidemic");
    assertThat(ground.work(ground.property)).isEmpty();
    assertThat(
            ground.as(ground.property, () -> ground.matters.kinds()).stream()
                .map(kind -> kind.kind()))
        .doesNotContain("visit", "lease");
  }

  @Test
  @Requirement("001-5.2.2.2-2")
  void onTheDayALeaseEndsTheGridWorkerIsRemindedToCollectWhoLivesThere() {
    var end = LocalDate.now(CityTime.ZONE).plusDays(30);
    var id =
        ground
            .open(
                ground.clerk,
                "lease",
                Door.COUNTER,
                Map.of("landlord", "王某", "lodger", "李某", "leaseEnd", end.toString()))
            .id();
    ground.pass(Duration.ofDays(28));
    assertThat(ground.task(near, id, "collect")).as("not before").isEmpty();
    assertThat(LettersForTests.postedTo(community, near.accountId())).isEmpty();
    ground.pass(Duration.ofDays(31));
    assertThat(has(near, id, "collect")).isTrue();
    assertThat(ground.task(far, id, "collect")).isEmpty();
    var number = ground.look(ground.clerk, id).row().number();
    assertThat(LettersForTests.postedTo(community, near.accountId()))
        .containsExactly("TASK " + number);
    ground.complete(
        near,
        id,
        "collect",
        Map.of(
            "now", "again", "lodger", "赵某", "leaseEnd", end.plusYears(1).toString(), "persons", 2));
    assertThat(ground.look(ground.clerk, id).row().state()).isEqualTo(MatterState.RUNNING);
    assertThat(ground.task(near, id, "collect")).as("until the new end").isEmpty();
    ground.pass(Duration.ofDays(31 + 366));
    ground.complete(near, id, "collect", Map.of("now", "empty", "leaseEnd", end.toString()));
    assertThat(ground.look(ground.clerk, id).row().outcome()).isEqualTo("不再出租");
  }
}
