package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.cases.entity.CaseDraft;
import org.linli.cases.entity.CaseQuery;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseStep;
import org.linli.community.TestCommunity;

/** Which cases somebody sees, and which of them a list shows. */
class CaseVisibilityTest {

  private final TestCommunity community = new TestCommunity();

  private UUID open(UUID place, String title) {
    return community.as(
        community.clerk,
        () -> community.opened(new CaseDraft("OTHER", "CLERK", title, "", "MINOR", place)));
  }

  private List<UUID> seen(Caller caller, CaseQuery query) {
    return community
        .as(caller, () -> community.cases.list(query, PageRequest.first(100)))
        .items()
        .stream()
        .map(CaseRow::id)
        .toList();
  }

  @Test
  void aCaseInTheGridItselfIsSeenByItsWorkers() {
    var inGrid = open(community.grid, "in the open");
    var inOther = open(community.otherGrid, "elsewhere");
    var nowhere = open(null, "without a place");
    var worker = community.worker(community.grid);
    assertThat(seen(worker, CaseQuery.ALL)).containsExactly(inGrid);
    assertThat(seen(community.clerk, CaseQuery.ALL)).containsExactly(nowhere, inOther, inGrid);
  }

  @Test
  void aWorkerWhoLeavesTheGridKeepsTheOwnCasesAlone() {
    var mine = open(community.building, "mine");
    var neighbours = open(community.room, "another");
    var worker = community.worker(community.grid);
    community.run(community.clerk, () -> community.cases.dispatch(mine, worker.accountId()));
    assertThat(seen(worker, CaseQuery.ALL)).containsExactlyInAnyOrder(mine, neighbours);
    community.run(
        community.clerk, () -> community.duties.release(community.grid, worker.accountId()));
    assertThat(seen(worker, CaseQuery.ALL)).containsExactly(mine);
    assertThatThrownBy(() -> community.as(worker, () -> community.cases.get(neighbours)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whoOnlyReadsCasesReadsThemAll() {
    var id = open(community.otherBuilding, "any");
    var reader =
        community.platform.caller(
            Tier.COMMUNITY, community.tenant.value(), community.tenant, null, "cases:read");
    assertThat(seen(reader, CaseQuery.ALL)).containsExactly(id);
  }

  @Test
  void mineAreTheCasesInMyHands() {
    var mine = open(community.building, "mine");
    open(community.building, "free");
    var worker = community.worker(community.grid);
    community.run(community.clerk, () -> community.cases.dispatch(mine, worker.accountId()));
    var query = new CaseQuery(null, true, null);
    assertThat(seen(worker, query)).containsExactly(mine);
    assertThat(seen(community.clerk, query)).isEmpty();
    assertThat(seen(worker, new CaseQuery(null, false, null))).hasSize(2);
  }

  @Test
  void overdueIsWhatShouldHaveBeenHandledByNow() {
    var longAgo = Instant.now().minus(Duration.ofDays(2));
    var late = community.alarmCase(community.alarm(community.building, "MAJOR", "FIRE", longAgo));
    open(community.building, "in time");
    var query = new CaseQuery(null, null, true);
    assertThat(seen(community.clerk, query)).containsExactly(late);
    assertThat(community.detail(late).row().overdue()).isTrue();
    var worker = community.worker(community.grid);
    community.run(community.clerk, () -> community.cases.dispatch(late, worker.accountId()));
    community.run(worker, () -> community.cases.accept(late));
    community.run(worker, () -> community.cases.handle(late, "done", List.of(TestCommunity.PHOTO)));
    assertThat(seen(community.clerk, query)).isEmpty();
    assertThat(community.detail(late).row().overdue()).isFalse();
  }

  @Test
  void activeIsAllThatIsNotClosed() {
    var closed = open(community.building, "closed");
    var open = open(community.building, "open");
    community.sql("update case_file set state = 'CLOSED' where id = ?", closed);
    assertThat(seen(community.clerk, new CaseQuery("ACTIVE", null, null))).containsExactly(open);
    assertThat(seen(community.clerk, new CaseQuery("CLOSED", null, null))).containsExactly(closed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"active", "GONE", "OPEN' or 1=1"})
  void aStateThatNobodyKnowsIsRefused(String state) {
    assertThatThrownBy(() -> seen(community.clerk, new CaseQuery(state, null, null)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aSearchMeansItsSignsAsTheyStand() {
    var percent = open(community.building, "100% Wasser");
    open(community.building, "1000 Wasser");
    var found =
        community.as(
            community.clerk,
            () -> community.cases.list(CaseQuery.ALL, new PageRequest(0, 10, "0% wass")));
    assertThat(found.items()).extracting(CaseRow::id).containsExactly(percent);
    assertThat(found.total()).isEqualTo(1);
  }

  @Test
  void aPageTellsHowManyThereAreInAll() {
    for (int number = 0; number < 5; number++) {
      open(community.building, "case " + number);
    }
    var page =
        community.as(
            community.clerk,
            () -> community.cases.list(CaseQuery.ALL, new PageRequest(2, 2, null)));
    assertThat(page.items()).extracting(CaseRow::title).containsExactly("case 2", "case 1");
    assertThat(page.total()).isEqualTo(5);
    assertThat(
            community
                .as(
                    community.clerk,
                    () -> community.cases.list(CaseQuery.ALL, new PageRequest(5, 2, null)))
                .items())
        .isEmpty();
  }

  @Test
  void stepsNameWhoDidThemAndThePlatformItself() {
    var worker = community.worker(community.grid);
    var id = community.alarmCase(community.building, "MINOR");
    community.run(worker, () -> community.cases.accept(id));
    assertThat(community.detail(id).steps())
        .extracting(CaseStep::actor)
        .containsExactly("system", "system", worker.displayName());
  }

  @Test
  void aCaseIsGivenToAWorkerOfTheCommunityWhoStillWorksThere() {
    var id = open(community.building, "t");
    var gone = community.worker(community.grid);
    community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set state = 'DISABLED' where id = ?", gone.accountId()));
    var elsewhere = new TestCommunity();
    for (var account :
        List.of(
            gone.accountId(),
            community.clerk.accountId(),
            community.resident().accountId(),
            elsewhere.worker(elsewhere.grid).accountId())) {
      assertThatThrownBy(
              () -> community.run(community.clerk, () -> community.cases.dispatch(id, account)))
          .isInstanceOf(NotFound.class);
    }
  }
}
