package org.linli.ui.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.entity.AlarmRow;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.DeviceState;
import org.linli.identity.boundary.AccountRow;
import org.linli.look.part.KeyFigure;
import org.linli.look.testing.Parts;
import org.linli.notices.entity.NoticeRow;
import org.linli.ui.parts.AlarmList;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.CaseCards;
import org.linli.ui.parts.MetricPanel;
import org.linli.ui.parts.NoticeCards;
import org.linli.ui.testing.Ground;

class DeskViewsTest {

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void aQuietCommunitysDayIsGoodAndSaysSo() {
    var view = today();
    var figures = Parts.all(view, KeyFigure.class).toList();
    assertThat(figures).hasSize(5);
    assertThat(figures.getFirst().getClassNames()).contains("good");
    assertThat(figures.get(3).getClassNames()).contains("good");
    assertThat(Parts.words(Parts.first(view, AlarmList.class))).isNotBlank();
  }

  @Test
  void aCriticalAlarmMakesTheDayCritical() {
    ground.community.alarm(ground.community.building, "CRITICAL", null);
    var view = today();
    var alarms = Parts.first(view, KeyFigure.class);
    assertThat(alarms.getClassNames()).contains("critical");
    assertThat(Parts.words(alarms)).contains("1");
  }

  @Test
  void whatPeopleReportedWaitsForWhoMayWorkItOff() {
    ground.of(ground.inRole("CLERK"));
    ground.as(
        () ->
            ground
                .matters()
                .events
                .open(
                    org.linli.matters.entity.Door.COUNTER,
                    new org.linli.matters.entity.GridEvent("hole", "", null, List.of())));
    var waiting = Parts.all(today(), KeyFigure.class).toList().get(1);
    assertThat(Parts.words(waiting)).contains("1");
    assertThat(waiting.getClassNames()).contains("warning");
    assertThat(Parts.first(waiting, RouterLink.class).getHref()).isEqualTo("community/work");
    ground.of(ground.member("alarms:read", "cases:read", "devices:read", "notices:read"));
    assertThat(Parts.all(today(), KeyFigure.class).toList().get(1).isVisible()).isFalse();
  }

  @Test
  void anAlarmThatIsNotCriticalIsAWarning() {
    ground.community.alarm(ground.community.building, "MAJOR", null);
    assertThat(Parts.first(today(), KeyFigure.class).getClassNames()).contains("warning");
  }

  @Test
  void theDaysPictureIsFreshAfterAChange() {
    var view = today();
    assertThat(Parts.first(view, CaseCards.class).getChildren().count()).isEqualTo(1);
    ground.community.alarmCase(ground.community.building, "MAJOR");
    ground.run(view::refresh);
    var cards = Parts.first(view, CaseCards.class);
    assertThat(Parts.styled(cards, "case-card")).hasSize(1);
  }

  @Test
  void aDeviceThatDoesNotSpeakIsNamed() {
    ground.community.device(ground.community.building);
    var quiet = Parts.styled(today(), "quiet-list").getFirst();
    assertThat(Parts.words(quiet)).startsWith("detector");
  }

  @Test
  void anAlarmLeadsToItsDeviceAndToTheCaseItOpened() {
    ground.community.alarmCase(ground.community.building, "CRITICAL");
    var view = alarms();
    var answer = Parts.words(Parts.part(alarmGrid(view), 7, alarmRows(view).getFirst()));
    assertThat(answer).contains("case");
    assertThat(Parts.cells(alarmGrid(view), alarmRows(view).getFirst()))
        .startsWith("Critical")
        .contains("detector");
  }

  @Test
  void anAcknowledgedAlarmSaysByWhomAndIsNotAskedAgain() {
    ground.community.alarm(ground.community.building, "MAJOR", null);
    var view = alarms();
    var answer = Parts.part(alarmGrid(view), 7, alarmRows(view).getFirst());
    ground.run(() -> Parts.first(answer, Button.class).click());
    var row = alarmRows(view).getFirst();
    assertThat(row.acknowledgedAt()).isNotNull();
    assertThat(Parts.all(Parts.part(alarmGrid(view), 7, row), Button.class)).isEmpty();
    assertThat(ground.notes()).hasSize(1);
  }

  @Test
  void whoMayNotAcknowledgeIsNotOfferedIt() {
    ground.community.alarm(ground.community.building, "MAJOR", null);
    ground.of(ground.member("alarms:read", "cases:read"));
    var view = alarms();
    var answer = Parts.part(alarmGrid(view), 7, alarmRows(view).getFirst());
    assertThat(Parts.all(answer, Button.class)).isEmpty();
  }

