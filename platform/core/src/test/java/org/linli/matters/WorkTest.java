package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.Stage;
import org.linli.matters.entity.WorkItem;
import org.linli.matters.entity.WorkQuery;
import org.linli.processes.control.NotYourTask;
import org.linli.processes.control.TaskOver;

/** My work: one list for all kinds. */
class WorkTest {

  private final Ground ground = new Ground();

  private UUID repair() {
    return ground
        .open(ground.clerk, "repair", Door.COUNTER, Map.of("what", "lamp", "facility", "power"))
        .id();
  }

  private UUID task(Caller by, UUID matter, String node) {
    return ground.task(by, matter, node).orElseThrow().task();
  }

  private long count(Caller by, WorkQuery query) {
    return ground.as(by, () -> ground.work.list(query, PageRequest.first(100)).total());
  }

  @Test
  void oneListHoldsAllKindsWithWhatIsDueFirstOnTop() {
    var repair = repair();
    var call = ground.open(ground.clerk, "hotline", Door.HOTLINE, Map.of("what", "water")).id();
    assertThat(ground.work(ground.clerk))
        .extracting(WorkItem::matter)
        .containsExactly(call, repair);
    assertThat(ground.work(ground.clerk).getFirst().step()).isEqualTo("分类转办");
    assertThat(count(ground.clerk, new WorkQuery(null, "repair", null))).isEqualTo(1);
    assertThat(count(ground.clerk, new WorkQuery(WorkQuery.Whose.MINE, null, null))).isZero();
    assertThat(count(ground.clerk, new WorkQuery(WorkQuery.Whose.OFFERED, null, null)))
        .isEqualTo(2);
    assertThat(ground.work(ground.worker)).isEmpty();
  }

