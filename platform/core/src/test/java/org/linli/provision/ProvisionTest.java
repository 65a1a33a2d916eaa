package org.linli.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceState;
import org.linli.devices.entity.FacilityLayer;
import org.linli.exports.boundary.Exports;
import org.linli.keys.control.RingForTests;
import org.linli.provision.boundary.ProvisionSheets;
import org.linli.provision.boundary.ReuseFirst;
import org.linli.provision.entity.ExtentDraft;
import org.linli.provision.entity.IdleDevice;
import org.linli.provision.entity.LayerRow;
import org.linli.provision.entity.NeedQuery;
import org.linli.provision.entity.NeedState;
import org.linli.provision.entity.PlanDraft;
import org.linli.testing.Requirement;

/** What each place has to have, what it has, and what is planned. */
class ProvisionTest {

  private final ProvisionGround ground = new ProvisionGround();

  /** Table by table: how much there is, how many of what that asks for. */
  @ParameterizedTest
  @CsvSource({
    "gate-camera, entrance, 3, 3",
    "perimeter-camera, perimeter-point, 2, 2",
    "panorama-camera, high-point, 2, 2",
    "fire-door, fire-door, 2, 2",
    "smoke-detector, indoor-spot, 3, 3",
    "power-monitor, distribution-box, 2, 2",
    "info-screen, main-entrance, 1, 1",
    "parking-barrier, vehicle-gate, 2, 2",
    "ev-charger, bay, 5, 3",
    "hvac-control, property-office, 1, 1",
    "lighting-control, property-office, 1, 1",
    "lift-monitor, lift, 2, 2",
    "ebike-charger, ebike-place, 25, 3",
    "waste-bin, main-road, 250, 3",
    "smart-pole, main-road, 101, 3",
    "road-camera, road-point, 2, 2"
  })
  @Requirement({
    "001-4.3.4-1",
    "001-4.3.5-2",
    "001-5.1.5.E",
    "004-T3.2a",
    "004-T3.2b",
    "004-T3.3a",
    "004-T3.3b",
    "004-T5.7"
  })
  void aCompoundThatHasTooFewIsFlaggedUntilTheyStand(
      String model, String basis, double amount, long needed) {
    assertThat(ground.need(model, ground.compound).state()).isEqualTo(NeedState.UNKNOWN);
    ground.note(ground.compound, basis, amount);
    var before = ground.need(model, ground.compound);
    assertThat(before.needed()).isEqualTo(needed);
    assertThat(before.missing()).isEqualTo(needed);
    assertThat(before.owed()).isEqualTo(ground.models.get(model).mandatory());
    for (int number = 1; number < needed; number++) {
      ground.serving(model, ground.gate);
    }
    assertThat(ground.need(model, ground.compound).missing()).isEqualTo(1);
    assertThat(ground.need(model, ground.compound).state()).isEqualTo(NeedState.SHORT);
    ground.device(model, ground.gate, "PLANNED");
    ground.device(model, ground.gate, "SCRAPPED");
    ground.serving(model, ground.road);
    assertThat(ground.need(model, ground.compound).missing())
        .as("elsewhere, or not yet")
        .isEqualTo(1);
    assertThat(ground.need(model, ground.compound).planned()).isEqualTo(1);
    ground.serving(model, ground.community.room);
    assertThat(ground.need(model, ground.compound).state()).isEqualTo(NeedState.MET);
  }

  /** Roads and squares lie in no compound: they are counted by themselves. */
  @ParameterizedTest
  @CsvSource({
    "traffic-detector, crossing, 2, 2",
    "road-camera, road-point, 3, 3",
    "smart-pole, main-road, 100, 2",
    "fall-detector, old-age-centre, 1, 1",
    "canteen-screen, canteen, 1, 1",
    "treadmill, treadmill, 3, 2"
  })
  @Requirement({"001-4.3.3-1", "004-T3.2a"})
  void whatLiesInNoCompoundIsCheckedForCoverageToo(
      String model, String basis, double amount, long needed) {
    ground.note(null, basis, amount);
    assertThat(ground.need(model, null).missing()).isEqualTo(needed);
    ground.serving(model, ground.gate);
    assertThat(ground.need(model, null).missing()).as("inside a compound").isEqualTo(needed);
    for (int number = 0; number < needed; number++) {
      ground.serving(model, ground.road);
    }
    assertThat(ground.need(model, null).state()).isEqualTo(NeedState.MET);
  }

