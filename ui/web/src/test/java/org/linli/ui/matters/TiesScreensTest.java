package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.look.testing.Parts;
import org.linli.matters.entity.Candidate;
import org.linli.matters.entity.EscalatedMatter;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.OpinionDraft;
import org.linli.matters.entity.RateRow;
import org.linli.matters.entity.Unit;
import org.linli.matters.entity.UnitChoice;
import org.linli.matters.entity.UnitKind;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.tenancy.entity.CityTime;
import org.linli.ui.grid.MyTasksView;
import org.linli.ui.parts.Ask;

/** Opinions, duplicates, absences, rates and what came up from below, on their screens. */
class TiesScreensTest {

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  private MatterView matter(UUID id) {
    var view = desk.ground.show(() -> desk.matterView());
    desk.ground.run(() -> view.setParameter(null, id.toString()));
    return view;
  }

  private UUID repair() {
    return desk.open("repair", Map.of("what", "lamp", "facility", "power"));
  }

  private UUID task(UUID matter) {
    return desk.look(matter).now().getFirst().task();
  }

  @SuppressWarnings("unchecked")
  private void choose(Ask ask, String label, UUID account) {
    Select<Candidate> people =
        Parts.all(ask, Select.class)
            .filter(one -> label.equals(one.getLabel()))
            .findFirst()
            .orElseThrow();
    var chosen =
        desk.ground.as(
            () ->
                people
                    .getListDataView()
                    .getItems()
                    .filter(one -> one.account().equals(account))
                    .findFirst()
                    .orElseThrow());
    desk.ground.run(() -> people.setValue(chosen));
  }

  private void write(Ask ask, String text) {
    desk.ground.run(() -> Parts.first(ask, TextArea.class).setValue(text));
  }

  @Test
  void aTaskIsPassedOnToOnePersonOfThoseWhoMayDoIt() {
    desk.holds(desk.worker, "CLERK");
    var id = repair();
    var view = matter(id);
    desk.ground.press(view, "Pass on");
    var ask = desk.ground.opened(Ask.class);
    choose(ask, "Person (who may do this step)", desk.worker.accountId());
    write(ask, "knows the house");
    desk.answer(ask);
    assertThat(ask.isOpened()).isFalse();
    assertThat(desk.look(id).now().getFirst().who()).isEqualTo(desk.worker.displayName());
  }

  @Test
  void anOpinionIsAskedForAtTheMatterAndGivenInTheListOfWork() {
    desk.holds(desk.worker, "GRID_WORKER");
    var id = repair();
    desk.as(
        desk.clerk,
        () -> {
          desk.wired.work.take(task(id));
          return null;
        });
    var view = matter(id);
    desk.ground.press(view, "Ask for an opinion");
    var ask = desk.ground.opened(Ask.class);
    desk.answer(ask);
    assertThat(ask.isOpened()).as("somebody has to be named").isTrue();
    choose(ask, "Of whom", desk.worker.accountId());
    write(ask, "is it broken?");
    desk.answer(ask);
    assertThat(ask.isOpened()).isFalse();
    assertThat(Parts.words(view)).contains("is it broken?", "Awaited");
    desk.ground.of(desk.worker);
    var work = desk.ground.show(() -> desk.workView());
    assertThat(Parts.words(work)).contains("Asked of me (1)", "is it broken?");
    desk.ground.press(work, "Give opinion");
    var answer = desk.ground.opened(Ask.class);
    write(answer, "it is");
    desk.answer(answer);
    assertThat(Parts.words(work)).doesNotContain("Asked of me");
    assertThat(desk.look(id).opinions().getFirst().text()).isEqualTo("it is");
  }

  @Test
  @SuppressWarnings("unchecked")
  void departmentsAreAskedWithATimeUrgedAndDecline() {
    desk.holds(desk.worker, "GRID_WORKER");
    var id = repair();
    desk.as(
        desk.clerk,
        () -> {
          desk.wired.work.take(task(id));
          return null;
        });
    var view = matter(id);
    desk.ground.press(view, "Ask for an opinion");
    var ask = desk.ground.opened(Ask.class);
    CheckboxGroup<UnitChoice> units = Parts.first(ask, CheckboxGroup.class);
    var workers = new UnitChoice(new Unit(UnitKind.ROLE, "GRID_WORKER"), 1);
    desk.ground.run(
        () -> {
          units.setValue(Set.of(workers));
          Parts.first(ask, DateTimePicker.class)
              .setValue(LocalDateTime.now(CityTime.ZONE).plusDays(1));
        });
    write(ask, "is it broken?");
    desk.answer(ask);
    assertThat(ask.isOpened()).isFalse();
    assertThat(Parts.words(view)).contains("Grid workers: is it broken?");
    desk.ground.press(view, "Ask again");
    var again = desk.ground.opened(Ask.class);
    write(again, "people wait");
    desk.answer(again);
    assertThat(desk.look(id).opinions().getFirst().urged()).isEqualTo(1);
    var board =
        desk.ground.show(
            () ->
                new SupervisorBoardView(desk.wired.board, desk.wired.matters, desk.ground.scopes));
    assertThat(Parts.words(board)).contains("Contributions awaited");
    desk.ground.of(desk.worker);
    var work = desk.ground.show(() -> desk.workView());
    desk.ground.press(work, "Decline");
    var no = desk.ground.opened(Ask.class);
    write(no, "not our lamp");
    desk.answer(no);
    desk.ground.of(desk.clerk);
    assertThat(Parts.words(matter(id))).contains("Declined", "not our lamp");
  }

