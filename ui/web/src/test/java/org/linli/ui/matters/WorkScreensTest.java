package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.look.testing.Parts;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.MatterRow;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.WorkItem;
import org.linli.matters.entity.WorkQuery;
import org.linli.ui.parts.Ask;

/** My work, one matter, all matters, and taking one up, at a desk. */
class WorkScreensTest {

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  private MyWorkView work() {
    return desk.ground.show(() -> desk.workView());
  }

  private MatterView matter(UUID id) {
    var view = desk.ground.show(() -> desk.matterView());
    desk.ground.run(() -> view.setParameter(null, id.toString()));
    return view;
  }

  @SuppressWarnings("unchecked")
  private static Grid<WorkItem> grid(MyWorkView view) {
    return Parts.first(view, Grid.class);
  }

  @Test
  void severalTasksAreTakenAtOnceFromOneListOfAllKinds() {
    desk.complaint();
    desk.open("hotline", Map.of("what", "water"));
    var view = work();
    var rows = desk.ground.as(() -> Parts.items(grid(view)));
    assertThat(rows).extracting(WorkItem::kind).containsExactly("hotline", "complaint");
    assertThat(Parts.cells(grid(view), rows.getFirst()).getFirst()).endsWith("left");
    var take = Parts.button(view, "Take the chosen");
    assertThat(take.isEnabled()).isFalse();
    desk.ground.run(() -> rows.forEach(row -> grid(view).select(row)));
    assertThat(take.isEnabled()).isTrue();
    desk.ground.run(take::click);
    assertThat(mine()).isEqualTo(2);
    assertThat(desk.ground.notes()).contains("2 done");
  }

  private long mine() {
    return desk.as(
        desk.clerk,
        () ->
            desk.wired
                .work
                .list(new WorkQuery(WorkQuery.Whose.MINE, null, null), PageRequest.first(10))
                .total());
  }

  @Test
  @SuppressWarnings("unchecked")
  void theListIsNarrowedByHandsTimeAndWords() {
    desk.complaint();
    var view = work();
    var selects = Parts.all(view, Select.class).toList();
    desk.ground.run(() -> selects.getFirst().setValue(WorkQuery.Whose.MINE));
    assertThat(desk.ground.as(() -> Parts.items(grid(view)))).isEmpty();
    desk.ground.run(() -> selects.getFirst().setValue(null));
    desk.ground.run(() -> selects.get(2).setValue(Lamp.RED));
    assertThat(desk.ground.as(() -> Parts.items(grid(view)))).isEmpty();
    desk.ground.run(() -> selects.get(2).setValue(null));
    desk.ground.run(() -> Parts.first(view, TextField.class).setValue("complaint"));
    assertThat(desk.ground.as(() -> Parts.items(grid(view)))).hasSize(1);
  }

  @Test
  void aStepIsDoneWithItsFormAndNotWithoutWhatItNeeds() {
    var id = desk.complaint();
    var view = matter(id);
    assertThat(Parts.words(view)).contains("Acceptance", "noise at night", "Wang", "13812345678");
    desk.ground.press(view, "Done");
    assertThat(desk.look(id).now().getFirst().step()).isEqualTo("Acceptance");
    desk.fill(view, "Accepted", true);
    desk.fill(view, "Responsible party", "Property company");
    desk.ground.press(view, "Done");
    assertThat(desk.look(id).now().getFirst().step()).isEqualTo("Handling");
    assertThat(Parts.words(view)).contains("Property company", "Acceptance: Done");
  }

  @Test
  void aTaskIsTakenAndGivenBackWithAReason() {
    var id = desk.complaint();
    var view = matter(id);
    desk.ground.press(view, "Take");
    assertThat(mine()).isEqualTo(1);
    desk.ground.press(view, "Give back");
    var ask = desk.ground.opened(Ask.class);
    desk.ground.run(() -> Parts.first(ask, TextArea.class).setValue("not ours"));
    desk.answer(ask);
    assertThat(mine()).isZero();
    assertThat(Parts.words(view)).contains("not ours");
  }

  @Test
  void aTaskIsPassedOnToAnotherRole() {
    var id = desk.complaint();
    var view = matter(id);
    desk.ground.press(view, "Pass on");
    var ask = desk.ground.opened(Ask.class);
    desk.ground.run(() -> Parts.first(ask, TextArea.class).setValue("on leave"));
    desk.answer(ask);
    // No clerk of this community is known to the database by that role: nothing was changed.
    assertThat(desk.ground.notes()).isNotEmpty();
    assertThat(desk.look(id).now()).hasSize(1);
  }

