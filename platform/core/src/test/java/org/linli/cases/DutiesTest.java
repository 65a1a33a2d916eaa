package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.cases.entity.Worker;
import org.linli.community.TestCommunity;

class DutiesTest {

  private final TestCommunity community = new TestCommunity();

  private long duties() {
    return community.count("select count(*) from grid_duty");
  }

  private void assign(UUID grid, UUID account) {
    community.run(community.clerk, () -> community.duties.assign(grid, account));
  }

  @Test
  void whoStandsForAGridAlreadyStandsForItOnce() {
    var worker = community.worker(community.grid);
    assign(community.grid, worker.accountId());
    assertThat(duties()).isEqualTo(1);
  }

  @Test
  void aGridHasManyWorkersAndAWorkerManyGrids() {
    var first = community.worker(community.grid, community.otherGrid);
    community.worker(community.grid);
    assertThat(duties()).isEqualTo(3);
    assertThat(community.as(community.clerk, community.cases::workers))
        .filteredOn(worker -> worker.account().equals(first.accountId()))
        .extracting(Worker::grids)
        .singleElement()
        .asList()
        .containsExactly("G1", "G2");
  }

  @Test
  void dutyIsDoneInGridsOfTheCommunityAlone() {
    var worker = community.worker();
    var elsewhere = new TestCommunity();
    for (var place :
        new UUID[] {community.building, community.room, elsewhere.grid, UUID.randomUUID()}) {
      assertThatThrownBy(() -> assign(place, worker.accountId())).isInstanceOf(NotFound.class);
    }
    assertThat(duties()).isZero();
  }

  @Test
  void whoIsReleasedGetsNoNewAlarms() {
    var worker = community.worker(community.grid);
    community.run(
        community.clerk, () -> community.duties.release(community.grid, worker.accountId()));
    assertThat(community.handOfAlarm(community.building)).isEmpty();
  }

  @Test
  void releasingWhoIsNotOnDutyHarmsNobody() {
    var worker = community.worker(community.grid);
    community.run(
        community.clerk, () -> community.duties.release(community.otherGrid, worker.accountId()));
    var elsewhere = new TestCommunity();
    elsewhere.run(
        elsewhere.clerk, () -> elsewhere.duties.release(community.grid, worker.accountId()));
    assertThat(duties()).isEqualTo(1);
  }

  @Test
  void anAlarmInTheGridItselfFindsItsWorker() {
    var worker = community.worker(community.grid);
    assertThat(community.handOfAlarm(community.grid)).contains(worker.accountId());
  }
}
