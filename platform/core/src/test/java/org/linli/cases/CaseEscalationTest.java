package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.community.TestCommunity.PHOTO;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.cases.entity.CaseQuery;
import org.linli.cases.entity.CaseStep;
import org.linli.community.TestCommunity;

class CaseEscalationTest {

  private final TestCommunity community = new TestCommunity();
  private final Instant longAgo = Instant.now().minus(Duration.ofHours(3));

  private long overdue() {
    return community.count("select cases_overdue from community_figures");
  }

  @Test
  void anOverdueCaseIsEscalatedOnce() {
    var id = community.alarmCase(community.alarm(community.building, "MAJOR", "FIRE", longAgo));
    community.round.run(Instant.now());
    community.round.run(Instant.now());
    var detail = community.detail(id);
    assertThat(detail.row().escalatedAt()).isNotNull();
    assertThat(detail.row().overdue()).isTrue();
    assertThat(detail.steps()).extracting(CaseStep::action).containsExactly("OPENED", "ESCALATED");
    assertThat(overdue()).isEqualTo(1);
    assertThat(
            community
                .as(
                    community.clerk,
                    () ->
                        community.cases.list(
                            new CaseQuery(null, null, true), new PageRequest(0, 10, null)))
                .items())
        .hasSize(1);
  }

  @Test
  void aCaseInTimeIsNotEscalated() {
    var id = community.alarmCase(community.building, "MAJOR");
    community.round.run(Instant.now());
    assertThat(community.detail(id).row().escalatedAt()).isNull();
    assertThat(
            community.count(
                "select count(*) from due_work where tenant_id = '" + community.tenant + "'"))
        .isEqualTo(1);
  }

  @Test
  void handlingEndsTheDeadlineAndTheOverdueCount() {
    var worker = community.worker(community.grid);
    var late = community.alarmCase(community.alarm(community.building, "MAJOR", "FIRE", longAgo));
    community.round.run(Instant.now());
    assertThat(overdue()).isEqualTo(1);
    community.run(worker, () -> community.cases.accept(late));
    community.run(worker, () -> community.cases.handle(late, "done", List.of(PHOTO)));
    assertThat(overdue()).isZero();
    assertThat(community.detail(late).row().overdue()).isFalse();

    var punctual = community.alarmCase(community.building, "MAJOR");
    community.run(worker, () -> community.cases.accept(punctual));
    community.run(worker, () -> community.cases.handle(punctual, "done", List.of(PHOTO)));
    community.round.run(Instant.now().plus(Duration.ofDays(1)));
    assertThat(community.detail(punctual).row().escalatedAt()).isNull();
    assertThat(
            community.count(
                "select count(*) from due_work where tenant_id = '" + community.tenant + "'"))
        .isZero();
  }
}