  @Test
  void anOpinionIsGivenOnThePhoneToo() {
    desk.holds(desk.worker, "GRID_WORKER");
    var id = repair();
    var task = task(id);
    desk.as(
        desk.clerk,
        () ->
            desk.wired.joint.ask(
                task, OpinionDraft.of(desk.worker.accountId(), "is it dark?", null)));
    desk.ground.of(desk.worker);
    var phone = desk.ground.show(() -> new MyTasksView(desk.wired.work, desk.wired.joint));
    assertThat(Parts.words(phone)).contains("is it dark?");
    desk.ground.press(phone, "Give opinion");
    var answer = desk.ground.opened(Ask.class);
    desk.answer(answer);
    assertThat(answer.isOpened()).as("without a word it is none").isTrue();
    write(answer, "very");
    desk.answer(answer);
    assertThat(Parts.words(phone)).doesNotContain("is it dark?");
    assertThat(desk.look(id).opinions().getFirst().text()).isEqualTo("very");
  }

  @Test
  void aDuplicateIsMergedAndThatIsUndoneOnTheMatter() {
    var first = repair();
    var second = repair();
    var view = matter(second);
    assertThat(Parts.words(view))
        .contains("Duplicates", "May be the same", desk.look(first).row().number());
    desk.ground.press(view, "Merge");
    var ask = desk.ground.opened(Ask.class);
    write(ask, "the same lamp");
    desk.answer(ask);
    assertThat(desk.look(second).row().state()).isEqualTo(MatterState.SUSPENDED);
    assertThat(Parts.words(view)).contains("Goes into");
    assertThat(Parts.hasButton(view, "Let it go on")).as("it is parted instead").isFalse();
    desk.ground.press(view, "Undo merging");
    var part = desk.ground.opened(Ask.class);
    write(part, "two lamps");
    desk.answer(part);
    assertThat(desk.look(second).row().state()).isEqualTo(MatterState.RUNNING);
  }

  @Test
  void anAbsenceIsEnteredInTheListOfWork() {
    var work = desk.ground.show(() -> desk.workView());
    desk.ground.press(work, "Absences");
    var ask = desk.ground.opened(Ask.class);
    desk.answer(ask);
    assertThat(ask.isOpened()).as("times are needed").isTrue();
    var times = Parts.all(ask, DateTimePicker.class).toList();
    var now = LocalDateTime.now(CityTime.ZONE);
    desk.ground.run(
        () -> {
          times.getFirst().setValue(now.plusDays(1));
          times.getLast().setValue(now.plusDays(2));
        });
    write(ask, "leave");
    desk.answer(ask);
    assertThat(ask.isOpened()).isFalse();
    assertThat(desk.as(desk.clerk, () -> desk.wired.absences.list(PageRequest.first(9))).items())
        .singleElement()
        .satisfies(one -> assertThat(one.account()).isEqualTo(desk.clerk.accountId()));
  }

  @Test
  @SuppressWarnings("unchecked")
  void theRatesOfTheOwnCommunityAreShown() {
    desk.does(repair(), Map.of("accepted", false));
    var view = desk.ground.show(() -> new ServiceRatesView(desk.wired.rates, desk.ground.scopes));
    Grid<RateRow> grid = Parts.first(view, Grid.class);
    var rows = desk.ground.as(() -> Parts.items(grid));
    assertThat(rows).extracting(RateRow::kind).containsExactly("repair");
    assertThat(Parts.cells(grid, rows.getFirst())).contains("Repair", "1", "100%");
    assertThat(Parts.words(view)).doesNotContain("Divisions below");
    desk.ground.run(() -> Parts.first(view, Select.class).setValue(12));
    assertThat(desk.ground.as(() -> Parts.items(grid))).hasSize(1);
  }

  @Test
  @SuppressWarnings("unchecked")
  void aStreetSeesWhatCameUpToIt() {
    var id = desk.open("grid-event", Map.of("what", "hole", "eventClass", "c-other"));
    desk.wired.now = Instant.now().plus(Duration.ofHours(9));
    desk.wired.due.run(desk.wired.now);
    var platform = desk.ground.platform;
    var code = desk.ground.community.tenant.value();
    desk.ground.of(platform.caller(Tier.STREET, code.substring(0, 9), null, null, "*"));
    var gate =
        new Gate(
            platform.jdbi(),
            platform.scopes(),
            new Matrices(),
            new Snapshots(platform.jdbi(), platform.scopes()),
            new Seal(new byte[32]));
    var view =
        desk.ground.show(
            () ->
                new EscalatedMattersView(
                    desk.wired.escalated(gate, platform, desk.ground.community.tell),
                    desk.ground.scopes));
    Grid<EscalatedMatter> grid = Parts.first(view, Grid.class);
    List<EscalatedMatter> rows =
        desk.ground.as(() -> Parts.items(grid)).stream()
            .filter(row -> row.matter().equals(id))
            .toList();
    assertThat(rows).hasSize(1);
    assertThat(Parts.cells(grid, rows.getFirst())).contains("网格事件", "核实立案", "Street");
    desk.ground.run(() -> ((Button) Parts.part(grid, 8, rows.getFirst())).click());
    var ask = desk.ground.opened(Ask.class);
    write(ask, "by tonight");
    desk.answer(ask);
    desk.ground.of(desk.clerk);
    assertThat(Parts.words(matter(id))).contains("Urged from above", "by tonight");
  }
}
