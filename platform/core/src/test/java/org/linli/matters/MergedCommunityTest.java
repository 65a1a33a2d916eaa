package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.keys.control.RingForTests;
import org.linli.matters.entity.BoardLine;
import org.linli.matters.entity.DivisionBoard;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Followed;
import org.linli.matters.entity.Opened;
import org.linli.matters.entity.PublicRequestQuery;
import org.linli.succession.boundary.Succeeding;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.testing.TestDatabase;

/** Whose community became part of another one finds the matters there by what was known before. */
class MergedCommunityTest {

  private static final String STREET = "990353021";
  private static int next = 0;

  private final Ground from = new Ground(new TestCommunity(code()));
  private final Ground into = new Ground(new TestCommunity(code()));
  private final Opened event = event(from);

  private static String code() {
    return "%s%03d".formatted(STREET, ++next);
  }

  private static Opened event(Ground ground) {
    return ground.open(
        ground.clerk, "grid-event", Door.COUNTER, Map.of("what", "hole", "eventClass", "c-other"));
  }

  private void merged() throws InterruptedException {
    var id = UUID.randomUUID();
    var platform = from.community.platform;
    platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute(
                  "insert into whole_taken (tenant_id, at, row_count, by_name) values (?, now(), 1,"
                      + " 'c')",
                  from.community.tenant.value());
              handle.execute(
                  """
                  insert into succession (id, predecessor_id, successor_id, effective_on, reason, state,
                    proposed_by, proposed_name, proposed_at, decided_by, decided_name, decided_at)
                  values (?, ?, ?, date '2026-01-01', 'redrawn', 'CONFIRMED', ?, 'bureau', now(), ?, 'second', now())\
                  """,
                  id,
                  from.community.tenant.value(),
                  into.community.tenant.value(),
                  id,
                  id);
            });
    new Succeeding(
            TestDatabase.shared().owner(), RingForTests.over(platform), Instant::now, Duration.ZERO)
        .run(id, from.community.tenant, table -> {});
  }

  private DivisionBoard board() {
    var officer = into.community.platform.caller(Tier.STREET, STREET, null, null, "crosstier:read");
    return into.as(officer, () -> into.wired.board.of(new DivisionCode(STREET)));
  }

  /** Of this test's two communities. */
  private long open(Ground ground) {
    return board().divisions().stream()
        .filter(line -> line.key().equals(ground.community.tenant.value()))
        .map(BoardLine::steps)
        .mapToLong(steps -> steps.open())
        .sum();
  }

  @Test
  void theSupervisorsBoardIsCountedAnewAndNothingStandsTwice() throws InterruptedException {
    event(into);
    into.tick(Instant.now().plusSeconds(61));
    assertThat(open(from)).isEqualTo(1);
    assertThat(open(into)).isEqualTo(1);
    merged();
    assertThat(open(from)).isZero();
    into.tick(Instant.now().plusSeconds(61));
    assertThat(open(from)).isZero();
    assertThat(open(into)).isEqualTo(2);
  }

  @Test
  void numberAndCodeOnTheSlipOfBeforeStillLeadToTheMatter() throws InterruptedException {
    var asked = new Followed(event.number(), event.code(), "203.0.113.53");
    merged();
    var progress =
        into.community
            .platform
            .scopes()
            .asSystem("anonymous", () -> into.wired.progress.of(asked, Locale.ENGLISH));
    assertThat(progress.number()).startsWith(event.number());
    assertThat(progress.endedAt()).isNull();
  }

  @Test
  void programsGoOnWithTheCommunityTheyKnow() throws InterruptedException {
    merged();
    var old = from.community.tenant;
    var services =
        into.community
            .platform
            .scopes()
            .asSystem("anonymous", () -> into.wired.open311.services(old, Locale.ENGLISH));
    assertThat(services).extracting("code").contains("grid-event");
    var query = new PublicRequestQuery(null, null, null, null, null);
    assertThat(
            into.as(
                    into.clerk,
                    () -> into.wired.open311.list(old.value(), query, PageRequest.first(50)))
                .items())
        .extracting("id")
        .contains(event.id());
    for (var other : new String[] {"999999999999", "no such one"}) {
      assertThatThrownBy(
              () ->
                  into.as(
                      into.clerk,
                      () -> into.wired.open311.list(other, query, PageRequest.first(50))))
          .isInstanceOf(NotFound.class);
    }
  }
}
