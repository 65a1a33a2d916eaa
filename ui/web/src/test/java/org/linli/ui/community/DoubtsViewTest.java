package org.linli.ui.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.devices.entity.DoubtState;
import org.linli.feeds.entity.DoubtQuery;
import org.linli.feeds.entity.DoubtRow;
import org.linli.look.testing.Parts;
import org.linli.persistence.Sql;
import org.linli.testing.Requirement;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

/** The desk for values that are hardly true. */
@SuppressWarnings("unchecked")
class DoubtsViewTest {

  private final Ground ground = Ground.english();
  private final Speech speech = new Speech(Locale.ENGLISH);
  private UUID device;

  @BeforeEach
  void hold() {
    device = ground.community.device(ground.community.building);
    held("smoke", 900, "OUT_OF_RANGE");
    held("battery", 48, "STUCK");
  }

  @AfterEach
  void close() {
    ground.close();
  }

  private void held(String metric, double value, String reason) {
    var at = Instant.parse("2026-11-20T08:00:00Z").atOffset(java.time.ZoneOffset.UTC);
    ground.community.sql(
        """
        insert into reading_doubt (tenant_id, id, device_id, metric, ts, value, reason, low, high, since, received_at,
          state)
        values (?, ?, ?, ?, ?, ?, ?, 0, 100, ?, ?, 'OPEN')""",
        ground.community.tenant.value(),
        Sql.newId(),
        device,
        metric,
        at,
        value,
        reason,
        reason.equals("STUCK") ? at.minusHours(9) : null,
        at);
  }

  private DoubtsView view() {
    return ground.show(
        () -> new DoubtsView(ground.doubts, ground.models, ground.scopes, ground.downloads));
  }

  private List<DoubtRow> shown(DoubtsView view) {
    var grid = (Grid<DoubtRow>) Parts.first(view, Grid.class);
    return ground.as(() -> Parts.items(grid));
  }

  private List<DoubtRow> rows() {
    return ground.as(() -> ground.doubts.list(DoubtQuery.ALL, PageRequest.first(9)).items());
  }

  private static void answer(Ask ask) {
    Parts.all(ask, Button.class)
        .filter(button -> button.getText().equals("Review"))
        .forEach(Button::click);
  }

  @Test
  @Requirement("000-7.2.a.5-5")
  void whatIsOpenStandsThereWithReasonAndBand() {
    var view = view();
    assertThat(Parts.words(view)).contains("2 values to be reviewed");
    var words = new DoubtWords(speech, ground.models);
    assertThat(shown(view))
        .extracting(words::reason)
        .containsExactlyInAnyOrder("Out of range", "Stuck");
    assertThat(shown(view))
        .extracting(words::believed)
        .anySatisfy(text -> assertThat(text).isEqualTo("0 to 100"))
        .anySatisfy(text -> assertThat(text).startsWith("the same since"));
  }

  @Test
  void allThatIsShownIsRejectedWithOneReason() {
    var view = view();
    ground.run(() -> Parts.button(view, "Review what is shown").click());
    var ask = ground.opened(Ask.class);
    assertThat(Parts.words(ask)).contains("One decision for 2 of 2 values");
    var states = (RadioButtonGroup<DoubtState>) Parts.first(ask, RadioButtonGroup.class);
    assertThat(states.getListDataView().getItems()).doesNotContain(DoubtState.CORRECTED);
    Parts.first(ask, TextArea.class).setValue("sensor was wet");
    ground.run(() -> answer(ask));
    assertThat(rows())
        .allSatisfy(
            row -> {
              assertThat(row.state()).isEqualTo(DoubtState.REJECTED);
              assertThat(row.note()).isEqualTo("sensor was wet");
            });
    assertThat(Parts.words(view)).contains("0 values to be reviewed");
  }

  @Test
  void aValueIsCorrectedOnlyWithAnotherOne() {
    var view = view();
    var row = shown(view).getFirst();
    ground.run(() -> new DecideDoubts(speech, ground.doubts, () -> {}).one(row));
    var ask = ground.opened(Ask.class);
    var corrected = Parts.first(ask, NumberField.class);
    assertThat(corrected.isVisible()).isFalse();
    var states = (RadioButtonGroup<DoubtState>) Parts.first(ask, RadioButtonGroup.class);
    states.setValue(DoubtState.CORRECTED);
    assertThat(corrected.isVisible()).isTrue();
    Parts.first(ask, TextArea.class).setValue("read by hand");
    ground.run(() -> answer(ask));
    assertThat(ask.isOpened()).isTrue();
    assertThat(rows()).allSatisfy(one -> assertThat(one.state()).isEqualTo(DoubtState.OPEN));
  }
}
