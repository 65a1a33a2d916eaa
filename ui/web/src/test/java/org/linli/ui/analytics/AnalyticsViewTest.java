package org.linli.ui.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.analytics.boundary.Analyses;
import org.linli.analytics.boundary.Analytics;
import org.linli.analytics.entity.AnalysisSetting;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.FindingQuery;
import org.linli.analytics.entity.FindingState;
import org.linli.look.testing.Parts;
import org.linli.rights.boundary.ConsentRights;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

/** The clerk's desk for findings, and the settings of the analyses. */
@SuppressWarnings("unchecked")
class AnalyticsViewTest {

  private final Ground ground = Ground.english();
  private final Speech speech = new Speech(Locale.ENGLISH);
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

  private AnalyticsView view() {
    return ground.show(
        () -> new AnalyticsView(analytics, ground.models, ground.scopes, ground.downloads));
  }

  private Dialog opened(UUID id) {
    ground.run(
        () ->
            new FindingDialog(speech, analytics, ground.models, "Lift vibration growing", true)
                .open(id, () -> {}));
    return ground.opened(Dialog.class);
  }

  private Finding now(UUID id) {
    return ground.as(() -> analytics.get(id));
  }

  private static void press(Ask ask, String words) {
    Parts.all(ask, Button.class)
        .filter(button -> button.getText().equals(words))
        .forEach(Button::click);
  }

  @Test
  void findingsStandInTheListWithDeviceAnalysisAndState() {
    found();
    var grid = (Grid<Finding>) Parts.first(view(), Grid.class);
    var rows = ground.as(() -> Parts.items(grid));
    assertThat(rows).hasSize(1);
    assertThat(Parts.headers(grid)).contains("Found on", "Analysis", "Verdict");
    assertThat(ground.as(() -> Parts.cells(grid, rows.getFirst())))
        .contains("Lift vibration growing (wear)", "North lift-monitor");
  }

  @Test
  void withoutAFindingItSaysSo() {
    var grid = (Grid<Finding>) Parts.first(view(), Grid.class);
    assertThat(ground.as(() -> Parts.items(grid))).isEmpty();
  }

  @Test
  void aFindingIsShownWithItsReasonAndWhatItRestsOn() {
    ground.of(ground.caller().from("local", Locale.ENGLISH));
    var dialog = opened(found());
    assertThat(Parts.words(dialog))
        .contains("Car vibration has grown since")
        .contains("it reaches 60 mg in about 39 days")
        .contains("Car vibration, 60 days back, 61 points, version 1 of the analysis");
  }

  @Test
  void theClerkSaysThatItWasAFalseAlarmAndWhy() {
    var id = found();
    var dialog = opened(id);
    ground.run(() -> Parts.button(dialog, "Judge").click());
    var ask = ground.opened(Ask.class);
    var states = (RadioButtonGroup<FindingState>) Parts.first(ask, RadioButtonGroup.class);
    states.setValue(FindingState.FALSE_ALARM);
    Parts.first(ask, TextArea.class).setValue("sensor was loose");
    ground.run(() -> press(ask, "Judge"));
    assertThat(now(id).state()).isEqualTo(FindingState.FALSE_ALARM);
    assertThat(now(id).note()).isEqualTo("sensor was loose");
    assertThat(Parts.words(dialog)).contains("sensor was loose");
  }

  @Test
  void aKnownCauseAsksUntilWhen() {
    var id = found();
    var dialog = opened(id);
    ground.run(() -> Parts.button(dialog, "Judge").click());
    var ask = ground.opened(Ask.class);
    var until = Parts.first(ask, DatePicker.class);
    assertThat(until.isVisible()).isFalse();
    var states = (RadioButtonGroup<FindingState>) Parts.first(ask, RadioButtonGroup.class);
    states.setValue(FindingState.KNOWN);
    assertThat(until.isVisible()).isTrue();
    Parts.first(ask, TextArea.class).setValue("works on the shaft");
    ground.run(() -> press(ask, "Judge"));
    assertThat(now(id).state()).as("without a day").isEqualTo(FindingState.OPEN);
    until.setValue(FindingRows.TODAY.plusDays(7));
    ground.run(() -> press(ask, "Judge"));
    assertThat(now(id).knownUntil()).isEqualTo(FindingRows.TODAY.plusDays(7));
  }

  @Test
  void aFindingBecomesACaseByTheClerksButton() {
    var id = found();
    var dialog = opened(id);
    ground.run(() -> Parts.button(dialog, "Pass on as a matter").click());
    assertThat(now(id).caseId()).isNotNull();
    assertThat(Parts.hasButton(dialog, "Pass on as a matter")).isFalse();
  }

  @Test
  void whoOnlyReadsFindsNoDeeds() {
    var id = found();
    ground.run(
        () ->
            new FindingDialog(speech, analytics, ground.models, "Lift", false).open(id, () -> {}));
    assertThat(Parts.hasButton(ground.opened(Dialog.class), "Judge")).isFalse();
  }

  @Test
  void theAnalysesAreListedWithThresholdAndHowOftenTheyWereRight() {
    var view = ground.show(() -> new AnalysesView(analyses, ground.models, ground.scopes));
    assertThat(Parts.words(view))
        .contains("Water running all night", "0.005 m³/h", "Lowest flow at night")
        .contains("0 found, none judged yet");
  }

  @Test
  void anAnalysisIsSwitchedOffAndItsThresholdMovedWithinItsLimits() {
    var view = ground.show(() -> new AnalysesView(analyses, ground.models, ground.scopes));
    ground.run(() -> Parts.all(view, Button.class).findFirst().orElseThrow().click());
    var ask = ground.opened(Ask.class);
    Parts.first(ask, Checkbox.class).setValue(false);
    Parts.first(ask, NumberField.class).setValue(7.0);
    ground.run(() -> press(ask, "Set"));
    assertThat(first()).as("outside of the limits").isEqualTo(new AnalysisSetting(true, 0.005));
    Parts.first(ask, NumberField.class).setValue(0.01);
    ground.run(() -> press(ask, "Set"));
    assertThat(first()).isEqualTo(new AnalysisSetting(false, 0.01));
    assertThat(Parts.words(view)).contains("Off");
  }

  private AnalysisSetting first() {
    return ground.as(analyses::list).getFirst().setting();
  }

  @Test
  void theListKeepsToTheFilters() {
    found();
    assertThat(list(new FindingQuery("water-leak", null, null, null))).isEmpty();
    assertThat(list(new FindingQuery("lift-vibration", null, null, null))).hasSize(1);
  }

  private List<Finding> list(FindingQuery query) {
    return ground.as(() -> analytics.list(query, PageRequest.first(5)).items());
  }
}