  @Test
  void aTaskIsTakenDoneOrGivenBackWithAReason() {
    var id = repair();
    var task = task(ground.clerk, id, "accept");
    ground.run(ground.clerk, () -> ground.work.take(task));
    assertThat(ground.task(ground.clerk, id, "accept").orElseThrow().mine()).isTrue();
    var colleague = ground.in("CLERK", "matters:*");
    assertThat(ground.task(colleague, id, "accept")).isEmpty();
    assertThatThrownBy(() -> ground.run(colleague, () -> ground.work.take(task)))
        .isInstanceOf(NotYourTask.class);
    assertThatThrownBy(() -> ground.run(colleague, () -> ground.work.giveBack(task, "not mine")))
        .isInstanceOf(NotYourTask.class);
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.work.giveBack(task, "")))
        .isInstanceOf(Invalid.class);
    ground.run(ground.clerk, () -> ground.work.giveBack(task, "not our matter"));
    assertThat(ground.task(colleague, id, "accept")).isPresent();
    assertThat(ground.look(ground.clerk, id).stages())
        .filteredOn(stage -> stage.what().equals("GIVEN_BACK"))
        .extracting(Stage::note)
        .containsExactly("not our matter");
    ground.complete(colleague, id, "accept", Map.of("accepted", true));
    assertThatThrownBy(
            () ->
                ground.run(
                    ground.clerk, () -> ground.work.complete(task, Map.of("accepted", true), null)))
        .isInstanceOf(TaskOver.class);
  }

  @Test
  void severalAreTakenAtOnceOrNone() {
    var one = task(ground.clerk, repair(), "accept");
    var other = task(ground.clerk, repair(), "accept");
    assertThatThrownBy(
            () ->
                ground.run(
                    ground.clerk, () -> ground.work.takeAll(List.of(one, UUID.randomUUID()))))
        .isInstanceOf(NotFound.class);
    assertThat(count(ground.clerk, new WorkQuery(WorkQuery.Whose.MINE, null, null))).isZero();
    ground.run(ground.clerk, () -> ground.work.takeAll(List.of(one, other)));
    assertThat(count(ground.clerk, new WorkQuery(WorkQuery.Whose.MINE, null, null))).isEqualTo(2);
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.work.takeAll(List.of())))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aTaskIsPassedOnToAnotherRoleOrToOneAccount() {
    var id = repair();
    var task = task(ground.clerk, id, "accept");
    assertThatThrownBy(() -> pass(task, "GRID_LEADER", ground.leader.accountId()))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> pass(task, "OWNERS_COMMITTEE", null)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> pass(task, null, UUID.randomUUID())).isInstanceOf(NotFound.class);
    var colleague = ground.holding("CLERK", "matters:*");
    pass(task, null, colleague.accountId());
    assertThat(ground.task(colleague, id, "accept").orElseThrow().mine()).isTrue();
    assertThat(ground.task(ground.clerk, id, "accept")).isEmpty();
    ground.complete(colleague, id, "accept", Map.of("accepted", false));
    assertThatThrownBy(() -> pass(task, null, colleague.accountId())).isInstanceOf(TaskOver.class);
  }

  private void pass(UUID task, String role, UUID account) {
    ground.run(ground.clerk, () -> ground.work.passOn(task, role, account, "holidays"));
  }

  @Test
  void theFormOfAStepAsksWhatThatStepWrites() {
    var id = repair();
    var view = ground.as(ground.clerk, () -> ground.work.get(task(ground.clerk, id, "accept")));
    assertThat(view.form().fields())
        .filteredOn(FieldView::writable)
        .extracting(FieldView::id)
        .containsExactly("accepted", "reply");
    assertThat(view.form().fields())
        .filteredOn(FieldView::required)
        .extracting(FieldView::id)
        .containsExactly("accepted");
    assertThatThrownBy(
            () -> ground.complete(ground.clerk, id, "accept", Map.of("cost", 1, "accepted", true)))
        .isInstanceOf(AnswersRefused.class);
    assertThat(ground.task(ground.clerk, id, "accept")).isPresent();
  }

  @Test
  void lampsTellWhatIsNearlyDueAndWhatIsOverItsTime() {
    var id = repair();
    assertThat(lamp(id)).isEqualTo(Lamp.GREEN);
    due(id, "interval '2 hours'");
    assertThat(lamp(id)).isEqualTo(Lamp.YELLOW);
    assertThat(count(ground.clerk, new WorkQuery(null, null, Lamp.YELLOW))).isEqualTo(1);
    assertThat(count(ground.clerk, new WorkQuery(null, null, Lamp.GREEN))).isZero();
    due(id, "interval '-1 hours'");
    assertThat(lamp(id)).isEqualTo(Lamp.RED);
    assertThat(count(ground.clerk, new WorkQuery(null, null, Lamp.RED))).isEqualTo(1);
    assertThat(count(ground.clerk, new WorkQuery(null, null, Lamp.NONE))).isZero();
  }

  private void due(UUID id, String when) {
    ground.community.sql(
        "update process_task set opened_at = now() - interval '1 day', due_at = now() + "
            + when
            + " where root_id = (select instance_id from matter where id = ?)",
        id);
    ground.community.sql(
        "update matter_clock set warn_at = now() - interval '4 hours' + "
            + when
            + " where task_id = (select t.id from process_task t join matter m on m.instance_id ="
            + " t.root_id where m.id = ?)",
        id);
  }

  private Lamp lamp(UUID id) {
    return ground.task(ground.clerk, id, "accept").orElseThrow().lamp();
  }

  @Test
  void aLampIsOfTheTimeThatIsLeft() {
    var now = Instant.now();
    var since = now.minus(Duration.ofHours(8));
    assertThat(Lamp.of(since, null, now)).isEqualTo(Lamp.NONE);
    assertThat(Lamp.of(since, now, now)).isEqualTo(Lamp.RED);
    assertThat(Lamp.of(since, now.plus(Duration.ofHours(2)), now)).isEqualTo(Lamp.YELLOW);
    assertThat(Lamp.of(since, now.plus(Duration.ofHours(3)), now)).isEqualTo(Lamp.GREEN);
  }

  @Test
  void ofAnotherCommunityNobodySeesATask() {
    var task = task(ground.clerk, repair(), "accept");
    var foreign = new Ground();
    assertThatThrownBy(() -> foreign.as(foreign.clerk, () -> foreign.work.get(task)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> foreign.run(foreign.clerk, () -> foreign.work.take(task)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> foreign.run(foreign.clerk, () -> foreign.work.complete(task, Map.of(), null)))
        .isInstanceOf(NotFound.class);
  }
}
