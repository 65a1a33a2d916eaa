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
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.matters.entity.BoardLine;
import org.linli.matters.entity.BoardQuery;
import org.linli.matters.entity.BoardStep;
import org.linli.matters.entity.BoardView;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.PersonLoad;

/** The supervisor's board of a community. */
class SupervisorBoardTest {

  private final Ground ground = new Ground();
  private final UUID repair = repair();

  private UUID repair() {
    return open(ground.clerk, "repair", Map.of("what", "lamp", "facility", "power"));
  }

  private UUID complaint() {
    return open(ground.clerk, "complaint", Map.of("what", "noise", "about", "noise"));
  }

  private UUID open(Caller by, String kind, Map<String, Object> values) {
    return ground.open(by, kind, Door.COUNTER, values).id();
  }

  private BoardView board() {
    return ground.as(ground.leader, () -> ground.wired.board.get());
  }

  private List<BoardStep> steps(BoardQuery query) {
    return ground
        .as(ground.leader, () -> ground.wired.board.steps(query, PageRequest.first(100)))
        .items();
  }

  private static BoardLine line(List<BoardLine> lines, String key) {
    return lines.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  private void due(UUID matter, String due, String warn) {
    ground.community.sql(
        "update process_task set due_at = now() + cast(? as interval) where root_id ="
            + " (select instance_id from matter where id = ?)",
        due,
        matter);
    ground.community.sql(
        "update matter_clock set warn_at = now() + cast(? as interval) where task_id in (select"
            + " t.id from process_task t join matter m on m.instance_id = t.root_id where m.id ="
            + " ?)",
        warn,
        matter);
  }

  @Test
  void openStepsAreCountedByLampAndTheWorstLineStandsFirst() {
    var late = complaint();
    var near = complaint();
    due(late, "-3 hours", "-4 hours");
    due(near, "1 hour", "-1 hour");
    var board = board();
    assertThat(board.whole().open()).isEqualTo(3);
    assertThat(board.whole().red()).isEqualTo(1);
    assertThat(board.whole().yellow()).isEqualTo(1);
    assertThat(board.whole().green()).isEqualTo(1);
    assertThat(board.whole().still()).isZero();
    assertThat(board.whole().lamp()).isEqualTo(Lamp.RED);
    assertThat(board.whole().oldest())
        .isBetween(
            Instant.now().minus(Duration.ofHours(3)).minusSeconds(60),
            Instant.now().minus(Duration.ofHours(3)));
    assertThat(board.kinds())
        .extracting(BoardLine::key, BoardLine::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("complaint", "投诉"),
            org.assertj.core.groups.Tuple.tuple("repair", "维修"));
    assertThat(line(board.roles(), "CLERK").steps().open()).isEqualTo(3);
    assertThat(line(board.grids(), ground.community.grid.toString()).name()).isNotBlank();
  }

  @Test
  void behindEachFigureStandAsManySteps() {
    due(complaint(), "-3 hours", "-4 hours");
    due(complaint(), "1 hour", "-1 hour");
    var still = complaint();
    ground.run(ground.clerk, () -> ground.matters.suspend(still, "flood"));
    var whole = board().whole();
    assertThat(steps(lamp(Lamp.RED))).hasSize((int) whole.red());
    assertThat(steps(lamp(Lamp.YELLOW))).hasSize((int) whole.yellow());
    assertThat(steps(lamp(Lamp.GREEN))).hasSize((int) whole.green());
    assertThat(steps(lamp(Lamp.NONE))).hasSize((int) whole.still()).hasSize(1);
    assertThat(steps(BoardQuery.all())).hasSize((int) whole.open()).hasSize(4);
    assertThat(steps(BoardQuery.all()).getFirst().step().lamp())
        .as("what is due first on top")
        .isEqualTo(Lamp.RED);
  }

  private static BoardQuery lamp(Lamp lamp) {
    return new BoardQuery(null, null, null, null, lamp);
  }

  @Test
  void aListIsNarrowedByKindRolesGridAndHolder() {
    complaint();
    assertThat(steps(new BoardQuery("repair", null, null, null, null)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.step().matter()).isEqualTo(repair);
              assertThat(one.roles()).contains("CLERK");
              assertThat(one.holder()).as("it is on offer").isNull();
            });
    assertThat(steps(new BoardQuery(null, "CLERK", null, null, null))).hasSize(2);
    assertThat(steps(new BoardQuery(null, "GRID_LEADER", null, null, null))).isEmpty();
    assertThat(steps(new BoardQuery(null, null, ground.community.grid, null, null))).hasSize(2);
    assertThat(steps(new BoardQuery(null, null, ground.community.otherGrid, null, null))).isEmpty();
    take(ground.clerk, repair);
    assertThat(steps(new BoardQuery(null, null, null, ground.clerk.accountId(), null)))
        .singleElement()
        .satisfies(one -> assertThat(one.holder()).isEqualTo(ground.clerk.displayName()));
  }

