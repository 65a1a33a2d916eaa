package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Tier;
import org.linli.look.testing.Parts;
import org.linli.matters.entity.BoardStep;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.WorkItem;
import org.linli.ui.parts.Ask;

/** The supervisor's boards, and several tasks at once in the list of work. */
class SupervisionScreensTest {

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  private UUID repair() {
    return desk.open("repair", Map.of("what", "lamp", "facility", "power"));
  }

  private SupervisorBoardView board() {
    return desk.ground.show(
        () -> new SupervisorBoardView(desk.wired.board, desk.wired.matters, desk.ground.scopes));
  }

  @SuppressWarnings("unchecked")
  private static Grid<BoardStep> steps(SupervisorBoardView view) {
    return Parts.first(view, Grid.class);
  }

  private List<BoardStep> shown(SupervisorBoardView view) {
    return desk.ground.as(() -> Parts.items(steps(view)));
  }

  @Test
  void theBoardSaysHowStepsStandAndAPressOnALineShowsWhatIsBehindIt() {
    repair();
    desk.complaint();
    var view = board();
    assertThat(Parts.words(view))
        .contains("Open steps", "Over time", "By kind", "Repair", "Complaint", "Community clerk");
    assertThat(shown(view)).hasSize(2);
    desk.ground.press(view, "Complaint");
    assertThat(shown(view)).extracting(row -> row.step().kind()).containsExactly("complaint");
    desk.ground.press(view, "Show all");
    assertThat(shown(view)).hasSize(2);
  }

  @Test
  @SuppressWarnings("unchecked")
  void theStepsAreNarrowedByLamp() {
    repair();
    var view = board();
    Select<Lamp> lamp = Parts.first(view, Select.class);
    desk.ground.run(() -> lamp.setValue(Lamp.RED));
    assertThat(shown(view)).isEmpty();
    desk.ground.run(() -> lamp.setValue(Lamp.GREEN));
    assertThat(shown(view)).hasSize(1);
  }

  @Test
  void aStepIsUrgedFromTheBoard() {
    var id = repair();
    var view = board();
    var row = shown(view).getFirst();
    desk.ground.run(() -> ((Button) Parts.part(steps(view), 8, row)).click());
    var ask = desk.ground.opened(Ask.class);
    write(ask, "hurry");
    desk.answer(ask);
    assertThat(desk.look(id).row().urged()).isEqualTo(1);
    assertThat(shown(view).getFirst().step().urged()).isEqualTo(1);
  }

  @Test
  void whoHasWhatInHandStandsThereAndIsPressedToo() {
    var id = repair();
    repair();
    var task = desk.look(id).now().getFirst().task();
    desk.ground.run(() -> desk.wired.work.take(task));
    var view = board();
    desk.ground.press(view, desk.clerk.displayName());
    assertThat(shown(view)).extracting(row -> row.step().task()).containsExactly(task);
  }

  @Test
  void aStreetGoesDownToACommunityAndSeesFiguresAlone() {
    repair();
    desk.wired.now = Instant.now().plusSeconds(61);
    desk.wired.due.run(desk.wired.now);
    var code = desk.ground.community.tenant.value();
    var street = code.substring(0, 9);
    desk.ground.of(desk.ground.platform.caller(Tier.STREET, street, null, null, "*"));
    var view = desk.ground.show(() -> new DivisionBoardView(desk.wired.board, desk.ground.scopes));
    desk.ground.run(() -> view.setParameter(null, null));
    assertThat(Parts.words(view)).contains("By division", "COMMUNITY " + code, "维修");
    assertThat(links(view)).contains("supervision/" + code, "escalated-matters/" + street);
    desk.ground.run(() -> view.setParameter(null, code));
    assertThat(Parts.words(view)).contains("One level up", "维修");
    assertThatThrownBy(() -> desk.ground.run(() -> view.setParameter(null, code.substring(0, 4))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> desk.ground.run(() -> view.setParameter(null, "nowhere")))
        .isInstanceOf(NotFound.class);
  }

  private List<String> links(DivisionBoardView view) {
    return Parts.all(view, RouterLink.class).map(RouterLink::getHref).toList();
  }

  private void write(Ask ask, String text) {
    desk.ground.run(() -> Parts.first(ask, TextArea.class).setValue(text));
  }

  @SuppressWarnings("unchecked")
  private MyWorkView chosen(int many) {
    var view = desk.ground.show(() -> desk.workView());
    Grid<WorkItem> grid = Parts.first(view, Grid.class);
    var rows = desk.ground.as(() -> Parts.items(grid));
    desk.ground.run(() -> rows.stream().limit(many).forEach(grid::select));
    return view;
  }

  @Test
  void severalAreUrgedWithOneReason() {
    var one = repair();
    var other = repair();
    desk.ground.press(chosen(2), "Urge");
    var ask = desk.ground.opened(Ask.class);
    write(ask, "hurry");
    desk.answer(ask);
    assertThat(desk.look(one).row().urged()).isEqualTo(1);
    assertThat(desk.look(other).row().urged()).isEqualTo(1);
    assertThat(desk.ground.notes()).contains("2 done");
  }

  @Test
  void theSameStepOfSeveralIsDoneWithOneAnswerAndOfUnlikeOnesNot() {
    var one = repair();
    var other = repair();
    desk.ground.press(chosen(2), "Do the same step");
    var ask = desk.ground.opened(Ask.class);
    desk.fill(ask, "Accepted", true);
    desk.answer(ask);
    assertThat(desk.look(one).now()).noneMatch(now -> now.step().equals("Acceptance"));
    assertThat(desk.look(other).now()).noneMatch(now -> now.step().equals("Acceptance"));
    desk.complaint();
    repair();
    assertThat(Parts.button(chosen(9), "Do the same step").isEnabled()).isFalse();
  }

  @Test
  void whatIsRefusedIsToldOneByOne() {
    repair();
    repair();
    var view = chosen(2);
    desk.ground.press(view, "Pass on");
    var ask = desk.ground.opened(Ask.class);
    write(ask, "on leave");
    desk.answer(ask);
    // Nobody is known to the database by that role, so both are refused.
    assertThat(desk.ground.notes()).contains("0 done");
    assertThat(Parts.words(desk.ground.opened(Ask.class))).contains("2 tasks were refused");
  }

  @Test
  void severalAreGivenBackThatWereTakenBefore() {
    repair();
    repair();
    desk.ground.press(chosen(2), "Take the chosen");
    var view = chosen(2);
    assertThat(Parts.button(view, "Take the chosen").isEnabled()).isFalse();
    desk.ground.press(view, "Give back");
    var ask = desk.ground.opened(Ask.class);
    write(ask, "not ours");
    desk.answer(ask);
    assertThat(Parts.button(chosen(2), "Take the chosen").isEnabled()).isTrue();
  }
}
