package org.linli.ui.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceRow;
import org.linli.linkage.entity.DrillDraft;
import org.linli.linkage.entity.DrillRow;
import org.linli.linkage.entity.DrillState;
import org.linli.linkage.entity.RouteDraft;
import org.linli.linkage.entity.RunQuery;
import org.linli.linkage.entity.SettingDraft;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.grid.WarningsView;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.PlaceField;
import org.linli.ui.parts.Speech;
import org.linli.ui.resident.AnnouncedView;
import org.linli.ui.testing.Ground;

class LinkageScreensTest {

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  private LinkageView linkage() {
    return ground.show(
        () ->
            new LinkageView(
                ground.linkages,
                ground.templateOffers,
                ground.devices,
                ground.scenarioNames,
                ground.scopes,
                ground.downloads));
  }

  private DrillsView drills() {
    return ground.show(
        () ->
            new DrillsView(
                ground.drills,
                ground.linkages,
                ground.devices,
                ground.community.places,
                ground.scenarioNames,
                ground.scopes,
                ground.downloads));
  }

  private UUID detector() {
    var code = "S" + UUID.randomUUID().toString().substring(0, 10);
    var draft = new DeviceDraft(code, "Detector", "smoke-detector", ground.community.room);
    return ground.as(() -> ground.devices.register(draft)).id().value();
  }

  private UUID planned() {
    var draft = new DrillDraft("fire", detector(), false, Instant.now(), "quarter");
    return ground.as(() -> ground.drills.plan(draft));
  }

  private DrillRow drill(UUID id) {
    return ground.as(() -> ground.drills.get(id));
  }

  @Test
  void scenariosAreShownWithTheirStepsAsSentences() {
    var view = linkage();
    assertThat(Parts.words(view))
        .contains("Fire", "Bring lifts to the ground", "answer within 60 s", "As the pack says")
        .contains("if it fails: Have gates opened by hand");
    assertThat(Parts.styled(view, "notice-card")).hasSize(ground.scenarios.all().size());
  }

  @Test
  void whoMayNotSetSeesNoButtonForIt() {
    ground.of(ground.member("linkage:read", "devices:read"));
    assertThat(Parts.hasButton(linkage(), "Set")).isFalse();
  }

  @Test
  void aSettingAsksForAReasonAndIsKept() {
    var view = linkage();
    ground.press(view, "Set");
    var ask = ground.opened(Ask.class);
    ground.press(ask, "Set");
    var reason =
        Parts.all(ask, TextField.class)
            .filter(field -> field.getLabel().equals("Reason"))
            .findFirst()
            .orElseThrow();
    assertThat(reason.isInvalid()).isTrue();
    assertThat(Parts.first(ask, Checkbox.class).isEnabled()).as("fire stays on").isFalse();
    ground.run(
        () -> {
          reason.setValue("More cameras");
          Parts.first(ask, IntegerField.class).setValue(6);
        });
    ground.press(ask, "Set");
    var setting = ground.as(() -> ground.linkages.versions("fire")).getFirst();
    assertThat(setting.reason()).isEqualTo("More cameras");
    assertThat(setting.of("cameras").nearest()).isEqualTo(6);
    assertThat(Parts.words(view)).contains("the nearest 6", "More cameras");
    ground.press(view, "Versions");
    assertThat(Parts.words(ground.opened(Ask.class))).contains("More cameras");
  }