  private UUID task(UUID matter) {
    return ground.task(ground.clerk, matter, "accept").orElseThrow().task();
  }

  private void take(Caller by, UUID matter) {
    var task = task(matter);
    ground.run(by, () -> ground.work.take(task));
  }

  private PersonLoad load(Caller who) {
    return board().people().stream()
        .filter(one -> one.account().equals(who.accountId()))
        .findFirst()
        .orElse(null);
  }

  @Test
  void whatSomebodyHasInHandDidAndGaveBackIsTold() {
    assertThat(load(ground.clerk)).as("nothing yet").isNull();
    take(ground.clerk, repair);
    due(repair, "-1 hour", "-2 hours");
    assertThat(load(ground.clerk).steps().red()).isEqualTo(1);
    var task = task(repair);
    ground.run(ground.clerk, () -> ground.work.giveBack(task, "not ours"));
    assertThat(load(ground.clerk).steps().open()).isZero();
    assertThat(load(ground.clerk).givenBack()).isEqualTo(1);
    ground.community.sql(
        "update process_task set opened_at = opened_at - interval '2 hours' where id = ?", task);
    ground.complete(ground.clerk, repair, "accept", Map.of("accepted", true));
    assertThat(load(ground.clerk).done()).isEqualTo(1);
    assertThat(load(ground.clerk).median())
        .isBetween(Duration.ofHours(2), Duration.ofHours(2).plusSeconds(120));
  }

  @Test
  void whatWasDoneMoreThanAWeekAgoCountsNoMore() {
    ground.complete(ground.clerk, repair, "accept", Map.of("accepted", true));
    ground.community.sql("update process_task set ended_at = ended_at - interval '8 days'");
    assertThat(load(ground.clerk)).isNull();
  }

  @Test
  void kindsForFewAreOnNobodysBoardElse() {
    open(
        ground.judge,
        "correction",
        Ground.values(
            "person",
            "Li",
            "idNumber",
            "11010519491231002X",
            "measureKind",
            "probation",
            "sentence",
            "1",
            "until",
            "2027-01-01"));
    assertThat(board().kinds()).extracting(BoardLine::key).containsExactly("repair");
    assertThat(steps(BoardQuery.all())).hasSize(1);
    ground.community.sql(
        "insert into matter_deed (tenant_id, id, matter_id, at, deed, actor, actor_name) select"
            + " tenant_id, gen_random_uuid(), id, now(), 'GIVEN_BACK', cast(? as uuid), 'x' from"
            + " matter where kind = 'correction' and tenant_id = ?",
        ground.clerk.accountId(),
        ground.community.tenant.value());
    assertThat(load(ground.clerk)).as("what was given back of them").isNull();
  }

  @Test
  void aCommunitySeesItsOwnBoardAlone() {
    var other = new Ground();
    var board = other.as(other.leader, () -> other.wired.board.get());
    assertThat(board.whole().open()).isZero();
    assertThat(board.kinds()).isEmpty();
    assertThat(board.people()).isEmpty();
    var city =
        ground.community.platform.caller(
            org.linli.access.entity.Tier.CITY, "9901", null, null, "matters:all");
    assertThatThrownBy(() -> ground.as(city, () -> ground.wired.board.get()))
        .isInstanceOf(NotFound.class);
  }
}
