package org.linli.ui.collection;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.collection.boundary.HoldDraft;
import org.linli.collection.entity.Hold;
import org.linli.look.testing.Parts;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** Holds as those see them who place and lift them, and those who only read. */
class RetentionViewTest {

  private Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void aStandingHoldIsLiftedFromItsRowWithAReason() {
    hold("a dispute");
    var view = view();
    assertThat(cells(view)).contains("Everything", "a dispute", "Standing");
    ground.run(() -> Parts.first(lastOf(view), Button.class).click());
    var ask = ground.opened(Ask.class);
    ground.press(ask, "Lift");
    assertThat(ask.isOpened()).as("a reason is asked for").isTrue();
    assertThat(holds().getFirst().lifted()).isNull();
    ground.run(() -> Parts.first(ask, TextArea.class).setValue(" settled "));
    ground.press(ask, "Lift");
    assertThat(ask.isOpened()).isFalse();
    assertThat(holds().getFirst().liftReason()).isEqualTo("settled");
    assertThat(cells(view)).contains("Over");
    assertThat(ground.as(() -> Parts.all(lastOf(view), Button.class).count()))
        .as("what is over is not lifted")
        .isZero();
  }

  @Test
  void theBureauNamesTheCommunityAndIsToldWhenThereIsNone() {
    ground.of(ground.bureau());
    var view = view();
    ground.press(view, "Hold deletion back");
    var ask = ground.opened(Ask.class);
    var code = ground.as(() -> Parts.first(ask, TextField.class));
    assertThat(code.isVisible()).isTrue();
    ground.run(
        () -> {
          code.setValue("990499999999");
          Parts.first(ask, TextArea.class).setValue("an inquiry");
        });
    ground.press(ask, "Hold deletion back");
    assertThat(ask.isOpened()).as("the form stays").isTrue();
    assertThat(here()).isEmpty();
    ground.run(() -> code.setValue(" " + ground.community.tenant.value() + " "));
    ground.press(ask, "Hold deletion back");
    assertThat(ask.isOpened()).isFalse();
    assertThat(here()).singleElement().satisfies(one -> assertThat(one.asset()).isNull());
  }

  @Test
  void aCommunityIsNotAskedForItsOwnCode() {
    var view = view();
    ground.press(view, "Hold deletion back");
    var ask = ground.opened(Ask.class);
    assertThat(ground.as(() -> Parts.first(ask, TextField.class).isVisible())).isFalse();
    ground.press(ask, "Hold deletion back");
    assertThat(ask.isOpened()).as("without a reason nothing is held back").isTrue();
    assertThat(here()).isEmpty();
  }

  @Test
  void whoMayOnlyReadSeesHoldsAndLiftsNone() {
    hold("a dispute");
    ground.of(ground.member("retention:read"));
    var view = view();
    assertThat(cells(view)).contains("a dispute", "Standing");
    assertThat(ground.as(() -> Parts.headers(grid(view)))).doesNotContain("Lift");
  }

  @Test
  void inChineseEverythingIsSaidInChinese() {
    ground.close();
    ground = Ground.chinese();
    hold("争议");
    var view = view();
    assertThat(cells(view)).contains("全部数据", "争议", "生效中");
    assertThat(Parts.words(view))
        .contains("保存期限", "暂缓删除")
        .doesNotContain("retention.", "Disposal.");
  }

  private RetentionView view() {
    return ground.show(() -> new RetentionView(ground.retention, ground.downloads, ground.scopes));
  }

  private UUID hold(String reason) {
    return ground.as(
        () ->
            ground.retention.hold(
                new HoldDraft(ground.community.tenant.value(), null, reason, null)));
  }

  private List<Hold> holds() {
    return ground.as(() -> ground.retention.holds(PageRequest.first(100)).items());
  }

  private List<Hold> here() {
    return holds().stream()
        .filter(hold -> hold.code().equals(ground.community.tenant.value()))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Grid<Hold> grid(RetentionView view) {
    return (Grid<Hold>) Parts.all(view, Grid.class).toList().getLast();
  }

  private List<String> cells(RetentionView view) {
    return ground.as(() -> Parts.cells(grid(view), Parts.items(grid(view)).getFirst()));
  }

  /** What stands in the last column of the first row. */
  private static com.vaadin.flow.component.Component lastOf(RetentionView view) {
    var grid = grid(view);
    return Parts.part(grid, grid.getColumns().size() - 1, Parts.items(grid).getFirst());
  }
}
