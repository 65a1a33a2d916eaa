package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.cases.boundary.EscalatedCases;
import org.linli.cases.entity.EscalatedRow;
import org.linli.community.TestCommunity;
import org.linli.obligations.TestObligations;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Outcome;

/** What a district is told of an overdue case, as the community's mode says. */
class MaskedEscalationTest {

  private final TestCommunity community = new TestCommunity();
  private final UUID late = late();

  private UUID late() {
    var longAgo = Instant.now().minus(Duration.ofDays(2));
    var id = community.alarmCase(community.alarm(community.building, "MAJOR", "FIRE", longAgo));
    community.round.run(Instant.now());
    return id;
  }

  @Test
  void whereTheGovernmentLeadsTheTitleIsTold() {
    assertThat(seenByDistrict().title()).isNotBlank();
  }

  @Test
  void wherePartnersLeadWhatIdentifiesSomebodyIsMaskedInTheTitle() {
    community.sql(
        "update case_file set title = '居民王小明13812345678反映3栋2单元501室漏水' where tenant_id = ? and id = ?",
        community.tenant.value(),
        late);
    community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set mode = 'PPP', rights_version = rights_version + 1 where id = ?",
                    community.tenant.value()));
    assertThat(seenByDistrict().title()).isEqualTo("居民王**138****5678反映*栋*单元***室漏水");
    assertThat(seenByDistrict().decision().outcome()).isEqualTo(Outcome.MASK);
    assertThat(seenByDistrict().number()).isNotBlank();
  }

  private EscalatedRow seenByDistrict() {
    var gate =
        new Gate(
            community.jdbi,
            community.platform.scopes(),
            new Matrices(),
            new Snapshots(community.jdbi, community.platform.scopes()),
            new Seal(new byte[32]));
    var escalated =
        new EscalatedCases(community.jdbi, gate, TestObligations.over(community.platform));
    var district =
        community.platform.caller(
            Tier.DISTRICT, community.tenant.value().substring(0, 6), null, null, "crosstier:read");
    return community
        .as(district, () -> escalated.list(PageRequest.first(PageRequest.LONGEST)))
        .items()
        .stream()
        .filter(row -> row.caseId().equals(late))
        .findFirst()
        .orElseThrow();
  }
}
