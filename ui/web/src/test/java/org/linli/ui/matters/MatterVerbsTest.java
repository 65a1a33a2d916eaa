package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.boundary.PageRequest;
import org.linli.look.testing.Parts;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.KindView;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterRow;
import org.linli.matters.entity.MatterState;
import org.linli.ui.grid.MyTasksView;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.resident.OwnMattersView;

/** What may be pressed at a matter, when, and what stays as it was where it is refused. */
class MatterVerbsTest {

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

  private MatterState state(UUID id) {
    return desk.look(id).row().state();
  }

  @Test
  void aTaskIsPassedOnToTheHoldersOfTheChosenRole() {
    desk.holds(desk.worker, "GRID_LEADER");
    var id = desk.complaint();
    var view = matter(id);
    desk.ground.press(view, "Pass on");
    var ask = desk.ground.opened(Ask.class);
    desk.<String>fill(ask, "To whom", "GRID_LEADER");
    desk.answer(ask);
    assertThat(ask.isOpened()).as("a reason is needed").isTrue();
    assertThat(desk.look(id).now().getFirst().own()).isTrue();
    desk.ground.run(() -> Parts.first(ask, TextArea.class).setValue("on leave"));
    desk.answer(ask);
    assertThat(ask.isOpened()).isFalse();
    assertThat(desk.look(id).now().getFirst().own()).isFalse();
    assertThat(Parts.words(view)).contains("on leave", "Waits for somebody to take it");
    assertThat(Parts.hasButton(view, "Done")).isFalse();
  }

  @Test
  void withoutAReasonTheDialogStaysAndNothingIsDone() {
    var id = desk.complaint();
    var view = matter(id);
    for (var verb : List.of("Urge", "Suspend", "Cancel")) {
      desk.ground.press(view, verb);
      var ask = desk.ground.opened(Ask.class);
      desk.answer(ask);
      assertThat(ask.isOpened()).as(verb).isTrue();
      desk.ground.run(ask::close);
    }
    assertThat(state(id)).isEqualTo(MatterState.RUNNING);
    assertThat(desk.look(id).row().urged()).isZero();
    assertThat(desk.ground.notes()).hasSize(3);
  }

  @Test
  void whatStandsStillOffersNoForm() {
    var id = desk.complaint();
    desk.as(
        desk.clerk,
        () -> {
          desk.wired.matters.suspend(id, "flood");
          return null;
        });
    var view = matter(id);
    assertThat(Parts.words(view)).contains("Suspended: flood");
    for (var verb : List.of("Done", "Take", "Urge", "Suspend", "Pass on")) {
      assertThat(Parts.hasButton(view, verb)).as(verb).isFalse();
    }
    assertThat(Parts.hasButton(view, "Cancel")).isTrue();
  }

  @Test
  void whatIsInOtherHandsSaysInWhose() {
    var id = desk.complaint();
    var task = desk.look(id).now().getFirst().task();
    desk.holds(desk.worker, "CLERK");
    desk.as(
        desk.clerk,
        () -> {
          desk.wired.work.passOn(task, null, desk.worker.accountId(), "on the spot");
          return null;
        });
    var view = matter(id);
    assertThat(Parts.words(view)).contains("In the hands of " + desk.worker.displayName());
    assertThat(Parts.hasButton(view, "Done")).isFalse();
  }

  @Test
  void whatIsOverOffersNothingAndTellsItsEnd() {
    var id = desk.complaint();
    desk.does(id, Map.of("accepted", false, "responsible", "nobody"));
    var view = matter(id);
    assertThat(Parts.words(view)).contains("Not accepted");
    for (var verb : List.of("Done", "Urge", "Suspend", "Cancel", "Let it go on")) {
      assertThat(Parts.hasButton(view, verb)).as(verb).isFalse();
    }
  }

  @Test
  void whatSomebodyElseDidMeanwhileIsToldAndShown() {
    var id = desk.complaint();
    var view = matter(id);
    desk.fill(view, "Accepted", true);
    desk.fill(view, "Responsible party", "x");
    desk.does(id, Map.of("accepted", true, "responsible", "y"));
    desk.ground.press(view, "Done");
    assertThat(desk.ground.notes()).isNotEmpty();
    assertThat(desk.look(id).now().getFirst().step()).isEqualTo("Handling");
  }

  @Test
  @SuppressWarnings("unchecked")
  void mattersAreNarrowedToWhatIsLateAndByWords() {
    var late = desk.complaint();
    var other = desk.open("hotline", Map.of("what", "water"));
    desk.ground.community.sql(
        "update matter set due_at = now() - interval '1 hour' where id = ?", late);
    var view = desk.ground.show(() -> new MattersView(desk.wired.matters));
    Grid<MatterRow> grid = Parts.first(view, Grid.class);
    var rows = desk.ground.as(() -> Parts.items(grid));
    assertThat(rows).extracting(MatterRow::id).containsExactly(other, late);
    assertThat(Parts.cells(grid, rows.getLast())).anyMatch(cell -> cell.endsWith("overdue"));
    desk.ground.run(() -> Parts.first(view, Checkbox.class).setValue(true));
    assertThat(desk.ground.as(() -> Parts.items(grid)))
        .extracting(MatterRow::id)
        .containsExactly(late);
    desk.ground.run(() -> Parts.first(view, Checkbox.class).setValue(false));
    desk.ground.run(() -> Parts.first(view, TextField.class).setValue("a hotline"));
    assertThat(desk.ground.as(() -> Parts.items(grid)))
        .extracting(MatterRow::id)
        .containsExactly(other);
  }