  /** A fence has no number but a length: what is guarded, against what is to be guarded. */
  @Test
  @Requirement("004-T3.4")
  void aFenceIsGaplessWhenItsPartsAreAsLongAsThePerimeter() {
    ground.note(ground.compound, "perimeter", 600);
    var first = ground.serving("electronic-fence", ground.gate);
    assertThat(ground.need("electronic-fence", ground.compound).missing()).isEqualTo(600);
    length(first, 450);
    assertThat(ground.need("electronic-fence", ground.compound).missing()).isEqualTo(150);
    length(ground.serving("electronic-fence", ground.compound), 150);
    assertThat(ground.need("electronic-fence", ground.compound).state()).isEqualTo(NeedState.MET);
  }

  private void length(UUID device, double metres) {
    ground.community.sql(
        "insert into device_spec (tenant_id, device_id, spec, amount, noted_at, noted_by)"
            + " values (?, ?, 'length', ?, now(), 'x')",
        ground.community.tenant.value(),
        device,
        metres);
  }

  @Test
  void whatThePlacesTellNeedNotBeWrittenDown() {
    assertThat(ground.need("access-control", ground.compound).needed()).isEqualTo(1);
    assertThat(ground.need("water-meter", ground.compound).needed()).isEqualTo(1);
    assertThat(ground.need("intercom", ground.compound).needed()).isEqualTo(1);
    assertThat(ground.need("environment-station", null).needed()).isEqualTo(1);
    ground.serving("environment-station", ground.gate);
    assertThat(ground.need("environment-station", null).state())
        .as("one of the community, wherever it stands")
        .isEqualTo(NeedState.MET);
    assertThatThrownBy(() -> ground.note(ground.compound, "room", 7)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.note(ground.compound, "canteen", 1))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.note(ground.gate, "lift", 1)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> new ExtentDraft(null, "lift", -1d)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new ExtentDraft(null, "lift", Double.NaN)).isInstanceOf(Invalid.class);
  }

  /** The star of the tables: what old compounds must have too. */
  @Test
  void anOldCompoundOwesWhatHasTheStarAlone() {
    ground.community.sql(
        "update place set old_compound = true where tenant_id = ? and id = ?",
        ground.community.tenant.value(),
        ground.compound);
    assertThat(ground.need("lift-monitor", ground.compound).owed()).isFalse();
    assertThat(ground.need("smoke-detector", ground.compound).owed()).isTrue();
    assertThat(ground.need("telemedicine-terminal", ground.compound).owed()).isFalse();
  }

  @Test
  void theSumTellsOfWhatIsOwedAlone() {
    var before = ground.as(ground.provision::sum);
    ground.note(ground.compound, "lift", 4);
    ground.serving("lift-monitor", ground.community.building);
    var after = ground.as(ground.provision::sum);
    assertThat(after.owed()).isEqualTo(before.owed());
    assertThat(after.unknown()).isEqualTo(before.unknown() - 1);
    assertThat(after.shortfalls()).isEqualTo(before.shortfalls() + 1);
    assertThat(after.missing()).isEqualTo(before.missing() + 3);
    assertThat(after.covered()).isBetween(0d, 1d);
    var owed = new NeedQuery(ground.compound, null, NeedState.SHORT, true);
    var listed = ground.as(() -> ground.provision.needs(owed, PageRequest.first(500))).items();
    assertThat(listed).allMatch(need -> need.owed() && need.missing() > 0);
    var searched =
        ground.as(() -> ground.provision.needs(NeedQuery.ALL, new PageRequest(0, 50, "电梯监测")));
    assertThat(searched.items()).isNotEmpty().allMatch(need -> need.model().equals("lift-monitor"));
  }

  @Test
  void anotherCommunitysDevicesAndExtentsCountForNothing() {
    ground.note(ground.compound, "lift", 4);
    var other = new ProvisionGround();
    assertThat(other.need("lift-monitor", other.compound).state()).isEqualTo(NeedState.UNKNOWN);
    assertThatThrownBy(() -> other.note(ground.compound, "lift", 1)).isInstanceOf(NotFound.class);
  }

  @Test
  @Requirement("000-9.1-5")
  void whatIsThereAlreadyIsLookedAtBeforeSomethingNewIsPlanned() {
    var pole = ground.serving("smart-pole", ground.road);
    var idle = ground.device("road-camera", ground.gate, "STOPPED");
    ground.serving("road-camera", ground.road);
    var reuse = ground.as(() -> ground.provision.reuse("road-camera"));
    assertThat(reuse.devices()).extracting(IdleDevice::id).containsExactly(idle, pole);
    assertThat(reuse.devices()).extracting(IdleDevice::carries).containsExactly(false, true);
    var without = new PlanDraft("road-camera", ground.gate, 2, " ");
    assertThatThrownBy(() -> ground.as(() -> ground.provision.plan(without)))
        .isInstanceOf(ReuseFirst.class);
    var because = new PlanDraft("road-camera", ground.gate, 2, "闲置设备分辨率不足");
    var planned = ground.as(() -> ground.provision.plan(because));
    assertThat(planned.devices()).hasSize(2);
    for (var id : planned.devices()) {
      assertThat(ground.as(() -> ground.life.story(new DeviceId(id))).state())
          .isEqualTo(DeviceState.PLANNED);
    }
    var free = new PlanDraft("info-screen", null, 1, null);
    assertThat(ground.as(() -> ground.provision.plan(free)).devices()).hasSize(1);
    assertThatThrownBy(() -> new PlanDraft("info-screen", null, 0, null))
        .isInstanceOf(Invalid.class);
  }

  @Test
  @Requirement("001-6.2.2")
  void theFacilityLayerRegistersItsFiveKindsOfFacility() {
    ground.serving("waste-bin", ground.road);
    ground.serving("parcel-locker", ground.gate);
    ground.serving("smart-lock", ground.community.room);
    ground.serving("network-site", ground.gate);
    ground.device("edge-gateway", ground.gate, "PLANNED");
    var rows = ground.as(ground.provision::layers);
    assertThat(rows).extracting(LayerRow::layer).containsExactly(FacilityLayer.values());
    assertThat(rows).extracting(LayerRow::devices).containsOnly(1L);
    assertThat(rows).extracting(LayerRow::inService).containsExactly(1L, 1L, 1L, 1L, 0L);
    assertThat(rows).allMatch(row -> row.kinds() > 0 && row.present() == 1 && row.heard() == 0);
  }

  @Test
  void theFindingsAreFiles() throws Exception {
    ground.note(ground.compound, "lift", 4);
    ground.serving("smart-pole", ground.road);
    var exports =
        new Exports(
            ground.community.jdbi,
            ground.community.platform.scopes(),
            RingForTests.over(ground.community.platform));
    var needs =
        ground.as(
            () ->
                exports.make(
                    ProvisionSheets.needs(ground.models),
                    page -> ground.provision.needs(NeedQuery.ALL, page)));
    assertThat(cells(needs.content())).anyMatch(row -> row.contains("电梯监测设备|必选|电梯|4.0|4|0|0|4|不足"));
    var specs =
        ground.as(
            () ->
                exports.make(
                    ProvisionSheets.specs(ground.models),
                    page -> ground.fitness.specs(null, null, page)));
    assertThat(cells(specs.content())).anyMatch(row -> row.contains("设计寿命（年）|25.0|||a|未填写"));
    var gaps =
        ground.as(
            () ->
                exports.make(
                    ProvisionSheets.gaps(ground.models),
                    page -> ground.fitness.gaps(null, null, page)));
    assertThat(cells(gaps.content())).anyMatch(row -> row.contains("智慧杆|||30|50|无坐标"));
  }

  private static List<String> cells(byte[] file) throws Exception {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return book.getFirstSheet().read().stream()
          .map(
              row ->
                  row.stream()
                      .map(cell -> cell == null ? "" : cell.getText())
                      .collect(Collectors.joining("|")))
          .toList();
    }
  }
}