  @Test
  void alarmsAreFilteredByStateAndSeverity() {
    ground.community.alarm(ground.community.building, "MAJOR", null);
    var view = alarms();
    assertThat(alarmRows(view)).hasSize(1);
    ground.run(() -> select(view, 1).setValue("CRITICAL"));
    assertThat(alarmRows(view)).isEmpty();
    ground.run(() -> select(view, 1).setValue("MAJOR"));
    assertThat(alarmRows(view)).hasSize(1);
    ground.run(() -> select(view, 0).setValue("CLEARED"));
    assertThat(alarmRows(view)).isEmpty();
  }

  @Test
  void everyDeviceTellsModelPlaceStateAndLine() {
    device("thermo");
    var view = devices();
    var row = deviceRows(view).getFirst();
    var cells = Parts.cells(deviceGrid(view), row);
    assertThat(cells).hasSize(8).doesNotContain("temperature-humidity");
    assertThat(cells.get(2)).contains("A1");
    assertThat(cells.getLast()).startsWith("thermo");
  }

  @Test
  void theLedgerCanBeTakenAlongByWhoMayOnlyRead() {
    ground.of(ground.member("devices:read", "places:read"));
    var view = devices();
    assertThat(Parts.all(view, Anchor.class)).hasSize(1);
    assertThat(Parts.styled(view, "screen-actions").getFirst().getChildren().count()).isEqualTo(1);
  }

  @Test
  void devicesAreFoundByTheirCode() {
    device("thermo");
    device("hygro");
    var view = devices();
    assertThat(deviceRows(view)).hasSize(2);
    var search = Parts.all(view, TextField.class).findFirst().orElseThrow();
    ground.run(() -> search.setValue("hygro"));
    assertThat(deviceRows(view)).hasSize(1);
  }

  @Test
  void aDeviceIsRegisteredWithModelCodeAndNameAndShowsItsSecretOnce() {
    var view = devices();
    ground.run(
        () ->
            new RegisterDevice(
                    new org.linli.ui.parts.Speech(java.util.Locale.ENGLISH),
                    ground.devices,
                    ground.models,
                    List.of(),
                    view::refresh)
                .open());
    var ask = ground.opened(Ask.class);
    answer(ask);
    assertThat(deviceRows(view)).isEmpty();
    assertThat(ask.isOpened()).isTrue();
  }

  @Test
  void oneDeviceShowsACurveForEachMetric() {
    var id = device("thermo");
    var view = device();
    ground.run(() -> view.setParameter(null, id.toString()));
    var metrics = ground.models.get(model()).metrics();
    assertThat(Parts.all(view, MetricPanel.class)).hasSize(metrics.size());
    ground.run(view::refresh);
    assertThat(Parts.all(view, MetricPanel.class)).as("not doubled").hasSize(metrics.size());
  }

  @Test
  void whoMayNotReadReadingsSeesNoCurves() {
    var id = device("thermo");
    ground.of(ground.member("devices:read", "alarms:read"));
    var view = device();
    ground.run(() -> view.setParameter(null, id.toString()));
    assertThat(Parts.all(view, MetricPanel.class)).isEmpty();
    assertThat(Parts.styled(view, "screen-actions").getFirst().getChildren()).isEmpty();
  }

