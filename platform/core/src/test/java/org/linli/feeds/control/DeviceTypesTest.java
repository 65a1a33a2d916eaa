package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.feeds.control.FeedGround.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.alarms.boundary.Alarms;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;
import org.linli.community.TestCommunity;
import org.linli.consents.boundary.ConsentTexts;
import org.linli.consents.boundary.GivenConsent;
import org.linli.consents.boundary.MyConsents;
import org.linli.devices.boundary.HomeReadings;
import org.linli.devices.entity.Condition;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.LatestValue;
import org.linli.devices.entity.MetricType;
import org.linli.devices.entity.Point;
import org.linli.matters.Ground;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Origin;
import org.linli.matters.entity.Stage;
import org.linli.places.entity.PlaceKind;
import org.linli.rights.boundary.ConsentRights;
import org.linli.testing.Requirement;

/** The device types that the standards name, each from registration to reading, alarm and case. */
class DeviceTypesTest {

  private static final Map<String, Object> REPAIRED =
      Map.of(
          "real",
          true,
          "result",
          "Repaired on site",
          "resultPhotos",
          List.of(TestCommunity.PHOTO.content()));

  private final TestCommunity community = new TestCommunity();
  private final Ground matters = new Ground(community);
  private final FeedGround ground = new FeedGround(community.tenant.value());
  private final Intake intake = ground.server();
  private final long now = System.currentTimeMillis();

  private Caller onDuty() {
    return matters.holding("GRID_WORKER", "matters:read", "matters:handle");
  }

  /** The step at which an alarm is handled. */
  private static String step(AlarmRaised alarm) {
    return alarm.severity().toLowerCase(Locale.ROOT);
  }

