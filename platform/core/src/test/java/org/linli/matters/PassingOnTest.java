package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.matters.control.PersonNotAble;
import org.linli.matters.entity.AbsenceDraft;
import org.linli.matters.entity.Candidate;
import org.linli.matters.entity.Door;

/** Tasks are passed on to those alone who may do them and are there. */
class PassingOnTest {

  private final Ground ground = new Ground();
  private final UUID matter =
      ground
          .open(ground.clerk, "repair", Door.COUNTER, Map.of("what", "lamp", "facility", "power"))
          .id();
  private final UUID task = ground.task(ground.clerk, matter, "accept").orElseThrow().task();

  private void pass(String role, UUID account) {
    ground.run(ground.clerk, () -> ground.work.passOn(task, role, account, "holidays"));
  }

  @Test
  void nobodyPassesATaskToAResident() {
    assertThatThrownBy(() -> pass(null, ground.resident.accountId())).isInstanceOf(NotFound.class);
    ground
        .community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into account_role (account_id, role) values (?, 'RESIDENT')",
                    ground.resident.accountId()));
    assertThatThrownBy(() -> pass("RESIDENT", null)).isInstanceOf(NotFound.class);
    assertThat(ground.task(ground.clerk, matter, "accept")).isPresent();
  }

  @Test
  void nobodyPassesATaskToWhoHoldsAnotherRole() {
    var leader = ground.holding("GRID_LEADER", "matters:all", "matters:read", "matters:handle");
    assertThatThrownBy(() -> pass(null, leader.accountId())).isInstanceOf(PersonNotAble.class);
    pass("GRID_LEADER", null);
    pass(null, leader.accountId());
    assertThat(ground.task(leader, matter, "accept").orElseThrow().mine()).isTrue();
  }

  @Test
  void anOwnRoleWithoutTheWordToHandleIsNotEnough() {
    var colleague = ground.in("CLERK", "matters:read");
    var role = "own-" + UUID.randomUUID().toString().substring(0, 8);
    ground
        .community
        .platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute(
                  "insert into own_role (id, tier, basis, tenant_id, state, version, name_zh,"
                      + " name_en, words, token_words) values (?, 'COMMUNITY', 'CLERK', ?,"
                      + " 'ACTIVE', 1, 'x', 'x', 'matters:read', '')",
                  role,
                  ground.community.tenant.value());
              handle.execute(
                  "insert into account_role (account_id, role) values (?, ?)",
                  colleague.accountId(),
                  role);
            });
    assertThatThrownBy(() -> pass(null, colleague.accountId())).isInstanceOf(PersonNotAble.class);
    ground
        .community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute("update own_role set words = 'matters:handle' where id = ?", role));
    pass(null, colleague.accountId());
    assertThat(ground.task(colleague, matter, "accept")).isPresent();
  }

  @Test
  void whoIsAwayIsGivenNothing() {
    var colleague = ground.holding("CLERK", "matters:*");
    away(colleague);
    assertThatThrownBy(() -> pass(null, colleague.accountId())).isInstanceOf(PersonNotAble.class);
    assertThat(candidates(ground.clerk))
        .filteredOn(one -> one.account().equals(colleague.accountId()))
        .singleElement()
        .satisfies(one -> assertThat(one.away()).isTrue());
  }

  private void away(Caller who) {
    var now = Instant.now();
    ground.run(
        who,
        () ->
            ground.wired.absences.enter(
                new AbsenceDraft(
                    null, null, now.minusSeconds(9), now.plus(Duration.ofDays(1)), "sick")));
  }

  private List<Candidate> candidates(Caller by) {
    return ground.as(by, () -> ground.work.candidates(task));
  }

  @Test
  void theListOfCandidatesNamesThoseWhoMayDoItTheLeastLoadedFirst() {
    var idle = ground.holding("CLERK", "matters:*");
    var busy = ground.holding("CLERK", "matters:*");
    ground.holding("GRID_WORKER", "matters:handle");
    var other =
        ground
            .open(ground.clerk, "repair", Door.COUNTER, Map.of("what", "tap", "facility", "water"))
            .id();
    ground.run(
        busy, () -> ground.work.take(ground.task(busy, other, "accept").orElseThrow().task()));
    assertThat(candidates(ground.clerk))
        .extracting(Candidate::account)
        .containsExactly(idle.accountId(), busy.accountId());
    assertThat(candidates(ground.clerk)).extracting(Candidate::tasks).containsExactly(0, 1);
  }

  @Test
  void ofAnotherCommunityNobodySeesTheCandidates() {
    var foreign = new Ground();
    assertThatThrownBy(() -> foreign.as(foreign.clerk, () -> foreign.work.candidates(task)))
        .isInstanceOf(NotFound.class);
  }
}