  @Test
  void anAddressThatIsNoDeviceIsNotFound() {
    var view = device();
    assertThatThrownBy(() -> ground.run(() -> view.setParameter(null, "nonsense")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> ground.run(() -> view.setParameter(null, UUID.randomUUID().toString())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aRetiredDeviceIsOfferedNothingMore() {
    var id = device("thermo");
    var view = device();
    ground.run(() -> view.setParameter(null, id.toString()));
    var actions = Parts.styled(view, "screen-actions").getFirst();
    ground.run(() -> Parts.all(actions, Button.class).toList().getLast().click());
    var ask = ground.opened(Ask.class);
    answer(ask);
    assertThat(ground.as(() -> ground.devices.get(id)).row().state())
        .as("without a reason")
        .isEqualTo(DeviceState.IN_SERVICE);
    ground.run(() -> Parts.all(ask, TextArea.class).findFirst().orElseThrow().setValue("超期"));
    answer(ask);
    var rows = ground.as(() -> ground.devices.get(id)).row();
    assertThat(rows.state()).isEqualTo(DeviceState.SCRAPPED);
    var again = device();
    ground.run(() -> again.setParameter(null, id.toString()));
    assertThat(Parts.styled(again, "screen-actions").getFirst().getChildren()).isEmpty();
  }

  @Test
  void aDeviceIsMovedOnAndItsStorySaysWhyAndWhatMayComeNext() {
    var id = device("thermo");
    var view = device();
    ground.run(() -> view.setParameter(null, id.toString()));
    var actions = Parts.styled(view, "screen-actions").getFirst();
    ground.run(() -> Parts.all(actions, Button.class).findFirst().orElseThrow().click());
    var ask = ground.opened(Ask.class);
    ground.run(() -> Parts.all(ask, TextArea.class).findFirst().orElseThrow().setValue("屏幕不亮"));
    answer(ask);
    assertThat(ground.as(() -> ground.devices.get(id)).row().state()).isEqualTo(DeviceState.REPAIR);
    assertThat(Parts.styled(view, "timeline-note").getFirst().getElement().getText())
        .isEqualTo("屏幕不亮");
    assertThat(Parts.styled(view, "timeline-what")).hasSize(2);
  }

  @Test
  void aReplacedDeviceIsLinkedFromTheOneInItsPlace() {
    var id = device("thermo");
    var view = device();
    ground.run(() -> view.setParameter(null, id.toString()));
    var actions = Parts.styled(view, "screen-actions").getFirst();
    ground.run(() -> Parts.all(actions, Button.class).toList().get(1).click());
    var ask = ground.opened(Ask.class);
    var code = "N" + UUID.randomUUID().toString().substring(0, 8);
    ground.run(() -> Parts.all(ask, TextField.class).findFirst().orElseThrow().setValue(code));
    ground.run(() -> Parts.all(ask, TextArea.class).findFirst().orElseThrow().setValue("进水"));
    answer(ask);
    var after = ground.as(() -> ground.life.story(id)).after();
    assertThat(after.code()).isEqualTo(code);
    var next = device();
    ground.run(() -> next.setParameter(null, after.id().toString()));
    assertThat(Parts.all(next, RouterLink.class).map(RouterLink::getHref))
        .contains("community/device/" + id);
  }

  @Test
  void thePlateIsWrittenInItsForm() {
    var id = device("thermo");
    var view = device();
    ground.run(() -> view.setParameter(null, id.toString()));
    var panel = Parts.all(view, DevicePlatePanel.class).findFirst().orElseThrow();
    ground.run(() -> Parts.all(panel, Button.class).findFirst().orElseThrow().click());
    var ask = ground.opened(Ask.class);
    ground.run(() -> Parts.all(ask, TextField.class).toList().get(2).setValue("维保公司"));
    answer(ask);
    assertThat(ground.as(() -> ground.life.plate(id)).supplier()).isEqualTo("维保公司");
  }

  @Test
  void aNoticeIsPublishedInForceToItsLastDayAndWithdrawn() {
    var view =
        ground.show(
            () ->
                new NoticesView(
                    ground.community.notices,
                    ground.noticeDesk,
                    ground.community.places,
                    ground.scopes,
                    ground.downloads));
    ground.run(() -> first(view).click());
    var ask = ground.opened(Ask.class);
    answer(ask);
    assertThat(Parts.first(ask, TextField.class).isInvalid()).isTrue();
    Parts.first(ask, TextField.class).setValue("Water off");
    Parts.first(ask, TextArea.class).setValue("From nine to noon.");
    Parts.first(ask, DatePicker.class).setValue(LocalDate.now().plusDays(1));
    answer(ask);
    assertThat(notices()).hasSize(1);
    assertThat(notices().getFirst().until())
        .isAfter(Instant.now().plus(Duration.ofHours(24)).minusSeconds(60));
    assertThat(Parts.words(Parts.first(view, NoticeCards.class)))
        .contains("Water off", "From nine to noon.");
    ground.run(() -> Parts.first(Parts.first(view, NoticeCards.class), Button.class).click());
    answer(ground.opened(Ask.class));
    assertThat(notices()).isEmpty();
  }

  @Test
  void whoMayOnlyReadNoticesIsOfferedNothing() {
    ground.of(ground.member("notices:read"));
    var view =
        ground.show(
            () ->
                new NoticesView(
                    ground.community.notices,
                    ground.noticeDesk,
                    ground.community.places,
                    ground.scopes,
                    ground.downloads));
    assertThat(Parts.all(view, Button.class)).isEmpty();
  }

  @Test
  void peopleAreMadeForThisCommunityWithAPasswordShownOnce() {
    ground.of(administrator());
    var view =
        ground.show(() -> new PeopleView(ground.accounts, ground.accountFiles, ground.scopes));
    ground.run(() -> first(view).click());
    var ask = ground.opened(Ask.class);
    answer(ask);
    var fields = Parts.all(ask, TextField.class).toList();
    assertThat(fields.getFirst().isInvalid()).as("no user name").isTrue();
    var name = "w" + UUID.randomUUID().toString().substring(0, 12);
    fields.get(0).setValue(name);
    answer(ask);
    assertThat(ask.isOpened()).as("no name").isTrue();
    fields.get(1).setValue("Wang");
    answer(ask);
    var once = ground.opened(Ask.class);
    var secret = Parts.first(once, TextField.class);
    assertThat(secret.isReadOnly()).isTrue();
    assertThat(secret.getValue()).hasSizeGreaterThanOrEqualTo(8);
    var row = people(view).stream().filter(each -> each.username().equals(name)).findFirst();
    assertThat(Parts.cells(peopleGrid(view), row.orElseThrow()))
        .contains("Wang", name, "Grid worker");
  }

  @Test
  void aCaseLeadsToItsAlarmAndTheAlarmToItsCase() {
    var alarm = ground.community.alarm(ground.community.building, "MAJOR", "FIRE");
    var file = ground.community.alarmCase(alarm);
    var view = alarms();
    assertThat(Parts.styled(view, "chosen").getFirst().isVisible()).isFalse();
    ground.run(() -> view.setParameter(null, alarm.alarm().toString()));
    var chosen = Parts.styled(view, "chosen").getFirst();
    assertThat(chosen.isVisible()).isTrue();
    assertThat(Parts.words(chosen)).contains("detector", "A1");
    assertThat(Parts.all(chosen, com.vaadin.flow.router.RouterLink.class))
        .anyMatch(link -> link.getHref().endsWith("/" + file));
    var sheet =
        ground.show(
            () ->
                new CaseSheet(
                    new org.linli.ui.parts.Speech(java.util.Locale.ENGLISH),
                    ground.community.cases,
                    ground.caller(),
                    file,
                    () -> {},
                    () -> {}));
    assertThat(Parts.all(sheet, com.vaadin.flow.router.RouterLink.class))
        .anyMatch(link -> link.getHref().endsWith("/" + alarm.alarm()));
  }

  @Test
  void alarmsAreFilteredByGridAndEachTellsItsCase() {
    ground.community.alarmCase(ground.community.building, "MAJOR");
    ground.community.alarm(ground.community.otherBuilding, "MAJOR", null);
    var view = alarms();
    @SuppressWarnings("unchecked")
    Grid<org.linli.alarms.entity.AlarmRow> grid = Parts.first(view, Grid.class);
    var rows = ground.as(() -> Parts.items(grid));
    assertThat(rows).hasSize(2);
    assertThat(rows)
        .filteredOn(row -> Parts.cells(grid, row).toString().contains("case"))
        .hasSize(1);
  }

  @Test
  void whoUsedOurDataIsToldByDayWithPartyPurposeAndBasis() {
    var street =
        ground.platform.caller(
            Tier.STREET, ground.community.tenant.value().substring(0, 9), null, null, "*");
    ground.platform.as(
        street,
        () ->
            ground.crossTier.devices(
                ground.community.tenant, org.linli.rights.entity.Purpose.GOVERNANCE));
    ground.of(administrator());
    var view =
        ground.show(
            () ->
                new DataView(
                    ground.applications, ground.communityLooks, ground.scopes, ground.downloads));
    @SuppressWarnings("unchecked")
    Grid<org.linli.looks.entity.DayOfLooks> grid = Parts.all(view, Grid.class).toList().getLast();
    var rows = ground.as(() -> Parts.items(grid));
    assertThat(rows).hasSize(1);
    assertThat(Parts.cells(grid, rows.getFirst()).toString())
        .contains("Street", "Device ledger", "List of devices", "Governance", "Permitted");
    assertThat(Parts.words(view)).contains("Excel", "Applications for data");
    assertThat(Parts.words(view)).contains("Use of our data, last 30 days");
    var month = Parts.first(view, Grid.class);
    assertThat(ground.as(() -> Parts.items(month))).hasSize(1);
  }

  @Test
  void whoMayNotReadTheLogSeesTheApplicationsAlone() {
    ground.of(ground.member("requests:read"));
    var view =
        ground.show(
            () ->
                new DataView(
                    ground.applications, ground.communityLooks, ground.scopes, ground.downloads));
    assertThat(Parts.all(view, Grid.class)).isEmpty();
  }

  private Caller administrator() {
    return ground.inRole("CLERK");
  }

  private TodayView today() {
    return ground.show(
        () ->
            new TodayView(
                ground.alarms,
                ground.community.cases,
                ground.devices,
                ground.community.notices,
                ground.linkages,
                ground.scenarioNames,
                ground.matters().work,
                ground.matters().matters,
                ground.scopes));
  }

  private AlarmsView alarms() {
    return ground.show(
        () ->
            new AlarmsView(
                ground.alarms,
                ground.community.cases,
                ground.matters().alarmEvents,
                ground.community.places,
                ground.scopes,
                ground.models,
                ground.downloads));
  }

  private DevicesView devices() {
    return ground.show(
        () ->
            new DevicesView(
                ground.devices,
                ground.files,
                ground.deviceImport,
                ground.videoImport,
                ground.doubts,
                ground.intervals,
                ground.models,
                ground.community.places,
                ground.scopes,
                ground.downloads));
  }

  @Test
  void aDevicesFileIsWrittenAndShownBesideItsStanding() {
    var id = device("F1");
    var view = device();
    ground.run(() -> view.setParameter(null, id.toString()));
    assertThat(Parts.words(view)).contains("Nothing is written down yet");
    ground.run(() -> Parts.button(view, "Write the file").click());
    var ask = ground.opened(Ask.class);
    var fields = Parts.all(ask, TextField.class).toList();
    fields.getFirst().setValue("Jinjiang Meters");
    answer(ask);
    assertThat(ask.isOpened()).as("the source is missing").isTrue();
    fields.getLast().setValue("delivery note 17");
    answer(ask);
    assertThat(Parts.words(view)).contains("Jinjiang Meters").contains("delivery note 17");
  }

  @Test
  void aCommandIsSentWithItsCauseAndStandsOnTheDevicesPage() {
    var id =
        ground.platform.as(
            ground.community.clerk,
            () ->
                ground
                    .devices
                    .register(
                        new DeviceDraft("C1", "C1", "access-control", ground.community.building))
                    .id());
    var view = device();
    ground.run(() -> view.setParameter(null, id.toString()));
    assertThat(Parts.words(view)).contains("It was not told anything yet");
    ground.run(() -> Parts.button(view, "Send a command").click());
    var ask = ground.opened(Ask.class);
    answer(ask);
    assertThat(ask.isOpened()).as("the cause is missing").isTrue();
    Parts.all(ask, TextField.class).toList().getLast().setValue("visitor of the doctor");
    answer(ask);
    assertThat(Parts.words(view)).contains("Open: Waiting").contains("visitor of the doctor");
  }

  private DeviceView device() {
    return ground.show(
        () ->
            new DeviceView(
                ground.devices,
                ground.files,
                ground.life,
                ground.fitness,
                ground.measurements,
                ground.checks,
                ground.commands,
                ground.intervals,
                ground.video,
                ground.plans,
                ground.models,
                ground.alarms,
                ground.scopes,
                ground.downloads));
  }

  private org.linli.devices.entity.DeviceId device(String code) {
    return ground.platform.as(
        ground.community.clerk,
        () ->
            ground
                .devices
                .register(new DeviceDraft(code, code, model(), ground.community.building))
                .id());
  }

  private String model() {
    return ground.models.all().getFirst().model();
  }

  private List<NoticeRow> notices() {
    return ground.as(() -> ground.community.notices.list(PageRequest.first(10)).items());
  }

  private static Button first(Component view) {
    return Parts.first(Parts.styled(view, "screen-actions").getFirst(), Button.class);
  }

  private void answer(Ask ask) {
    ground.run(
        () ->
            ask.getFooter()
                .getElement()
                .getChildren()
                .toList()
                .getLast()
                .getComponent()
                .map(Button.class::cast)
                .orElseThrow()
                .click());
  }

  @SuppressWarnings("unchecked")
  private static Select<Object> select(Component view, int index) {
    return (Select<Object>) Parts.all(view, Select.class).toList().get(index);
  }

  @SuppressWarnings("unchecked")
  private static Grid<AlarmRow> alarmGrid(Component view) {
    return Parts.first(view, Grid.class);
  }

  private List<AlarmRow> alarmRows(Component view) {
    return ground.as(() -> Parts.items(alarmGrid(view)));
  }

  @SuppressWarnings("unchecked")
  private static Grid<DeviceRow> deviceGrid(Component view) {
    return Parts.first(view, Grid.class);
  }

  private List<DeviceRow> deviceRows(Component view) {
    return ground.as(() -> Parts.items(deviceGrid(view)));
  }

  @SuppressWarnings("unchecked")
  private static Grid<AccountRow> peopleGrid(Component view) {
    return Parts.first(view, Grid.class);
  }

  private List<AccountRow> people(Component view) {
    return ground.as(() -> Parts.items(peopleGrid(view)));
  }
}
