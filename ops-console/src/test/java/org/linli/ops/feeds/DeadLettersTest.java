package org.linli.ops.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Refusal;
import org.linli.feeds.entity.DeadLetterRow;
import org.linli.look.part.EmptyState;
import org.linli.look.part.KeyFigure;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.ops.Files;
import org.linli.ops.OpsGround;
import org.linli.testing.Requirement;

class DeadLettersTest {

  private final OpsGround ground = new OpsGround();
  private final Window window = Window.english().of(ground.keeper);
  private final DeadLetters letters = new DeadLetters(ground.feeds, ground.desk);

  @BeforeEach
  void noLetters() {
    ground.forgetLetters();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void withoutLettersEveryMessageWasTaken() {
    look();
    assertThat(Parts.words(letters)).isEqualTo("Every message was taken.");
  }

  @Test
  @Requirement("000-7.2.a.5-5")
  void aLetterTellsItsReasonInWordsAndItsDevice() {
    ground.letter("unreadable", "device-7", "{");
    look();
    var cells = Parts.cells(grid(), row());
    assertThat(cells.get(1)).isNotBlank().isNotEqualTo("unreadable");
    assertThat(cells).contains("a detail", "–", "device-7", "Replay Repair");
    assertThat(Parts.headers(grid()))
        .containsExactly("Time", "Reason", "Detail", "Tenant", "Device", "Action");
  }

  @Test
  void aReasonThatNobodyKnowsIsSaidAsItIs() {
    ground.letter("unheard-of", "device-7", "{");
    look();
    assertThat(Parts.cells(grid(), row())).contains("unheard-of");
  }

  @Test
  void aLetterThatIsNewTakesThePlaceOfTheEmptyState() {
    look();
    ground.letter("unreadable", "device-7", "{");
    look();
    assertThat(Parts.all(letters, EmptyState.class)).isEmpty();
    assertThat(Parts.items(grid())).hasSize(1);
  }

  @Test
  void aLookThatFindsNothingNewLeavesTheListAsItStands() {
    ground.letter("unreadable", "device-7", "{");
    look();
    var shown = grid();
    var provider = shown.getDataProvider();
    look();
    assertThat(grid()).isSameAs(shown);
    assertThat(grid().getDataProvider()).isSameAs(provider);
  }

  @Test
  void aReplayedLetterIsNotReplayedAgain() {
    ground.letter("unreadable", "device-7", "{");
    ground
        .platform
        .owner()
        .useHandle(handle -> handle.execute("update dead_letter set replayed_at = now()"));
    look();
    var action = Parts.part(grid(), 5, row());
    assertThat(Parts.words(action)).isEqualTo("Replayed");
    assertThat(Parts.hasButton(action, "Replay")).isFalse();
  }

  @Test
  void aReplayThatIsRefusedIsNotSaidToBeDone() {
    ground.letter("unreadable", "device-7", "{");
    look();
    var action = Parts.part(grid(), 5, row());
    assertThatThrownBy(() -> ground.run(() -> Parts.button(action, "Replay").click()))
        .isInstanceOf(Refusal.class);
    assertThat(window.notes()).isEmpty();
  }

  @Test
  void feedsWhoseBrokerIsAwayAreSeenToBeSo() {
    var view =
        ground.as(
            () -> window.show(new FeedsView(ground.feeds, ground.desk, Files.of(ground.platform))));
    var consumers = Parts.all(view, KeyFigure.class).toList().get(3);
    assertThat(consumers.getClassNames()).contains("critical");
    assertThat(Parts.words(view)).contains("Messages accepted", "Dead letters");
    assertThat(Parts.all(view, DistrictFeeds.class).flatMap(grid -> Parts.items(grid).stream()))
        .isEmpty();
  }

  private Dialog opened(String words) {
    ground.run(() -> Parts.button(letters, words).click());
    return window.open(Dialog.class).getFirst();
  }

  private Dialog repair() {
    var action = Parts.part(grid(), 5, row());
    ground.run(() -> Parts.button(action, "Repair").click());
    return window.open(Dialog.class).getFirst();
  }

  private void press(Dialog dialog, String words) {
    ground.run(() -> Parts.button(dialog, words).click());
  }

  @Test
  void aLetterIsTriedAndKeptAsTextAndNotSentByThat() {
    var id = ground.letter("unreadable", "device-7", "{");
    look();
    var dialog = repair();
    var text = Parts.first(dialog, TextArea.class);
    assertThat(text.getValue()).isEqualTo("{");
    assertThat(Parts.words(dialog)).contains("No such device in service");
    ground.run(() -> text.setValue("{\"ts\":1,\"values\":{\"smoke\":1}}"));
    press(dialog, "Try");
    press(dialog, "Keep");
    assertThat(window.notes()).contains("Kept. It is not sent yet.");
    var kept = ground.as(() -> ground.desk.get(id));
    assertThat(kept.payload()).contains("smoke");
    assertThat(kept.original()).isEqualTo("{");
    assertThat(kept.letter().isWaiting()).isTrue();
  }

  @Test
  void whatTheDoorCannotReadIsSaidInTheDialogAndNotKept() {
    var id = ground.letter("unreadable", "device-7", "{");
    look();
    var dialog = repair();
    ground.run(() -> Parts.first(dialog, TextArea.class).setValue("[}"));
    press(dialog, "Keep");
    assertThat(window.notes()).isEmpty();
    assertThat(Parts.styled(dialog, "problem")).hasSize(1);
    assertThat(Parts.words(Parts.styled(dialog, "problem").getFirst())).isNotBlank();
    assertThat(ground.as(() -> ground.desk.get(id)).letter().repairs()).isZero();
  }

  @Test
  void aLetterIsPutAsideWithAReasonAndTakenBack() {
    ground.letter("unreadable", "device-7", "{");
    look();
    var dialog = repair();
    press(dialog, "Put aside");
    assertThat(dialog.isOpened()).as("without a reason it stays").isTrue();
    ground.run(() -> Parts.first(dialog, TextField.class).setValue("thrown away"));
    press(dialog, "Put aside");
    assertThat(dialog.isOpened()).isFalse();
    var action = Parts.part(grid(), 5, row());
    assertThat(Parts.words(action)).contains("Put aside: thrown away");
    ground.run(() -> Parts.button(action, "Take back").click());
    assertThat(Parts.words(Parts.part(grid(), 5, row()))).isEqualTo("Replay Repair");
  }

  @Test
  void aLetterThatIsGoneOpensNoDialog() {
    ground.letter("unreadable", "device-7", "{");
    look();
    var action = Parts.part(grid(), 5, row());
    ground.forgetLetters();
    ground.run(() -> Parts.button(action, "Repair").click());
    assertThat(window.open(Dialog.class)).isEmpty();
    assertThat(window.notes()).hasSize(1);
  }

  @Test
  void manyAreLookedAtBeforeTheyAreSent() {
    for (int at = 0; at < 3; at++) {
      ground.letter("unreadable", "device-" + at, "{");
    }
    look();
    var dialog = opened("Replay many");
    assertThat(Parts.button(dialog, "Send the next 50").isEnabled()).isFalse();
    press(dialog, "Look");
    assertThat(Parts.words(dialog)).contains("3 messages are meant", "3 would be refused");
    press(dialog, "Send the next 50");
    assertThat(window.notes()).contains("0 sent, 3 left as they are.");
    ground.run(() -> Parts.all(dialog, TextField.class).toList().get(1).setValue("no such"));
    press(dialog, "Look");
    assertThat(Parts.button(dialog, "Send the next 50").isEnabled()).isFalse();
  }

  private void look() {
    ground.run(letters::look);
  }

  @SuppressWarnings("unchecked")
  private Grid<DeadLetterRow> grid() {
    return Parts.first(letters, Grid.class);
  }

  private DeadLetterRow row() {
    return Parts.items(grid()).getFirst();
  }
}
