package org.linli.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.BannedProduct;
import org.linli.devices.boundary.DeviceFiles;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceDossier;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceFile;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceQuery;
import org.linli.testing.Requirement;

class DeviceFilesTest {

  private static final Instant SERVICED = Instant.parse("2026-05-01T02:00:00Z");

  private final TestCommunity community = new TestCommunity();
  private final DeviceModels models = new DeviceModels();
  private final Devices devices =
      new Devices(
          community.jdbi,
          community.platform.scopes(),
          community.platform.entities(),
          models,
          new AlarmBook(community.jdbi, event -> {}),
          community.figures,
          event -> {});
  private final DeviceFiles files =
      new DeviceFiles(community.jdbi, community.platform.scopes(), models);

  private DeviceId register(String name, String model) {
    var code = UUID.randomUUID().toString();
    return community
        .as(
            community.clerk,
            () -> devices.register(new DeviceDraft(code, name, model, community.building)))
        .id();
  }

  private static DeviceFile product(String maker, String product) {
    return file(Map.of("maker", maker, "product", product));
  }

  private static DeviceFile file(Map<String, String> fields) {
    return new DeviceFile(
        fields.get("maker"),
        fields.get("product"),
        fields.get("origin"),
        fields.get("chip"),
        fields.get("chipOrigin"),
        fields.get("standards"),
        fields.get("choice"),
        fields.get("keeper"),
        fields.containsKey("keeper") ? SERVICED : null,
        fields.get("serviceNote"),
        Map.of(),
        fields.getOrDefault("source", "delivery note 17"));
  }

  private void write(DeviceId id, DeviceFile file) {
    community.run(community.clerk, () -> files.write(id, file));
  }

