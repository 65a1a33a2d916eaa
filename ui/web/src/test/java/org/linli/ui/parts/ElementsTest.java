package org.linli.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.boundary.NotFound;
import org.linli.alarms.entity.AlarmRow;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseState;
import org.linli.cases.entity.CaseStep;
import org.linli.cases.entity.Photo;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.LatestValue;
import org.linli.devices.entity.Metric;
import org.linli.devices.entity.MetricType;
import org.linli.devices.entity.Point;
import org.linli.devices.entity.Series;
import org.linli.devices.entity.Severity;
import org.linli.look.chart.EChart;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.notices.entity.NoticeRow;
import org.linli.packs.Text;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.testing.Requirement;

class ElementsTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant AT = Instant.parse("2026-03-02T04:00:00Z");
  private static final Photo PHOTO = new Photo(new byte[] {(byte) 0xFF, (byte) 0xD8, 1});

  private final Window window = Window.english();
  private final Speech speech = new Speech(Locale.ENGLISH, SHANGHAI);

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void anAlarmSaysHowBadWhatAndWhere() {
    var list = new AlarmList(speech, List.of(alarm("Building 1", null)), "empty.alarms");
    assertThat(Parts.words(list)).startsWith("Critical Smoke Building 1 · detector");
    assertThat(Parts.words(list)).doesNotContain("Cleared");
  }

  @Test
  void anAlarmWithoutAPlaceNamesItsDeviceAlone() {
    var list = new AlarmList(speech, List.of(alarm(null, null)), "empty.alarms");
    assertThat(Parts.words(list)).contains("Smoke detector").doesNotContain("·");
  }

  @Test
  void aClearedAlarmSaysSo() {
    var list = new AlarmList(speech, List.of(alarm(null, AT)), "empty.alarms");
    assertThat(Parts.words(list)).contains(speech.word("AlarmState", "CLEARED"));
  }

  @Test
  void withoutAlarmsThereIsAWordAndNoList() {
    var list = new AlarmList(speech, List.of(), "empty.alarms");
    assertThat(Parts.words(list)).isEqualTo(speech.say("empty.alarms"));
    assertThat(Parts.all(list, ListItem.class)).isEmpty();
  }

  @Test
  void casesStandInTheOrderOfTheirNeedAndOpenWithOnePress() {
    var opened = new ArrayList<CaseRow>();
    var late = CaseRows.row("B", CaseState.OPEN, "MINOR", Instant.now().minusSeconds(60));
    var calm = CaseRows.row("A", CaseState.OPEN, "CRITICAL", Instant.now().plusSeconds(86_400));
    var cards = new CaseCards(speech, List.of(calm, late), opened::add, "empty.cases");
    var buttons = Parts.all(cards, NativeButton.class).toList();
    assertThat(buttons).hasSize(2);
    assertThat(buttons.getFirst().getClassNames()).contains("due-late");
    assertThat(buttons.get(1).getClassNames()).contains("due-calm");
    ComponentUtil.fireEvent(buttons.getFirst(), new ClickEvent<>(buttons.getFirst()));
    assertThat(opened).containsExactly(late);
  }

  @Test
  void aCaseWithoutAPlaceSaysSo() {
    var row = CaseRows.row("A", CaseState.OPEN, "MINOR", null);
    var cards = new CaseCards(speech, List.of(row), opened -> {}, "empty.cases");
    assertThat(Parts.words(cards)).contains(speech.say("case.no-place"));
  }

  @ParameterizedTest
  @EnumSource
  void everyStateOfACaseHasAWordAndATone(CaseState state) {
    var chip = Chips.state(speech, state);
    assertThat(chip.getText()).isNotEqualTo(state.name());
    assertThat(chip.getClassNames()).hasSize(2);
  }

  @Test
  void whatIsHandledShowsNoTime() {
    assertThat(Chips.due(speech, DueTime.of(CaseState.HANDLED, AT, AT)).isVisible()).isFalse();
    var late = Chips.due(speech, DueTime.of(CaseState.OPEN, AT.minusSeconds(60), AT));
    assertThat(late.isVisible()).isTrue();
    assertThat(late.getClassNames()).contains("critical");
    var soon = Chips.due(speech, DueTime.of(CaseState.OPEN, AT.plusSeconds(60), AT));
    assertThat(soon.getClassNames()).contains("warning");
  }

  @Test
  void theHistoryIsToldWithWhoWhenAndWhichWords() {
    var steps =
        List.of(
            new CaseStep(UUID.randomUUID(), AT, "OPENED", "Li", null, List.of()),
            new CaseStep(UUID.randomUUID(), AT, "HANDLED", "Wang", "put out", List.of()),
            new CaseStep(UUID.randomUUID(), AT, "CONFIRMED", "Li", "  ", List.of()));
    var items = Parts.all(new Timeline(speech, steps), ListItem.class).toList();
    assertThat(items).hasSize(3);
    assertThat(Parts.words(items.get(0))).contains("Li · ").contains("12:00");
    assertThat(Parts.words(items.get(1))).endsWith("put out");
    assertThat(Parts.styled(items.get(2), "timeline-note")).as("blank is no note").isEmpty();
    assertThat(items.get(1).getClassNames()).contains("step-handled");
  }

  @Test
  void noticesTellByWhomAndUntilWhen() {
    var cards =
        new NoticeCards(
            speech,
            List.of(
                new NoticeRow(
                    UUID.randomUUID(), "Water", "off", AT, "Li", AT, false, false, null, null),
                new NoticeRow(
                    UUID.randomUUID(), "Power", "off", AT, "Li", null, false, false, null, null)),
            notice -> new Button("withdraw " + notice.title()));
    var each = Parts.styled(cards, "notice-card");
    assertThat(Parts.words(each.get(0))).contains("2026-03-02").endsWith("withdraw Water");
    assertThat(Parts.styled(each.get(0), "hint")).hasSize(2);
    assertThat(Parts.styled(each.get(1), "hint")).hasSize(1);
  }

  @Test
  void aPhotographHasANameAndOpensLarge() {
    var strip = window.show(new PhotoStrip(speech, List.of(PHOTO, PHOTO)));
    var open = Parts.all(strip, NativeButton.class).toList();
    assertThat(open).hasSize(2);
    assertThat(open.get(1).getAriaLabel().orElseThrow()).contains("2");
    assertThat(open.get(0).getAriaLabel()).isNotEqualTo(open.get(1).getAriaLabel());
  }

  @Test
  void onlyPhotographsAreTakenAndNotTooMany() {
    var field = new PhotoField(speech);
    var upload = Parts.first(field, Upload.class);
    assertThat(upload.getAcceptedFileTypes()).allMatch(type -> type.startsWith("image/"));
    assertThat(upload.getMaxFiles()).isEqualTo(9);
    assertThat(upload.getMaxFileSize()).isEqualTo(5 * 1024 * 1024);
    assertThat(upload.getElement().getProperty("capture")).isEqualTo("environment");
    assertThat(field.photos()).isEmpty();
  }

  @Test
  void factsAreTermsWithTheirDescriptions() {
    var facts = new Facts().fact("Code", "A1").fact("State", new Span("in use"));
    assertThat(Parts.words(facts)).isEqualTo("Code A1 State in use");
    assertThat(facts.getElement().getTag()).isEqualTo("dl");
    assertThat(facts.getElement().getChildren().map(each -> each.getTag()))
        .containsExactly("dt", "dd", "dt", "dd");
  }

  @Test
  @Requirement("004-P4e")
  void aMetricShowsItsNewestValueAndSaysItsCourse() {
    var metric =
        new Metric(MetricType.NUMBER, "°C", null, null, 1, Map.of(), new Text("温度", "Temperature"));
    var panel = new MetricPanel(speech, metric);
    panel.show(
        new LatestValue("temperature", Instant.now(), 21.46),
        new Series("temperature", "°C", List.of(new Point(AT, 21, null, null)), false));
    assertThat(Parts.words(panel)).startsWith("Temperature 21.5 °C just now");
    assertThat(Parts.first(panel, EChart.class).getElement().getAttribute("aria-label"))
        .contains("Temperature")
        .contains("1");
  }

  @Test
  void aMetricThatWasNeverMeasuredSaysSo() {
    var metric = new Metric(MetricType.FLAG, null, null, null, 0, Map.of(), new Text("门", "Door"));
    var panel = new MetricPanel(speech, metric);
    panel.show(null, new Series("door", null, List.of(), true));
    assertThat(Parts.words(panel)).startsWith("Door – ").contains(speech.say("metric.never"));
  }

  @Test
  void aPlaceIsChosenByItsWholeWay() {
    var compound = place(PlaceKind.COMPOUND, null, "A", "Court");
    var building = place(PlaceKind.BUILDING, compound.id(), "A1", "Building 1");
    var field = new PlaceField("Place", List.of(compound, building));
    assertThat(field.place()).isNull();
    assertThat(field.getItemLabelGenerator().apply(building)).isEqualTo("Court Building 1");
    field.setValue(building);
    assertThat(field.place()).isEqualTo(building.id());
  }

  @Test
  void aRefusedDeedIsSaidAndNotDone() {
    assertThat(
            Deed.attempt(
                "done",
                () -> {
                  throw new NotFound("case");
                }))
        .isFalse();
    assertThat(window.notes()).hasSize(1).doesNotContain("done");
    assertThat(Deed.attempt("done", () -> {})).isTrue();
    assertThat(window.notes()).contains("done");
  }

  @Test
  void aQuestionStaysWhenItsAnswerWasRefused() {
    Ask.sure(
        speech,
        "Close",
        "Really?",
        () -> {
          throw new NotFound("case");
        });
    var ask = window.open(Ask.class).getLast();
    Parts.button(ask, "Close").click();
    assertThat(ask.isOpened()).isTrue();
    assertThat(Parts.words(ask)).contains("Really?");
  }

  @Test
  void aNoteIsHandedOverWithoutSpacesAround() {
    var notes = new ArrayList<String>();
    Ask.note(speech, "Confirm", "Note", notes::add);
    var ask = window.open(Ask.class).getLast();
    Parts.first(ask, TextArea.class).setValue("  seen  ");
    Parts.button(ask, "Confirm").click();
    assertThat(notes).containsExactly("seen");
    assertThat(ask.isOpened()).isFalse();
  }

  @Test
  void whoCancelsAQuestionDoesNothing() {
    var notes = new ArrayList<String>();
    Ask.note(speech, "Confirm", "Note", notes::add);
    var ask = window.open(Ask.class).getLast();
    Parts.button(ask, speech.say("ask.cancel")).click();
    assertThat(notes).isEmpty();
    assertThat(ask.isOpened()).isFalse();
  }

  @Test
  void aSecretIsShownOnceAndCannotBeClickedAwayByMistake() {
    Ask.once(speech, "Registered", "Keep it.", "Secret", "s3cret");
    var ask = window.open(Ask.class).getLast();
    assertThat(ask.isCloseOnOutsideClick()).isFalse();
    assertThat(Parts.first(ask, TextField.class).getValue()).isEqualTo("s3cret");
    assertThat(Parts.first(ask, TextField.class).isReadOnly()).isTrue();
    assertThat(Parts.all(ask, Button.class).map(Button::getText))
        .containsExactly(speech.say("ask.noted"));
  }

  private static AlarmRow alarm(String place, Instant cleared) {
    return new AlarmRow(
        UUID.randomUUID(),
        new DeviceId(UUID.randomUUID()),
        "detector",
        "smoke-detector",
        "smoke",
        new Text("烟雾", "Smoke"),
        Severity.CRITICAL,
        AT,
        AT,
        1,
        null,
        cleared,
        null,
        null,
        null,
        place,
        null,
        0,
        null);
  }

  private static PlaceRow place(PlaceKind kind, UUID parent, String code, String name) {
    return new PlaceRow(UUID.randomUUID(), kind, parent, null, code, name, null, null, null);
  }
}
