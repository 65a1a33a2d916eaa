package org.linli.ops.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.grid.Grid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Refusal;
import org.linli.feeds.entity.DeadLetterRow;
import org.linli.look.part.EmptyState;
import org.linli.look.part.KeyFigure;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.ops.OpsGround;
import org.linli.testing.Requirement;

class DeadLettersTest {

  private final OpsGround ground = new OpsGround();
  private final Window window = Window.english().of(ground.keeper);
  private final DeadLetters letters = new DeadLetters(ground.feeds);

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
    assertThat(cells).contains("a detail", "–", "device-7", "Replay");
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
    var view = ground.as(() -> window.show(new FeedsView(ground.feeds)));
    var consumers = Parts.all(view, KeyFigure.class).toList().get(3);
    assertThat(consumers.getClassNames()).contains("critical");
    assertThat(Parts.words(view)).contains("Messages accepted", "Dead letters");
    assertThat(Parts.all(view, DistrictFeeds.class).flatMap(grid -> Parts.items(grid).stream()))
        .isEmpty();
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
