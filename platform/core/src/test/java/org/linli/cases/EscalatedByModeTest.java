package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.cases.boundary.EscalatedCases;
import org.linli.cases.entity.EscalatedRow;
import org.linli.city.entity.Delta;
import org.linli.community.TestCommunity;
import org.linli.obligations.TestObligations;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.tenancy.entity.OperationMode;

/** What the tiers above see of overdue cases, community by community. */
class EscalatedByModeTest {

  private static final TestCommunity FIRST = new TestCommunity("990399779001");
  private static final TestCommunity SECOND = new TestCommunity("990399779002");
  private static final EscalatedCases ESCALATED =
      new EscalatedCases(
          FIRST.jdbi,
          new Gate(
              FIRST.jdbi,
              FIRST.platform.scopes(),
              new Matrices(),
              new Snapshots(FIRST.jdbi, FIRST.platform.scopes()),
              new Seal(new byte[32])),
          TestObligations.over(FIRST.platform));

  @BeforeEach
  void theyStartAlike() {
    mode(FIRST, OperationMode.GOVERNMENT);
    mode(SECOND, OperationMode.GOVERNMENT);
    state(SECOND, "ACTIVE");
    for (var community : List.of(FIRST, SECOND)) {
      community.sql(
          "update case_file set state = 'CLOSED' where escalated_at is not null and state <> 'CLOSED'");
    }
  }

  private static void mode(TestCommunity community, OperationMode mode) {
    owner(community, "mode", mode.name());
  }

  private static void state(TestCommunity community, String state) {
    owner(community, "state", state);
  }

  private static void owner(TestCommunity community, String column, String value) {
    community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set " + column + " = ? where id = ?",
                    value,
                    community.tenant.value()));
  }

  private static UUID late(TestCommunity community, int hours) {
    var at = Instant.now().minus(Duration.ofDays(2)).minus(Duration.ofHours(hours));
    var id = community.alarmCase(community.alarm(community.building, "MAJOR", "FIRE", at));
    community.feed(() -> community.figures.add(community.tenant, Delta.casesOverdue(1)));
    community.sql(
        "update case_file set escalated_at = now() - make_interval(hours => ?) where id = ?",
        hours,
        id);
    return id;
  }

  private Page<EscalatedRow> seenBy(Tier tier, String code, PageRequest page) {
    Caller caller = FIRST.platform.caller(tier, code, null, null, "crosstier:read");
    return FIRST.as(caller, () -> ESCALATED.list(page));
  }

  private List<EscalatedRow> street() {
    return seenBy(Tier.STREET, "990399779", PageRequest.first(100)).items();
  }

  @Test
  void theLongestOverdueComeFirstAcrossCommunitiesAndPages() {
    var expected = new ArrayList<UUID>();
    expected.add(late(SECOND, 9));
    expected.add(late(FIRST, 6));
    expected.add(late(SECOND, 3));
    assertThat(street()).extracting(EscalatedRow::caseId).containsExactlyElementsOf(expected);
    var page = seenBy(Tier.STREET, "990399779", new PageRequest(1, 1, null));
    assertThat(page.items()).extracting(EscalatedRow::caseId).containsExactly(expected.get(1));
    assertThat(page.total()).isEqualTo(3);
    assertThat(seenBy(Tier.STREET, "990399779", new PageRequest(9, 1, null)).items()).isEmpty();
  }

  @Test
  void anotherStreetSeesNothingAndTheDistrictSeesItsStreets() {
    var id = late(FIRST, 1);
    assertThat(seenBy(Tier.STREET, "990399780", PageRequest.first(10)).items()).isEmpty();
    assertThat(seenBy(Tier.DISTRICT, "990399", PageRequest.first(100)).items())
        .extracting(EscalatedRow::caseId)
        .contains(id);
  }

  @Test
  void aSuspendedCommunitysCasesAreClosedToEverybody() {
    late(SECOND, 1);
    state(SECOND, "SUSPENDED");
    assertThat(street()).isEmpty();
    state(SECOND, "ACTIVE");
    assertThat(street()).hasSize(1);
  }

  @Test
  void theStreetHandlesOverdueCasesOfEveryModeAsTheRulesSay() {
    late(FIRST, 1);
    for (var mode : OperationMode.values()) {
      mode(FIRST, mode);
      assertThat(street()).as(mode.name()).hasSize(1);
    }
  }
}
