package org.linli.ui.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.analytics.boundary.Analyses;
import org.linli.analytics.boundary.Analytics;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.FindingState;
import org.linli.look.testing.Parts;
import org.linli.rights.boundary.ConsentRights;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

/** The desk where packs changed, where words are missing, and for who may only look. */
@SuppressWarnings("unchecked")
class FindingDeskTest {

  private final Ground ground = Ground.english();
  private final Analytics analytics =
      new Analytics(
          ground.community.jdbi,
          ground.scopes,
          ground.models,
          new ConsentRights(ground.community.jdbi, ground.scopes),
          ground.community.matters().intake,
          ground.community.tell);
  private final Analyses analyses =
      new Analyses(ground.community.jdbi, ground.scopes, ground.models, ground.community.tell);

  @AfterEach
  void close() {
    ground.close();
  }

  private UUID found() {
    return FindingRows.wearing(
        ground.community,
        FindingRows.device(ground.community, "lift-monitor", ground.community.building));
  }

  private void sql(String set) {
    ground.community.sql(
        "update analysis_finding set " + set + " where tenant_id = ?",
        ground.community.tenant.value());
  }

  private AnalyticsView view() {
    return ground.show(
        () -> new AnalyticsView(analytics, ground.models, ground.scopes, ground.downloads));
  }

  private AnalysesView settings() {
    return ground.show(() -> new AnalysesView(analyses, ground.models, ground.scopes));
  }

  private Dialog opened(UUID id) {
    ground.run(
        () ->
            new FindingDialog(new Speech(Locale.ENGLISH), analytics, ground.models, "Lift", true)
                .open(id, () -> {}));
    return ground.opened(Dialog.class);
  }

  private List<Finding> rows(AnalyticsView view) {
    return ground.as(() -> Parts.items((Grid<Finding>) Parts.first(view, Grid.class)));
  }

  private void press(Ask ask, String words) {
    ground.run(
        () ->
            Parts.all(ask, Button.class)
                .filter(button -> button.getText().equals(words))
                .forEach(Button::click));
  }

  @ParameterizedTest
  @ValueSource(strings = {"analysis", "model", "metric"})
  void aFindingOfAnOlderPackIsOpenedAllTheSame(String column) {
    var id = found();
    sql(column + " = 'gone'");
    var dialog = opened(id);
    assertThat(dialog.isOpened()).isTrue();
    assertThat(Parts.words(dialog)).contains("60 days back, 61 points");
    assertThat(ground.notes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(FindingState.class)
  void everyStateHasItsWordInTheList(FindingState state) {
    found();
    sql("state = '" + state + "'");
    var view = view();
    var grid = (Grid<Finding>) Parts.first(view, Grid.class);
    var cells = ground.as(() -> Parts.cells(grid, Parts.items(grid).getFirst()));
    assertThat(cells)
        .contains(new Speech(Locale.ENGLISH).word("FindingState", state))
        .doesNotContain("FindingState." + state);
  }

  @Test
  void theListIsNarrowedByTheSelects() {
    found();
    var view = view();
    var selects = Parts.all(view, Select.class).toList();
    ground.run(() -> selects.get(0).setValue("water-leak"));
    assertThat(rows(view)).isEmpty();
    ground.run(() -> selects.get(0).setValue("lift-vibration"));
    assertThat(rows(view)).hasSize(1);
    ground.run(() -> selects.get(1).setValue(FindingState.HANDLED));
    assertThat(rows(view)).isEmpty();
    ground.run(() -> selects.get(1).setValue(null));
    assertThat(rows(view)).hasSize(1);
  }

  @Test
  void aFindingThatEndedSaysWhen() {
    found();
    sql("ended_on = last_on");
    var view = view();
    var grid = (Grid<Finding>) Parts.first(view, Grid.class);
    assertThat(ground.as(() -> Parts.cells(grid, Parts.items(grid).getFirst())))
        .anyMatch(cell -> cell.contains(FindingRows.TODAY.minusDays(1).toString()));
  }

  @Test
  void aVerdictWithoutANoteIsNotTaken() {
    var id = found();
    var dialog = opened(id);
    ground.run(() -> Parts.button(dialog, "Judge").click());
    var ask = ground.opened(Ask.class);
    press(ask, "Judge");
    assertThat(ask.isOpened()).isTrue();
    assertThat(ground.as(() -> analytics.get(id)).state()).isEqualTo(FindingState.OPEN);
    ground.run(() -> Parts.first(ask, TextArea.class).setValue("worn"));
    press(ask, "Judge");
    assertThat(ground.as(() -> analytics.get(id)).state()).isEqualTo(FindingState.CONFIRMED);
  }

  @Test
  void whatFalseAlarmsMadeSlowerIsUndoneByTheClerk() {
    var id = found();
    assertThat(Parts.words(opened(id))).doesNotContain("raised");
    ground.community.sql(
        "insert into analysis_easing (tenant_id, analysis, device_id, falses, changed_at)"
            + " select tenant_id, analysis, device_id, 4, now() from analysis_finding"
            + " where tenant_id = ?",
        ground.community.tenant.value());
    assertThat(ground.as(() -> analytics.get(id)).steps()).isEqualTo(2);
    var speech = new Speech(Locale.ENGLISH);
    var dialog = opened(id);
    assertThat(Parts.words(dialog)).contains(speech.say("analytics.eased", 2));
    ground.run(() -> Parts.button(dialog, speech.say("analytics.undo")).click());
    assertThat(ground.as(() -> analytics.get(id)).steps()).isZero();
    assertThat(Parts.hasButton(dialog, speech.say("analytics.undo"))).isFalse();
  }

  @Test
  void aFindingThatIsGoneOpensNoDialogAndIsTold() {
    ground.run(
        () ->
            new FindingDialog(new Speech(Locale.ENGLISH), analytics, ground.models, "Lift", true)
                .open(UUID.randomUUID(), () -> {}));
    assertThat(ground.notes()).hasSize(1);
  }

  @Test
  void whoMayOnlyLookSetsNoAnalysis() {
    ground.of(ground.member("analytics:read"));
    var view = settings();
    assertThat(Parts.words(view)).contains("Water running all night");
    assertThat(Parts.all(view, Button.class)).isEmpty();
  }

  @Test
  void anEmptyThresholdIsRefusedAndNothingIsSet() {
    var view = settings();
    var before = ground.as(analyses::list).getFirst().setting();
    ground.run(() -> Parts.all(view, Button.class).findFirst().orElseThrow().click());
    var ask = ground.opened(Ask.class);
    ground.run(() -> Parts.first(ask, NumberField.class).clear());
    press(ask, "Set");
    assertThat(ask.isOpened()).isTrue();
    assertThat(ground.notes()).isNotEmpty();
    assertThat(ground.as(analyses::list).getFirst().setting()).isEqualTo(before);
  }

  @Test
  void howOftenAnAnalysisWasRightIsToldInPerCent() {
    ground.community.sql(
        "insert into analysis_month (tenant_id, month, analysis, code, found, confirmed,"
            + " false_alarms) values (?, date '2026-03-01', 'water-leak', ?, 9, 3, 1)",
        ground.community.tenant.value(),
        ground.community.tenant.value());
    assertThat(Parts.words(settings())).contains("75");
  }
}
