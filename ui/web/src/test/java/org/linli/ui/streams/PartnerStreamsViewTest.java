package org.linli.ui.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.streams.entity.PartnerStreamRow;
import org.linli.streams.entity.PartnerStreamState;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Communities.Community;
import org.linli.ui.testing.Ground;

/** The bureau before the screen of streams; the broker does not answer. */
class PartnerStreamsViewTest {

  private final StreamScreen screen = new StreamScreen();
  private final Ground ground = screen.ground;

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  @SuppressWarnings("unchecked")
  void aStreamIsOpenedAndStandsInTheList() {
    var view = screen.view();
    var row = screen.opened(view);
    PagedGrid<PartnerStreamRow> grid = Parts.first(view, PagedGrid.class);
    assertThat(ground.as(() -> Parts.cells(grid, row)))
        .contains("Meters of the north", "Maker of meters · Meter platform")
        .anyMatch(cell -> cell.contains("Open"));
    assertThat(ground.notes()).anyMatch(note -> note.contains("open"));
  }

  @Test
  void withoutAConsumerTheFormSaysWhatIsMissing() {
    var view = screen.view();
    ground.press(view, "Open a stream");
    var form = ground.opened(Ask.class);
    ground.press(form, "Open a stream");
    assertThat(ground.notes()).anyMatch(note -> note.contains("is required"));
    assertThat(form.isOpened()).isTrue();
  }

  @Test
  void aTokenIsShownOnceWithWhereToSend() {
    var view = screen.view();
    var row = screen.opened(view);
    var dialog = screen.looked(view, row);
    assertThat(Parts.words(dialog)).contains("No token stands", "No community admits it yet");
    ground.press(dialog, "Issue a token");
    var form = ground.opened(Ask.class);
    ground.run(() -> Parts.first(form, TextField.class).setValue("site"));
    ground.press(form, "Issue a token");
    var once = ground.opened(Ask.class);
    assertThat(Parts.first(once, TextArea.class).getValue().split("\\.")).hasSize(3);
    assertThat(Parts.all(once, TextField.class).map(TextField::getValue))
        .contains("pulsar://streams.example:6650", screen.detail(row).topic());
    assertThat(screen.detail(row).tokens()).hasSize(1);
  }

  @Test
  @SuppressWarnings("unchecked")
  void aCommunityIsAdmittedAndDismissed() {
    var view = screen.view();
    var row = screen.opened(view);
    var dialog = screen.looked(view, row);
    ground.press(dialog, "Admit to a community");
    var form = ground.opened(Ask.class);
    ComboBox<Community> community = Parts.first(form, ComboBox.class);
    ground.run(() -> community.setValue(new Community(ground.community.tenant, "Here")));
    ground.press(form, "Admit to a community");
    assertThat(screen.detail(row).communities())
        .singleElement()
        .satisfies(one -> assertThat(one.endedAt()).isNull());
    assertThat(Parts.words(dialog)).contains("All kinds");
    ground.press(dialog, "Dismiss");
    assertThat(screen.detail(row).communities().getFirst().endedAt()).isNotNull();
  }

  @Test
  void closingNeedsAReason() {
    var view = screen.view();
    var row = screen.opened(view);
    var dialog = screen.looked(view, row);
    ground.press(dialog, "Close the stream");
    var form = ground.opened(Ask.class);
    ground.press(form, "Close the stream");
    assertThat(screen.detail(row).row().state()).isEqualTo(PartnerStreamState.OPEN);
    ground.run(() -> Parts.first(form, TextField.class).setValue("the contract ended"));
    ground.press(form, "Close the stream");
    assertThat(screen.detail(row).row().state()).isEqualTo(PartnerStreamState.CLOSED);
    assertThat(Parts.words(dialog)).contains("the contract ended");
  }
}