  @Test
  void aMatterIsUrgedSuspendedLetGoOnAndCancelled() {
    var id = desk.complaint();
    var view = matter(id);
    reasoned(view, "Urge");
    assertThat(desk.look(id).row().urged()).isEqualTo(1);
    reasoned(view, "Suspend");
    assertThat(desk.look(id).row().state()).isEqualTo(MatterState.SUSPENDED);
    assertThat(Parts.words(view)).contains("Suspended: because");
    desk.ground.press(view, "Let it go on");
    assertThat(desk.look(id).row().state()).isEqualTo(MatterState.RUNNING);
    reasoned(view, "Cancel");
    assertThat(desk.look(id).row().state()).isEqualTo(MatterState.CANCELLED);
    assertThat(Parts.hasButton(view, "Urge")).isFalse();
  }

  private void reasoned(MatterView view, String verb) {
    desk.ground.press(view, verb);
    var ask = desk.ground.opened(Ask.class);
    desk.ground.run(() -> Parts.first(ask, TextArea.class).setValue("because"));
    desk.answer(ask);
  }

  @Test
  void whoMayNotWriteSeesTheApplicantMaskedAndNoVerbs() {
    var id = desk.complaint();
    desk.ground.of(desk.ground.member("matters:read", "matters:all"));
    var view = matter(id);
    assertThat(Parts.words(view)).contains("138****5678").doesNotContain("13812345678");
    assertThat(Parts.all(view, Button.class)).isEmpty();
  }

  @Test
  void anAddressThatIsNoMatterIsNotFound() {
    var view = desk.ground.show(() -> desk.matterView());
    assertThatThrownBy(() -> desk.ground.run(() -> view.setParameter(null, "no-id")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> desk.ground.run(() -> view.setParameter(null, UUID.randomUUID().toString())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  @SuppressWarnings("unchecked")
  void allMattersAreFoundByStateAndNumber() {
    var id = desk.complaint();
    var view = desk.ground.show(() -> new MattersView(desk.wired.matters));
    Grid<MatterRow> grid = Parts.first(view, Grid.class);
    assertThat(desk.ground.as(() -> Parts.items(grid))).extracting(MatterRow::id).contains(id);
    desk.ground.run(() -> Parts.first(view, Select.class).setValue(MatterState.ENDED));
    assertThat(desk.ground.as(() -> Parts.items(grid))).isEmpty();
  }

  @Test
  @SuppressWarnings("unchecked")
  void aClerkTakesSomethingUpForSomebody() {
    var view =
        desk.ground.show(() -> new NewMatterView(desk.wired.matters, desk.ground.community.places));
    Select<Object> kind = Parts.first(view, Select.class);
    var complaint =
        desk.as(desk.clerk, desk.wired.matters::kinds).stream()
            .filter(one -> one.kind().equals("complaint"))
            .findFirst()
            .orElseThrow();
    desk.ground.run(() -> kind.setValue(complaint));
    desk.ground.press(view, "Take up");
    assertThat(total()).isZero();
    desk.fill(view, "What it is about", "barking");
    desk.fill(view, "About whom", desk.word("noise", "Noise"));
    desk.fill(view, "Applicant", "Li");
    desk.ground.press(view, "Take up");
    assertThat(total()).isEqualTo(1);
    assertThat(desk.ground.notes().getLast()).startsWith("Taken up as");
  }

  private long total() {
    return desk.as(
        desk.clerk,
        () ->
            desk.wired
                .matters
                .list(org.linli.matters.entity.MatterQuery.all(), PageRequest.first(10))
                .total());
  }

  @Test
  void itemsAreShownWithTheirGuidesAndPapers() {
    var detail = desk.as(desk.clerk, () -> desk.wired.matters.kind("approval"));
    var form =
        desk.ground.show(
            () ->
                new DraftForm(
                    new org.linli.ui.parts.Speech(java.util.Locale.ENGLISH),
                    detail,
                    List.of(),
                    true));
    assertThat(Parts.words(form)).contains("Senior card", "Held already: bring nothing");
    assertThat(desk.ground.as(form::isComplete)).isFalse();
  }
}
