package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.cases.boundary.EscalatedCases;
import org.linli.cases.entity.EscalatedRow;
import org.linli.community.TestCommunity;
import org.linli.obligations.TestObligations;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;

class EscalatedCasesTest {

  private final TestCommunity community = new TestCommunity("990399777001");
  private final TestCommunity elsewhere = new TestCommunity("990399778001");

  private List<EscalatedRow> seenBy(Caller caller) {
    var gate =
        new Gate(
            community.jdbi,
            community.platform.scopes(),
            new Matrices(),
            new Snapshots(community.jdbi, community.platform.scopes()),
            new Seal(new byte[32]));
    var escalated =
        new EscalatedCases(community.jdbi, gate, TestObligations.over(community.platform));
    return community.as(caller, () -> escalated.list(new PageRequest(0, 100, null))).items();
  }

  @Test
  void theStreetSeesOverdueCasesOfItsOwnCommunitiesAlone() {
    var longAgo = Instant.now().minus(Duration.ofDays(2));
    var late = community.alarmCase(community.alarm(community.building, "MAJOR", "FIRE", longAgo));
    community.alarmCase(community.building, "MAJOR");
    elsewhere.alarmCase(elsewhere.alarm(elsewhere.building, "MAJOR", "FIRE", longAgo));
    community.round.run(Instant.now());
    var street = community.platform.caller(Tier.STREET, "990399777", null, null, "crosstier:read");
    assertThat(seenBy(street)).extracting(EscalatedRow::caseId).containsExactly(late);
    assertThat(seenBy(street).getFirst().tenant()).isEqualTo(community.tenant);
    var worker = community.worker(community.grid);
    community.run(community.clerk, () -> community.cases.dispatch(late, worker.accountId()));
    community.run(worker, () -> community.cases.accept(late));
    community.run(worker, () -> community.cases.handle(late, "done", List.of(TestCommunity.PHOTO)));
    assertThat(seenBy(street)).isEmpty();
  }
}