  @Test
  @SuppressWarnings("unchecked")
  void aKindThatNeedsAPlaceIsNotTakenUpWithoutOne() {
    var view =
        desk.ground.show(() -> new NewMatterView(desk.wired.matters, desk.ground.community.places));
    assertThat(Parts.button(view, "Take up").isEnabled()).isFalse();
    var selects = Parts.all(view, Select.class).toList();
    desk.ground.run(() -> selects.getFirst().setValue(kind("repair")));
    assertThat(Parts.button(view, "Take up").isEnabled()).isTrue();
    assertThat(selects.get(1).getValue())
        .as("never the resident's door")
        .isNotEqualTo(Door.RESIDENT);
    desk.fill(view, "What is wrong", "lamp");
    desk.ground.press(view, "Take up");
    assertThat(desk.ground.community.count("select count(*) from matter")).isZero();
    assertThat(Parts.words(view)).doesNotContain("Without a name");
    desk.ground.run(() -> selects.getFirst().clear());
    assertThat(Parts.button(view, "Take up").isEnabled()).isFalse();
  }

  private KindView kind(String key) {
    return desk.as(desk.clerk, desk.wired.matters::kinds).stream()
        .filter(one -> one.kind().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCardOnThePhoneTellsItsTimeAndThatItIsUrged() {
    var id = desk.complaint();
    desk.as(
        desk.clerk,
        () -> {
          desk.wired.matters.urge(id, "again");
          return null;
        });
    desk.ground.community.sql("update process_task set due_at = now() - interval '1 hour'");
    var view = desk.ground.show(() -> new MyTasksView(desk.wired.work, desk.wired.joint));
    var card = Parts.first(view, NativeButton.class);
    assertThat(card.getClassNames()).contains("case-card", "due-late");
    assertThat(Parts.words(card)).contains("a complaint", "overdue", "On offer", "Urged 1 times");
  }

  @Test
  void howFarTheOwnMatterHasComeIsFetchedWhenSomebodyLooks() {
    var draft =
        new MatterDraft(
            "complaint",
            null,
            "barking",
            null,
            null,
            false,
            null,
            Map.of("what", "dogs at night", "about", "noise"));
    var id = desk.as(desk.resident, () -> desk.wired.own.open(draft)).id();
    desk.does(id, Map.of("accepted", true, "responsible", "Property company"));
    desk.ground.of(desk.resident);
    var view =
        desk.ground.show(
            () ->
                new OwnMattersView(
                    desk.wired.own,
                    desk.wired.appointments,
                    desk.ground.homePlaces,
                    desk.ground.scopes,
                    desk.wired.papers,
                    desk.ground.downloads));
    var more = Parts.first(view, Details.class);
    assertThat(Parts.words(view)).doesNotContain("dogs at night");
    desk.ground.run(() -> more.setOpened(true));
    assertThat(Parts.words(more))
        .contains("dogs at night", "Acceptance: Done")
        .doesNotContain(desk.clerk.displayName());
    assertThat(desk.as(desk.resident, () -> desk.wired.own.list(PageRequest.first(5)).total()))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Lamp.class)
  void everyLampSaysItInWordsToo(Lamp lamp) {
    var due =
        lamp == Lamp.NONE
            ? null
            : Instant.now().plus(Duration.ofMinutes(lamp == Lamp.RED ? -90 : 90));
    var chip = desk.ground.as(() -> Lamps.due(new Speech(Locale.ENGLISH), lamp, due));
    assertThat(chip.getClassNames()).contains("lamp-" + lamp.name().toLowerCase(Locale.ROOT));
    assertThat(Parts.words(chip))
        .contains(
            switch (lamp) {
              case RED -> "overdue";
              case YELLOW, GREEN -> "left";
              case NONE -> "o";
            })
        .doesNotContain("-", "null");
  }

  @ParameterizedTest
  @EnumSource(MatterState.class)
  void everyStateHasItsOwnWordInBothLanguages(MatterState state) {
    var english = Parts.words(Lamps.state(new Speech(Locale.ENGLISH), state));
    var chinese = Parts.words(Lamps.state(new Speech(Locale.SIMPLIFIED_CHINESE), state));
    assertThat(english).isNotBlank().isNotEqualTo(state.name());
    assertThat(chinese).containsPattern("\\p{IsHan}");
  }
}