  @Test
  void aScenarioThatIsOffSaysSo() {
    ground.as(
        () ->
            ground.linkages.set("fire-lane", new SettingDraft(false, null, Map.of(), "roadworks")));
    assertThat(Parts.words(linkage())).contains("Off", "roadworks");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aDrillIsPlannedStartedEndedAndWrittenDownOnTheScreen() {
    detector();
    var view = drills();
    ground.press(view, "Plan a drill");
    var plan = ground.opened(Ask.class);
    var device =
        (ComboBox<DeviceRow>)
            Parts.all(plan, ComboBox.class)
                .filter(box -> "Device taken to alarm".equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    ground.run(
        () -> device.setValue(device.getListDataView().getItems().findFirst().orElseThrow()));
    ground.press(plan, "Plan a drill");
    var id = ground.as(() -> ground.drills.list(PageRequest.first(1))).items().getFirst().id();
    assertThat(drill(id).state()).isEqualTo(DrillState.PLANNED);
    ground.as(() -> ground.drills.start(id));
    ground.run(
        () -> {
          ground.drills.end(id);
          view.refresh();
        });
    var grid = (PagedGrid<DrillRow>) Parts.all(view, PagedGrid.class).findFirst().orElseThrow();
    var row = ground.as(() -> Parts.items(grid)).getFirst();
    assertThat(ground.as(() -> Parts.cells(grid, row))).contains("Fire", "Recorded only");
    var deeds = ground.as(() -> Parts.part(grid, grid.getColumns().size() - 1, row));
    ground.press(deeds, "Write it down");
    var record = ground.opened(Ask.class);
    ground.run(
        () -> {
          Parts.first(record, IntegerField.class).setValue(12);
          Parts.first(record, TextArea.class).setValue("Gate slow");
        });
    ground.press(record, "Write it down");
    assertThat(drill(id).participants()).isEqualTo(12);
    assertThat(drill(id).findings()).isEqualTo("Gate slow");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aWayOutIsWrittenDownOnTheScreen() {
    var view = drills();
    ground.press(view, "Write down a way out");
    var ask = ground.opened(Ask.class);
    ComboBox<PlaceRow> place = Parts.first(ask, PlaceField.class);
    ground.run(
        () -> {
          place.setValue(
              place
                  .getListDataView()
                  .getItems()
                  .filter(row -> row.id().equals(ground.community.building))
                  .findFirst()
                  .orElseThrow());
          Parts.first(ask, TextArea.class).setValue("North stairs");
          Parts.all(ask, TextField.class)
              .filter(field -> field.getLabel().equals("Assembly place"))
              .forEach(field -> field.setValue("Lawn"));
        });
    ground.press(ask, "Write down a way out");
    assertThat(ground.as(() -> ground.linkages.routes(PageRequest.first(5))).items())
        .singleElement()
        .satisfies(route -> assertThat(route.assembly()).isEqualTo("Lawn"));
  }

  @Test
  void aRunIsShownWithItsCourse() {
    var id = planned();
    var run = ground.as(() -> ground.drills.start(id));
    var view =
        ground.show(() -> new RunView(ground.linkages, ground.scenarioNames, ground.downloads));
    ground.run(() -> view.setParameter(null, run.toString()));
    assertThat(Parts.words(view)).contains("Fire", "Detector", "Drill", "Nobody was told");
    ground.run(() -> view.setParameter(null, "no-id"));
    assertThat(Parts.words(view)).doesNotContain("Detector");
  }

  @Test
  void theBoardShowsWhatIsAnsweredRightNow() {
    var board = ground.show(() -> new EmergencyBoard(ground.linkages, ground.scenarioNames));
    ground.run(() -> board.show(new Speech(Locale.ENGLISH)));
    assertThat(board.isVisible()).isFalse();
    var id = planned();
    ground.as(() -> ground.drills.start(id));
    ground.run(() -> board.show(new Speech(Locale.ENGLISH)));
    assertThat(board.isVisible()).isTrue();
    assertThat(Parts.words(board)).contains("Fire", "To begin");
  }

  /** A run's message is written as the run writes it. */
  private void told(UUID account) {
    var id = planned();
    var run = ground.as(() -> ground.drills.start(id));
    var step = UUID.randomUUID();
    ground.community.sql(
        "insert into linkage_step (tenant_id, id, run_id, ordinal, closing, instead, plan, state,"
            + " planned_at, said_zh, said_en) values (?, ?, ?, 1, false, false, ?, 'DONE', now(),"
            + " '请撤离', 'Leave at once by the north stairs')",
        ground.community.tenant.value(),
        step,
        run,
        """
        {"id":"residents","name":{"zh":"疏散","en":"Lead out"},"act":"RESIDENTS","reach":"ROOM"}\
        """);
    ground.community.sql(
        "insert into linkage_told (tenant_id, id, run_id, step_id, account_id, at) values (?, ?, ?,"
            + " ?, ?, now())",
        ground.community.tenant.value(),
        UUID.randomUUID(),
        run,
        step,
        account);
  }

  @Test
  void aResidentSeesTheWarningAboveTheNoticesAndSaysSo() {
    var resident = ground.platform.member(Tier.RESIDENT, ground.community.tenant, "notices:read");
    told(resident.accountId());
    ground.of(resident);
    var view =
        ground.show(
            () -> new AnnouncedView(ground.community.notices, ground.warnings, ground.ownNotices));
    assertThat(Parts.words(view)).contains("Leave at once by the north stairs", "Drill");
    ground.press(view, "I have read it");
    assertThat(Parts.hasButton(view, "I have read it")).isFalse();
    assertThat(Parts.words(view)).contains("Read at");
  }

  @Test
  void aGridWorkersPhoneShowsWhereToGo() {
    var worker =
        ground.platform.member(
            Tier.COMMUNITY, ground.community.tenant, "notices:read", "linkage:read");
    ground.of(worker);
    assertThat(Parts.words(ground.show(() -> new WarningsView(ground.warnings))))
        .contains("No warnings since yesterday");
    ground.of(ground.community.clerk);
    told(worker.accountId());
    ground.of(worker);
    var view = ground.show(() -> new WarningsView(ground.warnings));
    assertThat(Parts.words(view)).contains("Lead out");
    ground.press(view, "I have read it");
    assertThat(Parts.words(view)).contains("Read at");
  }

  @Test
  void aRouteOfAnotherPlaceIsListed() {
    ground.as(
        () -> {
          ground.linkages.route(ground.community.building, new RouteDraft("Stairs", "Square"));
          return null;
        });
    var view = drills();
    @SuppressWarnings("unchecked")
    var grid = (PagedGrid<?>) Parts.all(view, PagedGrid.class).toList().getLast();
    assertThat(ground.<Integer>as(() -> Parts.items(grid).size())).isEqualTo(1);
    assertThat(ground.as(() -> ground.linkages.runs(RunQuery.ALL, PageRequest.first(1))).total())
        .isZero();
  }
}
