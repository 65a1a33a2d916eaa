package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.cases.entity.CaseState;
import org.linli.cases.entity.Worker;
import org.linli.community.TestCommunity;

/** Alarms and cases go to those alone who are workers at that second. */
class WorkersByTermTest {

  private static final String PAST = "now() - interval '1 second'";
  private static final String TO_COME = "now() + interval '1 day'";

  private final TestCommunity community = new TestCommunity();

  @Test
  void whoseRoleCameWithAPostThatIsOverGetsNoCases() {
    var worker = byPost(TO_COME);
    community.run(
        community.clerk, () -> community.duties.assign(community.grid, worker.accountId()));
    assertThat(isWorker(worker)).isTrue();
    assertThat(handOfAlarm()).contains(worker.accountId());
    owner("update account_role set until = " + PAST + " where account_id = ?", worker);
    assertThat(isWorker(worker)).isFalse();
    assertThat(handOfAlarm()).as("nobody on duty is left").isEmpty();
    owner("update account_role set until = null where account_id = ?", worker);
    assertThat(isWorker(worker)).isTrue();
  }

  @Test
  void whoHoldsTheRoleByItselfStaysThoughThePostIsOver() {
    var worker = community.worker(community.grid);
    owner(
        "insert into account_role (account_id, role, via, until) values (?, 'GRID_WORKER', 'post', "
            + PAST
            + ")",
        worker);
    assertThat(isWorker(worker)).isTrue();
    assertThat(handOfAlarm()).contains(worker.accountId());
  }

  @Test
  void whoseAccountIsOverGetsNoCasesAndTheNextOnDutyDoes() {
    var lapsed = community.worker(community.grid);
    owner("update account set valid_until = current_date - 2 where id = ?", lapsed);
    var other = community.worker(community.grid);
    assertThat(isWorker(lapsed)).isFalse();
    for (int at = 0; at < 3; at++) {
      assertThat(handOfAlarm()).contains(other.accountId());
    }
    owner("update account set valid_until = current_date + 2 where id = ?", lapsed);
    assertThat(isWorker(lapsed)).isTrue();
  }

  @Test
  void nobodyPutsOnDutyOrDispatchesToWhomTheTermIsOver() {
    var worker = byPost(PAST);
    assertThatThrownBy(
            () ->
                community.run(
                    community.clerk,
                    () -> community.duties.assign(community.grid, worker.accountId())))
        .isInstanceOf(NotFound.class);
    var open = community.alarmCase(community.building, "MAJOR");
    assertThatThrownBy(
            () ->
                community.run(
                    community.clerk, () -> community.cases.dispatch(open, worker.accountId())))
        .isInstanceOf(NotFound.class);
    assertThat(community.state(open)).isEqualTo(CaseState.OPEN);
  }

  /** Of the community, a worker by a post that ends then. */
  private Caller byPost(String until) {
    var worker = community.platform.member(Tier.COMMUNITY, community.tenant, "cases:read");
    owner(
        "insert into account_role (account_id, role, via, until) values (?, 'GRID_WORKER', 'post', "
            + until
            + ")",
        worker);
    return worker;
  }

  private boolean isWorker(Caller worker) {
    return community.as(community.clerk, community.cases::workers).stream()
        .map(Worker::account)
        .anyMatch(worker.accountId()::equals);
  }

  private Optional<UUID> handOfAlarm() {
    return community.handOfAlarm(community.building);
  }

  private void owner(String statement, Caller worker) {
    community.platform.owner().useHandle(handle -> handle.execute(statement, worker.accountId()));
  }
}
