package org.linli.ui.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseState;
import org.linli.cases.entity.Worker;
import org.linli.community.TestCommunity;
import org.linli.look.testing.Parts;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Timeline;
import org.linli.ui.testing.Ground;

class CasesViewTest {

  private final Ground ground = Ground.english();
  private final UUID id = ground.community.alarmCase(ground.community.building, "CRITICAL");

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void everyCaseTellsHowBadWhatWhereWhoAndWhen() {
    var view = view();
    assertThat(Parts.headers(grid(view))).hasSize(7).doesNotHaveDuplicates();
    var cells = Parts.cells(grid(view), rows(view).getFirst());
    assertThat(cells.getFirst()).isEqualTo("Critical");
    assertThat(cells.get(2)).isEqualTo("To dispatch");
    assertThat(cells.get(5)).endsWith("left");
    assertThat(cells.get(6)).isEqualTo(ground.community.detail(id).row().number());
  }

  @Test
  void whatIsClosedIsNotShownUnlessItIsAskedFor() {
    var view = view();
    assertThat(rows(view)).hasSize(1);
    state(view).setValue(CaseState.CLOSED.name());
    assertThat(rows(view)).isEmpty();
    state(view).setValue(CaseState.OPEN.name());
    assertThat(rows(view)).extracting(CaseRow::id).containsExactly(id);
  }

  @Test
  void onlyTheOverdueAreShownOnDemand() {
    var view = view();
    ground.run(() -> Parts.first(view, Checkbox.class).setValue(true));
    assertThat(rows(view)).isEmpty();
  }

  @Test
  void theSearchFindsACaseByItsNumber() {
    var view = view();
    var number = ground.community.detail(id).row().number();
    ground.run(() -> Parts.first(view, TextField.class).setValue(number));
    assertThat(rows(view)).hasSize(1);
    ground.run(() -> Parts.first(view, TextField.class).setValue("nothing like it"));
    assertThat(rows(view)).isEmpty();
  }

  @Test
  void theListGivesRoomToTheCaseBesideIt() {
    var view = view();
    assertThat(visible(view)).isEqualTo(7);
    choose(view, id.toString());
    assertThat(visible(view)).isEqualTo(4);
    assertThat(Parts.all(view, CaseSheet.class)).hasSize(1);
    choose(view, null);
    assertThat(visible(view)).isEqualTo(7);
    assertThat(Parts.all(view, CaseSheet.class)).isEmpty();
  }

  @Test
  void aCaseThatIsNotThereIsSaidAndNotShown() {
    var view = view();
    choose(view, UUID.randomUUID().toString());
    assertThat(Parts.all(view, CaseSheet.class)).isEmpty();
    assertThat(ground.notes()).hasSize(1);
  }

  @Test
  void anAddressThatIsNoIdShowsTheListAlone() {
    var view = view();
    choose(view, "not-an-id");
    assertThat(visible(view)).isEqualTo(7);
  }

  @Test
  void whoMayNotWriteIsOfferedNeitherOpeningNorTheNextStep() {
    ground.of(ground.member("cases:read", "places:read"));
    var view = view();
    choose(view, id.toString());
    assertThat(Parts.hasButton(view, "Take up an event")).isFalse();
    var next = Parts.styled(view, "next-step").getFirst();
    assertThat(Parts.all(next, Button.class)).isEmpty();
  }

  @Test
  void aCaseGoesItsWholeWayFromThisScreen() {
    var worker = ground.community.worker(ground.community.grid);
    var view = view();
    choose(view, id.toString());
    dispatch(view);
    assertThat(ground.community.state(id)).isEqualTo(CaseState.DISPATCHED);
    assertThat(Parts.words(Parts.styled(view, "next-step").getFirst())).isNotBlank();
    ground.community.run(worker, () -> ground.community.cases.accept(id));
    ground.community.run(
        worker, () -> ground.community.cases.handle(id, "put out", List.of(TestCommunity.PHOTO)));
    ground.run(view::refresh);
    step(view);
    var note = ground.opened(Ask.class);
    Parts.first(note, TextArea.class).setValue("looked at it");
    answer(note);
    assertThat(ground.community.state(id)).isEqualTo(CaseState.CONFIRMED);
    step(view);
    answer(ground.opened(Ask.class));
    assertThat(ground.community.state(id)).isEqualTo(CaseState.CLOSED);
    assertThat(Parts.words(Parts.first(view, Timeline.class))).contains("put out", "looked at it");
  }

  @Test
  void nobodyIsDispatchedUnlessSomebodyIsChosen() {
    ground.community.worker(ground.community.grid);
    var view = view();
    choose(view, id.toString());
    step(view);
    var ask = ground.opened(Ask.class);
    answer(ask);
    assertThat(ask.isOpened()).isTrue();
    assertThat(ground.community.state(id)).isEqualTo(CaseState.OPEN);
  }

  @Test
  void whatAClerkTakesUpIsAGridEventAmongTheMatters() {
    var view = view();
    ground.run(
        () ->
            Parts.all(view, Button.class)
                .filter(button -> button.getThemeNames().contains("primary"))
                .findFirst()
                .orElseThrow()
                .click());
    assertThat(ground.as(() -> ground.window.open(Ask.class))).isEmpty();
    assertThat(rows(view)).hasSize(1);
  }

  private void dispatch(CasesView view) {
    step(view);
    var ask = ground.opened(Ask.class);
    @SuppressWarnings("unchecked")
    RadioButtonGroup<Worker> workers = Parts.first(ask, RadioButtonGroup.class);
    workers.setValue(workers.getListDataView().getItem(0));
    answer(ask);
  }

  private void step(CasesView view) {
    var next = Parts.styled(view, "next-step").getFirst();
    ground.run(() -> Parts.first(next, Button.class).click());
  }

  /** Presses the last button of the dialog: its answer. */
  private void answer(Ask ask) {
    ground.run(
        () ->
            ask.getFooter()
                .getElement()
                .getChildren()
                .toList()
                .getLast()
                .getComponent()
                .map(Button.class::cast)
                .orElseThrow()
                .click());
  }

  private CasesView view() {
    return ground.show(
        () -> new CasesView(ground.community.cases, ground.scopes, ground.downloads));
  }

  private void choose(CasesView view, String parameter) {
    ground.run(() -> view.setParameter(null, parameter));
  }

  @SuppressWarnings("unchecked")
  private static Grid<CaseRow> grid(CasesView view) {
    return Parts.first(view, Grid.class);
  }

  private List<CaseRow> rows(CasesView view) {
    return ground.as(() -> Parts.items(grid(view)));
  }

  private static long visible(CasesView view) {
    return grid(view).getColumns().stream().filter(Grid.Column::isVisible).count();
  }

  @SuppressWarnings("unchecked")
  private static Select<String> state(CasesView view) {
    return Parts.first(view, Select.class);
  }
}