  private static Object about(MatterDetail matter) {
    return matter.form().fields().stream()
        .filter(field -> field.id().equals("about"))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static String hand(MatterDetail matter) {
    return matter.now().getFirst().who();
  }

  private DeviceId stands(String model, UUID place) {
    var code = model + "-" + UUID.randomUUID().toString().substring(0, 8);
    return community
        .as(
            community.clerk,
            () -> ground.devices.register(new DeviceDraft(code, code, model, place)))
        .id();
  }

  private void send(DeviceId device, String model, long at, String metric, double value) {
    intake.take(List.of(ground.delivery(device, model, at, reading(at, metric, value))));
  }

  private Map<String, Double> latest(DeviceId device) {
    return community.as(community.clerk, () -> ground.devices.get(device)).latest().stream()
        .collect(Collectors.toMap(LatestValue::metric, LatestValue::value));
  }

  private List<Point> series(DeviceId device, String metric, Duration back) {
    var until = Instant.ofEpochMilli(now).plusSeconds(3600);
    return community
        .as(
            community.clerk,
            () -> ground.devices.readings(device, metric, until.minus(back), until, 5000))
        .points();
  }

  /** The alarm that a rule of the model raises when its condition holds long enough. */
  private AlarmRaised raised(DeviceId device, String model, String rule) {
    var said = ground.models.get(model).rule(rule).orElseThrow();
    var value = holding(said.when());
    var began = now + 1000;
    send(device, model, began, said.when().metric(), value);
    send(device, model, began + said.forSeconds() * 1000L, said.when().metric(), value);
    return ground.announced.stream()
        .filter(AlarmRaised.class::isInstance)
        .map(AlarmRaised.class::cast)
        .filter(alarm -> alarm.device().equals(device.value()) && alarm.rule().equals(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError(model + " raised no " + rule));
  }

  private static double holding(Condition condition) {
    return switch (condition.op()) {
      case AT_LEAST, AT_MOST, EQUAL -> condition.value();
      case ABOVE -> condition.value() + 0.5;
      case BELOW -> condition.value() > 0 ? condition.value() / 2 : condition.value() - 1;
      case OTHER -> condition.value() == 0 ? 1 : 0;
    };
  }

  /** Tables 3 to 9 of the white paper: name, 必选 ●, and the star of old compounds. */
  @ParameterizedTest
  @CsvSource({
    "display-wall,true,true",
    "road-camera,true,true",
    "panorama-camera,true,true",
    "gate-camera,true,true",
    "perimeter-camera,true,true",
    "electronic-fence,true,false",
    "smart-lock,false,false",
    "patrol-terminal,true,true",
    "fire-door,true,true",
    "smoke-detector,true,true",
    "fire-hydrant,true,false",
    "power-monitor,true,true",
    "smart-pole,true,true",
    "manhole-cover,true,true",
    "water-meter,true,true",
    "electricity-meter,true,true",
    "gas-meter,true,true",
    "waste-bin,true,true",
    "environment-station,true,true",
    "water-tank,false,false",
    "irrigation,false,false",
    "info-screen,true,true",
    "access-control,true,true",
    "thermometer,true,true",
    "visitor-terminal,true,false",
    "parking-barrier,true,true",
    "parking-bay,true,false",
    "ev-charger,true,false",
    "hvac-control,true,false",
    "lighting-control,true,false",
    "lift-monitor,true,false",
    "gov-terminal,true,true",
    "recycling-terminal,true,true",
    "neighbour-terminal,true,true",
    "health-hut,true,false",
    "telemedicine-terminal,false,false",
    "treadmill,true,false",
    "fall-detector,true,false",
    "shuttle,false,false",
    "vending-machine,true,true",
    "micro-market,false,false",
    "parcel-locker,true,true",
    "ordering-terminal,true,false",
    "canteen-screen,true,false",
    "meal-locker,false,false",
    "smart-desk,true,false",
    "self-service-printer,true,false",
    "meeting-room,true,false",
    "projector,false,false",
    "router,false,false",
    "asset-tag,true,false",
    "delivery-robot,false,false",
    "cleaning-robot,false,false",
    "patrol-robot,false,false",
    "fire-robot,false,false",
    "delivery-drone,false,false",
    "autonomous-parking,false,false"
  })
  void everyDeviceOfTheWhitePapersTablesHasItsModel(String model, boolean must, boolean old) {
    var found = ground.models.get(model);
    assertThat(found.mandatory()).isEqualTo(must);
    assertThat(found.oldCompoundRequired()).isEqualTo(old);
    assertThat(found.name().zh()).matches(".*\\p{IsHan}.*");
    assertThat(found.name().en()).matches("\\p{ASCII}+");
  }

  /** What shops, canteens, offices and robots send; a rule that tells nobody is not one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "vending-machine",
        "micro-market",
        "parcel-locker",
        "ordering-terminal",
        "canteen-screen",
        "meal-locker",
        "smart-desk",
        "self-service-printer",
        "meeting-room",
        "projector",
        "router",
        "delivery-robot",
        "cleaning-robot",
        "patrol-robot",
        "fire-robot",
        "delivery-drone",
        "autonomous-parking"
      })
  void everyRuleOfACommercialOrInventiveDeviceRaisesItsAlarm(String model) {
    for (var rule : ground.models.get(model).rules()) {
      var alarm = raised(stands(model, community.building), model, rule.id());
      assertThat(alarm.severity()).as(rule.id()).isEqualTo(rule.severity().name());
      assertThat(alarm.caseKind()).as(rule.id()).isEqualTo(rule.caseKind());
    }
  }

  @Test
  void noRuleOfAnyModelIsClearedByTheValueThatRaisesIt() {
    for (var model : ground.models.all()) {
      for (var rule : model.rules()) {
        var value = holding(rule.when());
        assertThat(rule.when().metric()).isEqualTo(rule.clear().metric());
        assertThat(rule.when().holds(value)).as(model.model() + " " + rule.id()).isTrue();
        assertThat(rule.clear().holds(value)).as(model.model() + " " + rule.id()).isFalse();
      }
    }
  }

  private void agree(Caller resident, String text) {
    var platform = community.platform;
    var consents = new ConsentRights(platform.jdbi(), platform.scopes());
    var texts = new ConsentTexts();
    var read = texts.find(text).orElseThrow();
    var mine = new MyConsents(platform.jdbi(), platform.scopes(), texts, consents, event -> {});
    platform.as(
        resident, () -> mine.give(new GivenConsent(null, text, read.version(), read.hash())));
  }

  @Test
  @Requirement("000-6.2.a.1-1")
  void waterPowerGasAndHeatAreReadPerHousehold() {
    var meters =
        Map.of(
            "water-meter", "volume",
            "electricity-meter", "energy",
            "gas-meter", "volume",
            "heat-meter", "heat");
    var unit = community.place(PlaceKind.UNIT, community.otherBuilding, null, "A2-1");
    var neighbour = community.place(PlaceKind.ROOM, unit, null, "A2-1-101");
    var resident =
        community.platform.member(Tier.RESIDENT, community.tenant, "home:read", "consents:give");
    community.sql(
        "insert into household_member (tenant_id, room_id, account_id, relation) values (?, ?, ?,"
            + " 'OWNER')",
        community.tenant.value(),
        community.room,
        resident.accountId());
    // No law prescribes a heat meter: it is read because the household agreed.
    agree(resident, "home-readings");
    var used = new HashMap<UUID, Double>();
    meters.forEach(
        (model, metric) -> {
          var meter = stands(model, community.room);
          send(meter, model, now - 900_000, metric, 100);
          send(meter, model, now, metric, 101.5);
          used.put(meter.value(), 101.5);
          send(stands(model, neighbour), model, now, metric, 7);
        });
    var home = new HomeReadings(community.jdbi, community.platform.scopes(), ground.models);
    var read =
        community.as(resident, home::devices).stream()
            .collect(
                Collectors.toMap(
                    detail -> detail.row().id().value(),
                    detail -> detail.latest().getFirst().value()));
    assertThat(read).isEqualTo(used);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lift-monitor",
        "water-tank",
        "power-monitor",
        "fire-door",
        "hvac-control",
        "lighting-control"
      })
  @Requirement("000-6.2.a.2-1")
  void buildingEquipmentIsCollectedAndAnalysedWithoutAPause(String model) {
    var equipment = stands(model, community.building);
    var kind = ground.models.get(model);
    var metric =
        kind.metrics().entrySet().stream()
            .filter(entry -> entry.getValue().type() != MetricType.COUNTER)
            .filter(entry -> entry.getValue().type() == MetricType.NUMBER)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(kind.metrics().keySet().iterator().next());
    var quiet = kind.metrics().get(metric).type() == MetricType.NUMBER ? 20.0 : 0.0;
    var step = kind.intervalSeconds() * 1000L;
    for (int i = 9; i >= 0; i--) {
      send(equipment, model, now - i * step, metric, quiet + (i == 4 ? 1 : 0));
    }
    assertThat(series(equipment, metric, Duration.ofHours(20))).hasSize(10);
    var analysed = series(equipment, metric, Duration.ofDays(7));
    assertThat(analysed.stream().map(Point::high).max(Double::compare)).contains(quiet + 1);
    assertThat(latest(equipment)).containsEntry(metric, quiet);
    var rule = kind.rules().getFirst();
    assertThat(raised(equipment, model, rule.id()).severity()).isEqualTo(rule.severity().name());
  }

  @ParameterizedTest
  @CsvSource({"smart-pole,lamp-fault", "smart-pole,tilted", "manhole-cover,open"})
  @Requirement({"000-6.2.a.3", "001-4.3.3-2"})
  void lampPostsAndManholeCoversAreMonitoredAndMaintainedByWorkOrders(String model, String rule) {
    var worker = onDuty();
    var device = stands(model, community.building);
    var alarm = raised(device, model, rule);
    var order = community.alarmMatter(alarm);
    var given = matters.look(matters.clerk, order);
    assertThat(given.origin()).isEqualTo(Origin.of(Origin.From.ALARM, alarm.alarm()));
    assertThat(given.row().place()).isEqualTo(community.building);
    assertThat(about(given)).isEqualTo("FACILITY");
    assertThat(hand(given)).isEqualTo(worker.displayName());
    matters.complete(worker, order, step(alarm), REPAIRED);
    matters.complete(matters.clerk, order, "confirm", Map.of("passed", true));
    assertThat(matters.look(matters.clerk, order).row().state()).isEqualTo(MatterState.ENDED);
    var found =
        community.as(
            community.clerk,
            () ->
                ground.devices.list(
                    new DeviceQuery(community.building, model, "IN_SERVICE", true),
                    PageRequest.first(10)));
    assertThat(found.items()).extracting(row -> row.id()).containsExactly(device);
  }

  @Test
  @Requirement("001-4.6.4")
  void aDeviceIsAStandardProductConnectedToTheFeedAndLinkedToMatters() {
    assertThatThrownBy(() -> stands("home-made-thing", community.building))
        .isInstanceOf(NotFound.class);
    assertThat(ground.models.all())
        .allSatisfy(model -> assertThat(model.standard()).matches("\\d{3}-.+"));
    var cover = stands("manhole-cover", community.building);
    send(cover, "manhole-cover", now - 60_000, "battery", 80);
    assertThat(latest(cover)).containsEntry("battery", 80.0);
    var order = community.alarmMatter(raised(cover, "manhole-cover", "open"));
    assertThat(matters.look(matters.clerk, order).origin().from()).isEqualTo(Origin.From.ALARM);
  }

  @Test
  @Requirement("001-4.6.4.E-2")
  void aDeviceReportsItsFaultShowsItsDataAndTheyAreStoredAndAnalysed() {
    var model = "lighting-control";
    var control = stands(model, community.building);
    assertThat(raised(control, model, "fault").ruleName().zh()).contains("故障");
    var hour = now - 7_200_000;
    hour -= hour % 3_600_000;
    send(control, model, hour, "power", 3);
    send(control, model, hour + 100_000, "power", 5);
    send(control, model, now + 61_000, "power", 4);
    assertThat(latest(control)).containsEntry("power", 4.0).containsEntry("state", 2.0);
    assertThat(series(control, "power", Duration.ofHours(20))).hasSize(3);
    assertThat(series(control, "power", Duration.ofDays(7)))
        .anySatisfy(
            point -> {
              assertThat(point.value()).isEqualTo(4);
              assertThat(point.low()).isEqualTo(3);
              assertThat(point.high()).isEqualTo(5);
            });
  }

  /** Water supply, drainage, gas, heating, sanitation, treatment of household waste. */
  @ParameterizedTest
  @CsvSource({
    "water-tank,pressure-low",
    "drainage-monitor,flooding",
    "gas-meter,leak",
    "heat-meter,supply-cold",
    "waste-bin,full",
    "waste-station,full"
  })
  @Requirement("001-6.4.1.E-9")
  void everyMunicipalFacilityOfTheCommunityIsMonitored(String model, String rule) {
    assertThat(raised(stands(model, community.building), model, rule).caseKind()).isNotNull();
  }

  /** Vehicles, doors, manholes, lifts, fire facilities, fire alarms, lamps. */
  @ParameterizedTest
  @CsvSource({
    "parking-barrier,fault",
    "access-control,forced-open",
    "manhole-cover,open",
    "lift-monitor,trapped",
    "fire-hydrant,pressure-low",
    "fire-door,fault",
    "smoke-detector,fire",
    "smart-pole,lamp-fault",
    "lighting-control,lamps-faulty"
  })
  @Requirement("001-6.4.1.E-11")
  void everySafetyFacilityOfTheCommunityIsMonitored(String model, String rule) {
    assertThat(raised(stands(model, community.building), model, rule).caseKind()).isNotNull();
  }

  @Test
  @Requirement("004-T3.4.2")
  void aFenceRecordsItsPulseAndMemoryAndPassesOnOtherAlarms() {
    var model = "electronic-fence";
    var fence = stands(model, community.building);
    send(fence, model, now, "pulse", 4.5);
    send(fence, model, now, "alarmMemory", 24);
    send(fence, model, now + 200_000, "pulse", 10);
    assertThat(latest(fence)).containsEntry("pulse", 10.0).containsEntry("alarmMemory", 24.0);
    assertThat(ground.announcedOf(AlarmRaised.class)).isZero();
    for (var rule : List.of("pulse-low", "pulse-high", "memory-small")) {
      raised(stands(model, community.building), model, rule);
    }
    for (var linked : List.of("infrared", "fire-linked", "door-linked")) {
      assertThat(raised(stands(model, community.building), model, linked).caseKind())
          .as(linked)
          .isIn("SECURITY", "FIRE");
    }
  }

  @Test
  @Requirement("004-T5.7.4")
  void aChargingPilesRunningHoursAreFollowedUntilItsDesignLifeIsOver() {
    var model = "ev-charger";
    var pile = stands(model, community.building);
    send(pile, model, now - 60_000, "runningHours", 19_998);
    send(pile, model, now, "runningHours", 19_999);
    assertThat(latest(pile)).containsEntry("runningHours", 19_999.0);
    assertThat(ground.announcedOf(AlarmRaised.class)).isZero();
    assertThat(raised(pile, model, "end-of-life").severity()).isEqualTo("WARNING");
    assertThat(latest(pile)).containsEntry("runningHours", 20_000.0);
  }

  @Test
  @Requirement("004-T8.6")
  void anAssetIsFollowedFromReaderToReaderAndItsUnusualMoveAlarms() {
    var laptop = stands("asset-tag", community.room);
    send(laptop, "asset-tag", now - 20_000, "reader", 3);
    send(laptop, "asset-tag", now - 10_000, "reader", 5);
    send(laptop, "asset-tag", now, "reader", 1);
    assertThat(latest(laptop)).containsEntry("reader", 1.0);
    assertThat(series(laptop, "reader", Duration.ofHours(20)))
        .extracting(Point::value)
        .containsExactly(3.0, 5.0, 1.0);
    var alarm = raised(laptop, "asset-tag", "moved");
    assertThat(about(matters.look(matters.clerk, community.alarmMatter(alarm))))
        .isEqualTo("SECURITY");
  }

  /** Fire, lifts, gas and what is thrown from height, beside video and the gates. */
  @Test
  @Requirement({"001-4.1.1.E-1", "001-5.2.3-1", "001-5.2.3.E-9", "003-I65"})
  void fireLiftsGasFallingObjectsVideoAndGatesAreWatchedTogetherAsItHappens() {
    var worker = onDuty();
    var said =
        Map.of(
            "smoke-detector", "fire",
            "fire-hydrant", "pressure-low",
            "lift-monitor", "trapped",
            "gas-meter", "leak",
            "panorama-camera", "falling-object",
            "road-camera", "video-lost",
            "access-control", "forced-open");
    said.forEach(
        (model, rule) -> {
          ground.announced.clear();
          var alarm = raised(stands(model, community.building), model, rule);
          assertThat(ground.announced)
              .filteredOn(Changed.class::isInstance)
              .anySatisfy(told -> assertThat(((Changed) told).topics()).contains("alarms"));
          var order = matters.look(matters.clerk, community.alarmMatter(alarm));
          assertThat(hand(order)).as(model).isEqualTo(worker.displayName());
        });
    var platform = community.platform;
    var alarms =
        new Alarms(
            platform.jdbi(), platform.scopes(), platform.entities(), ground.models, event -> {});
    var open = new AlarmQuery(true, null, null);
    var view = community.as(community.clerk, () -> alarms.list(open, PageRequest.first(100)));
    assertThat(view.items().stream().collect(Collectors.toMap(AlarmRow::model, AlarmRow::rule)))
        .isEqualTo(said);
    var alarmed = new DeviceQuery(community.building, null, "IN_SERVICE", true);
    var ledger =
        community.as(community.clerk, () -> ground.devices.list(alarmed, PageRequest.first(100)));
    assertThat(ledger.items())
        .extracting(DeviceRow::model)
        .containsExactlyInAnyOrderElementsOf(said.keySet());
  }

  /** Video, recognition of faces, smart doors, electronic fences. */
  @ParameterizedTest
  @CsvSource({
    "perimeter-camera,online,intrusion",
    "gate-camera,comparisons,tailgating",
    "smart-lock,openings,tampered",
    "electronic-fence,pulse,cut"
  })
  @Requirement("001-5.2.3-2")
  void videoFacesDoorsAndFencesAreConnectedAsSafetySensors(
      String model, String metric, String rule) {
    var sensor = stands(model, community.building);
    send(sensor, model, now, metric, 1);
    assertThat(latest(sensor)).containsEntry(metric, 1.0);
    assertThat(raised(sensor, model, rule).caseKind()).isEqualTo("SECURITY");
  }

  /** A call for help at a crowded place, and the fall alarm of an old-age centre. */
  @ParameterizedTest
  @CsvSource({"smart-pole,emergencyCall,SECURITY", "fall-detector,fall,FALL"})
  @Requirement({"001-5.2.2.E-6", "004-T6.7"})
  void whoCallsForHelpOrFallsIsHeardAtOnceAndHelpIsSent(String model, String metric, String kind) {
    var worker = onDuty();
    var centre = community.place(PlaceKind.PUBLIC, null, community.grid, "P1");
    var device = stands(model, centre);
    send(device, model, now, metric, 1);
    var alarm =
        ground.announced.stream()
            .filter(AlarmRaised.class::isInstance)
            .map(AlarmRaised.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(alarm.severity()).isEqualTo("CRITICAL");
    var help = matters.look(matters.clerk, community.alarmMatter(alarm));
    assertThat(about(help)).isEqualTo(kind);
    assertThat(help.row().place()).isEqualTo(centre);
    assertThat(hand(help)).isEqualTo(worker.displayName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fall", "no-movement"})
  @Requirement("000-9.2.6.a-1")
  void aSensorAtHomeWarnsOfAFallAndOfAnOverlongStay(String rule) {
    var worker = onDuty();
    var resident =
        community.platform.member(Tier.RESIDENT, community.tenant, "home:read", "consents:give");
    community.sql(
        "insert into household_member (tenant_id, room_id, account_id, relation) values (?, ?, ?,"
            + " 'OWNER')",
        community.tenant.value(),
        community.room,
        resident.accountId());
    agree(resident, "home-health");
    var alarm = raised(stands("fall-detector", community.room), "fall-detector", rule);
    var warning = matters.look(matters.clerk, community.alarmMatter(alarm));
    assertThat(about(warning)).isEqualTo("FALL");
    assertThat(warning.row().place()).isEqualTo(community.room);
    assertThat(hand(warning)).isEqualTo(worker.displayName());
  }

  @Test
  @Requirement("001-5.2.3.E-7")
  void aGasLeakIsFoundCalledOrderedRepairedAndToldBackUntilItIsClosed() {
    var worker = onDuty();
    var meter = stands("gas-meter", community.building);
    community.changes.clear();
    var alarm = raised(meter, "gas-meter", "leak");
    var order = community.alarmMatter(alarm);
    assertThat(community.changes).anySatisfy(told -> assertThat(told.topics()).contains("matters"));
    assertThat(hand(matters.look(matters.clerk, order))).isEqualTo(worker.displayName());
    matters.complete(worker, order, step(alarm), REPAIRED);
    send(meter, "gas-meter", now + 60_000, "leak", 0);
    ground.announced.stream()
        .filter(AlarmCleared.class::isInstance)
        .map(AlarmCleared.class::cast)
        .forEach(cleared -> community.feed(() -> community.matters().intake.alarmCleared(cleared)));
    matters.complete(matters.clerk, order, "confirm", Map.of("passed", true));
    assertThat(matters.look(matters.clerk, order).stages())
        .extracting(Stage::what)
        .containsExactlyInAnyOrder("OPENED", "ASSIGNED", "STEP", "MESSAGE", "STEP");
  }

  @Test
  @Requirement("004-T3.7")
  void aFireDoorKeepsTenThousandStatesAtItsPlaceAndShowsThatItClosesInThirtySeconds() {
    var model = "fire-door";
    var door = stands(model, community.building);
    var states = new SentReading[10_000];
    for (int i = 0; i < states.length; i++) {
      states[i] = reading(now - states.length + i, "door", i % 2);
    }
    intake.take(List.of(ground.delivery(door, model, now, states)));
    assertThat(ground.rows(door)).isEqualTo(10_000);
    assertThat(latest(door)).containsEntry("door", 1.0);
    var row = community.as(community.clerk, () -> ground.devices.get(door)).row();
    assertThat(row.placeId()).isEqualTo(community.building);
    send(door, model, now, "closeTime", 30);
    assertThat(latest(door)).containsEntry("closeTime", 30.0);
    assertThat(ground.announcedOf(AlarmRaised.class)).isZero();
    assertThat(raised(door, model, "not-closed").caseKind()).isEqualTo("FIRE");
    var broken = stands(model, community.building);
    assertThat(raised(broken, model, "fault").caseKind()).isEqualTo("FACILITY");
  }

  @ParameterizedTest
  @CsvSource({
    "environment-station,pm25,31,pm25",
    "water-tank,turbidity,0.4,turbid",
    "environment-station,noise,52.5,noise",
    "lighting-control,illuminance,180,dark",
    "environment-station,temperature,21.5,heat"
  })
  @Requirement("001-4.6.3.E-1")
  void airWaterSoundLightAndHeatAreMonitored(
      String model, String metric, double value, String rule) {
    var station = stands(model, community.building);
    send(station, model, now, metric, value);
    assertThat(latest(station)).containsEntry(metric, value);
    assertThat(ground.announcedOf(AlarmRaised.class)).isZero();
    assertThat(raised(station, model, rule).rule()).isEqualTo(rule);
  }

  @Test
  @Requirement("001-A.0.1.11-2")
  void eachWasteStationHasItsOwnSortingFacilitiesAndShowsTheirState() {
    for (var code : List.of("P1", "P2")) {
      var station = community.place(PlaceKind.PUBLIC, null, community.grid, code);
      var bin = stands("waste-bin", station);
      var monitor = stands("waste-station", station);
      send(bin, "waste-bin", now, "fill", 40);
      send(monitor, "waste-station", now, "wronglySorted", 3);
      var there = new DeviceQuery(station, null, null, null);
      var found =
          community.as(community.clerk, () -> ground.devices.list(there, PageRequest.first(10)));
      assertThat(found.items()).extracting(DeviceRow::id).containsExactlyInAnyOrder(bin, monitor);
      assertThat(found.items()).allMatch(DeviceRow::online);
      assertThat(latest(bin)).containsEntry("fill", 40.0);
      assertThat(latest(monitor)).containsEntry("wronglySorted", 3.0);
    }
  }
}