  private DeviceDossier dossier(DeviceId id) {
    return community.as(community.clerk, () -> files.dossier(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"manhole-cover", "environment-station", "access-control"})
  @Requirement({"001-6.4.1.E-8", "001-6.4.2.E.3"})
  void aDevicesRecordHoldsDeviceUpkeepAnomaliesAndMoreWithEntryTimeAndSource(String model) {
    var id = register("设备", model);
    assertThat(dossier(id).file()).isNull();
    var before = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var more = Map.of("mounting", "pole 7", "warranty", "2029");
    write(
        id,
        new DeviceFile(
            "锦江仪表",
            "JM-3",
            "cn",
            "HK32",
            "CN",
            "GB/T 23858",
            null,
            "锦江物业",
            SERVICED,
            "cleaned",
            more,
            "delivery note 17"));
    community.sql(
        "insert into alarm (tenant_id, id, device_id, rule, severity, raised_at, last_at) values (?, ?, ?, 'r', 'MINOR', now(), now())",
        community.tenant.value(),
        UUID.randomUUID(),
        id.value());
    var found = dossier(id);
    assertThat(found.device().row().model()).isEqualTo(model);
    assertThat(found.file().maker()).isEqualTo("锦江仪表");
    assertThat(found.file().keeper()).isEqualTo("锦江物业");
    assertThat(found.file().servicedAt()).isEqualTo(SERVICED);
    assertThat(found.file().serviceNote()).isEqualTo("cleaned");
    assertThat(found.file().more()).isEqualTo(more);
    assertThat(found.file().source()).isEqualTo("delivery note 17");
    assertThat(found.alarms()).isEqualTo(1);
    assertThat(found.lastAlarmAt()).isNotNull();
    assertThat(found.cases()).isZero();
    assertThat(found.enteredAt()).isAfterOrEqualTo(before).isEqualTo(found.changedAt());

    write(id, file(Map.of("maker", "锦江仪表", "source", "survey of May")));
    assertThat(dossier(id).enteredAt()).isEqualTo(found.enteredAt());
    assertThat(dossier(id).changedAt()).isAfter(found.changedAt());
    assertThat(dossier(id).file().source()).isEqualTo("survey of May");
    assertThatThrownBy(() -> file(Map.of("source", " "))).isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({
    "锦江,高压汞灯 250W,250W 高压汞灯",
    "Acme,Mercury Vapour Lamp 250,a lamp",
    "Acme,INCANDESCENT E27,a lamp",
    "某厂,水银体温计,体温计",
    "Mercury Relay Works,含汞继电器 3,relay"
  })
  @Requirement("001-4.6.4.E-1")
  void whatIsBannedOrPhasedOutEntersTheLedgerNeitherByNameNorByProduct(
      String maker, String product, String name) {
    var id = register("lamp", "lighting-control");
    assertThatThrownBy(() -> write(id, product(maker, product)))
        .isInstanceOfSatisfying(
            BannedProduct.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(422);
              assertThat(refused.arguments()).hasSize(2).doesNotContainNull();
            });
    assertThat(dossier(id).file()).isNull();
    assertThatThrownBy(() -> register(product + " " + name, "lighting-control"))
        .isInstanceOf(BannedProduct.class);
    var listed =
        community.as(community.clerk, () -> devices.list(DeviceQuery.ALL, PageRequest.first(100)));
    assertThat(listed.items()).extracting(row -> row.id()).containsExactly(id);
    write(id, product("锦江", "LED 40W"));
    assertThat(dossier(id).file().product()).isEqualTo("LED 40W");
  }

  @Test
  @Requirement("000-6.3.b-1")
  void conformityAndOriginOfDeviceAndChipAreRecordedAndAForeignOneNeedsItsReason() {
    var own = register("own", "road-camera");
    var foreign = register("foreign", "road-camera");
    register("unknown", "road-camera");
    var home =
        Map.of(
            "product",
            "C1",
            "origin",
            "CN",
            "chip",
            "HK32",
            "chipOrigin",
            "CN",
            "standards",
            "GB/T 28181-2022, GB 35114-2017");
    write(own, file(home));
    assertThat(dossier(own).file())
        .satisfies(
            kept -> {
              assertThat(kept.isSelfControlled()).isTrue();
              assertThat(kept.standards()).contains("GB 35114-2017");
              assertThat(kept.chip()).isEqualTo("HK32");
            });
    for (var field : List.of("origin", "chipOrigin")) {
      var abroad = new HashMap<>(home);
      abroad.put(field, "xx");
      assertThatThrownBy(() -> file(abroad))
          .as(field)
          .isInstanceOfSatisfying(
              Invalid.class,
              refused -> assertThat(refused.arguments()).contains("foreign-needs-reason"));
      abroad.put("choice", "no domestic product reaches -40 °C");
      write(foreign, file(abroad));
      assertThat(dossier(foreign).file().isSelfControlled()).isFalse();
      assertThat(dossier(foreign).file().choice()).contains("-40");
    }
    assertThatThrownBy(() -> file(Map.of("origin", "China"))).isInstanceOf(Invalid.class);
    var share = community.as(community.clerk, files::connected);
    assertThat(share.filed()).isEqualTo(2);
    assertThat(share.selfControlled()).isEqualTo(1);
  }

  /** Of the access control with GB/T 37078, and of fire detection with GB/T 38237. */
  @ParameterizedTest
  @CsvSource({
    "access-control,GB/T 37078-2018",
    "smoke-detector,GB/T 38237-2019",
    "power-monitor,GB/T 38237-2019"
  })
  @Requirement({"000-6.2.d.2-4", "000-6.2.d.3-3"})
  void theConformityOfAFacilityWithItsStandardIsRecordedWithItsSource(
      String model, String standard) {
    var id = register("facility", model);
    write(id, file(Map.of("standards", standard, "source", "type test 8")));
    assertThat(dossier(id).file().standards()).isEqualTo(standard);
    assertThat(dossier(id).file().source()).isEqualTo("type test 8");
    write(id, file(Map.of("source", "type test withdrawn")));
    assertThat(dossier(id).file().standards()).isNull();
  }

  @Test
  @Requirement("001-5.2.4.2")
  void theShareOfConnectedDevicesIsHeldAgainstTheTargetOfAll() {
    var empty = community.as(community.clerk, files::connected);
    assertThat(empty.isReached()).isTrue();
    var first = register("a", "smoke-detector");
    var second = register("b", "smoke-detector");
    var third = register("c", "smoke-detector");
    hear(first);
    hear(second);
    var share = community.as(community.clerk, files::connected);
    assertThat(share.devices()).isEqualTo(3);
    assertThat(share.connected()).isEqualTo(2);
    assertThat(share.share()).isEqualTo(2.0 / 3);
    assertThat(share.target()).isEqualTo(1);
    assertThat(share.isReached()).isFalse();
    community.run(community.clerk, () -> devices.retire(third));
    assertThat(community.as(community.clerk, files::connected).isReached()).isTrue();
  }

  @Test
  void anotherCommunitysDeviceHasNoFile() {
    var id = register("x", "smoke-detector");
    write(id, product("锦江", "S1"));
    var stranger = new TestCommunity();
    assertThatThrownBy(() -> stranger.as(stranger.clerk, () -> files.dossier(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> stranger.run(stranger.clerk, () -> files.write(id, product("x", "y"))))
        .isInstanceOf(NotFound.class);
    assertThat(dossier(id).file().product()).isEqualTo("S1");
  }

  @Test
  void moreFieldsAreKeptInBoundsAndWithoutEmptyOnes() {
    var many = new HashMap<String, String>();
    for (int i = 0; i < 41; i++) {
      many.put("f" + i, "v");
    }
    assertThatThrownBy(() -> more(many)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> more(Map.of("f", "x".repeat(401)))).isInstanceOf(Invalid.class);
    assertThat(more(Map.of("a", " b ", "c", " ")).more()).isEqualTo(Map.of("a", "b"));
    assertThatThrownBy(() -> product("x".repeat(121), "y")).isInstanceOf(Invalid.class);
  }

  private static DeviceFile more(Map<String, String> fields) {
    return new DeviceFile(
        null, null, null, null, null, null, null, null, null, null, fields, "survey");
  }

  private void hear(DeviceId device) {
    community.sql(
        "insert into device_status (tenant_id, device_id, last_seen_at) values (?, ?, now())",
        community.tenant.value(),
        device.value());
  }
}
