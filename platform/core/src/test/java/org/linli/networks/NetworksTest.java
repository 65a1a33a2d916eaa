package org.linli.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.LinkKind;
import org.linli.networks.boundary.KnownForms;
import org.linli.networks.boundary.NetworkSheet;
import org.linli.networks.boundary.Networks;
import org.linli.networks.control.LinkTable;
import org.linli.networks.entity.LinkDraft;
import org.linli.networks.entity.LinkRow;
import org.linli.networks.entity.LinkSum;
import org.linli.networks.entity.UserGroup;
import org.linli.testing.Requirement;

/** Over which link each device comes, behind which gateway, and how well. */
class NetworksTest {

  private final TestCommunity community = new TestCommunity();
  private final DeviceModels models = new DeviceModels();
  private final Networks networks =
      new Networks(community.jdbi, community.platform.scopes(), models);

  private <T> T as(Callable<T> work) {
    return community.as(community.clerk, work);
  }

  private UUID device(String model, String code) {
    var id = UUID.randomUUID();
    community.sql(
        "insert into device (tenant_id, id, code, name, model, state) values (?, ?, ?, ?, ?, 'IN_SERVICE')",
        community.tenant.value(),
        id,
        code,
        code,
        model);
    return id;
  }

  private void link(UUID device, LinkKind link, UUID gateway, UserGroup group) {
    as(
        () -> {
          networks.link(new DeviceId(device), new LinkDraft(link, gateway, group));
          return null;
        });
  }

  /** Heard in so many of the last full hours, with so many points in each. */
  private void heard(UUID device, int hours, int points, String latest) {
    var full = Instant.now().truncatedTo(ChronoUnit.HOURS);
    for (int hour = 1; hour <= hours; hour++) {
      community.sql(
          "insert into reading_hour (tenant_id, device_id, hour, points, metrics) values (?, ?, ?, ?, '{}')",
          community.tenant.value(),
          device,
          full.minus(hour, ChronoUnit.HOURS).atOffset(ZoneOffset.UTC),
          points);
    }
    community.sql(
        "insert into device_status (tenant_id, device_id, last_seen_at, latest)"
            + " values (?, ?, now(), cast(? as jsonb))",
        community.tenant.value(),
        device,
        latest);
  }

  private LinkRow row(UUID device) {
    return as(() -> networks.links(null, PageRequest.first(500))).items().stream()
        .filter(one -> one.device().equals(device))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Requirement("004-3.1.3.7")
  void devicesOfFiveLinksAndFiveGroupsOfUsersAreTakenInOneWay() {
    var gateway = device("edge-gateway", "GW");
    link(gateway, LinkKind.WIRED, null, UserGroup.COMMUNITY);
    link(device("environment-station", "E"), LinkKind.WIFI, null, UserGroup.GOVERNMENT);
    link(device("waste-bin", "B"), LinkKind.NB_IOT, null, UserGroup.PROPERTY);
    link(device("soil-sensor", "S"), LinkKind.LORA, gateway, UserGroup.PROPERTY);
    link(device("asset-tag", "T"), LinkKind.NEAR_FIELD, gateway, UserGroup.BUSINESS);
    link(device("home-climate", "H"), LinkKind.WIFI, null, UserGroup.RESIDENT);
    device("lift-monitor", "L");
    var sums = as(networks::sums);
    assertThat(sums)
        .filteredOn(sum -> sum.link() != null && sum.link() != LinkKind.CELLULAR)
        .allMatch(sum -> sum.devices() >= 1);
    assertThat(sums.stream().flatMap(sum -> sum.groups().stream()).distinct())
        .containsExactlyInAnyOrder(UserGroup.values());
    assertThat(sums.getLast())
        .extracting(LinkSum::link, LinkSum::devices)
        .containsExactly(null, 1L);
    assertThat(as(() -> networks.links(LinkKind.LORA, new PageRequest(0, 9, "S"))).items())
        .extracting(LinkRow::gatewayName)
        .containsExactly("GW");
    assertThat(as(() -> networks.link(new DeviceId(gateway))))
        .contains(new LinkDraft(LinkKind.WIRED, null, UserGroup.COMMUNITY));
  }

  @Test
  @Requirement("004-3.1.3.5")
  void lowPowerDevicesStandBehindAGatewayWhoseFileNamesTheStandard() {
    var gateway = device("edge-gateway", "GW");
    var sensor = device("soil-sensor", "S");
    link(sensor, LinkKind.LORA, gateway, UserGroup.PROPERTY);
    assertThat(row(sensor).conforms()).isFalse();
    community.sql(
        "insert into device_file (tenant_id, device_id, standards, more, source, entered_at, changed_at)"
            + " values (?, ?, 'GB/T 38624.1-2020', '{}', 'x', now(), now())",
        community.tenant.value(),
        gateway);
    assertThat(row(sensor).conforms()).isTrue();
    assertThat(row(gateway).conforms()).isNull();
    var table = new LinkTable(community.jdbi);
    assertThat(as(() -> table.behind(community.tenant, gateway))).containsOnlyKeys("S");
    assertThatThrownBy(() -> new LinkDraft(LinkKind.LORA, null, UserGroup.PROPERTY))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> link(sensor, LinkKind.LORA, sensor, UserGroup.PROPERTY))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> link(sensor, LinkKind.WIFI, null, UserGroup.PROPERTY))
        .as("no soil sensor speaks WiFi")
        .isInstanceOf(Invalid.class);
    var other = new TestCommunity();
    assertThatThrownBy(() -> other.as(other.clerk, () -> networks.link(new DeviceId(gateway))))
        .isInstanceOf(NotFound.class);
  }

  /** A bin sends five values every five minutes; a soil sensor three every quarter of an hour. */
  @Test
  @Requirement({"000-6.2.b.2-2", "001-4.2.3.E-5"})
  void stabilityAndEfficiencyOfEachLinkAreReadOffWhatWasStored() {
    var steady = device("waste-bin", "B1");
    var broken = device("waste-bin", "B2");
    var silent = device("waste-bin", "B3");
    for (var bin : List.of(steady, broken, silent)) {
      link(bin, LinkKind.NB_IOT, null, UserGroup.PROPERTY);
    }
    var five =
        "{\"fill\":[0,1],\"smoke\":[0,0],\"temperature\":[0,1],\"odour\":[0,1],\"battery\":[0,9]}";
    heard(steady, 24, 60, five);
    heard(broken, 12, 30, five);
    assertThat(row(steady).heard()).isEqualTo(1);
    assertThat(row(steady).delivered()).isEqualTo(1);
    assertThat(row(broken).heard()).isEqualTo(0.5);
    assertThat(row(broken).delivered()).isEqualTo(0.25);
    assertThat(row(silent).heard()).isZero();
    assertThat(row(silent).delivered()).isZero();
    var nb = as(networks::sums).stream().filter(sum -> sum.link() == LinkKind.NB_IOT).findFirst();
    assertThat(nb.orElseThrow().heard()).isEqualTo(0.5);
    assertThat(as(() -> networks.links(LinkKind.NB_IOT, PageRequest.first(3))).items())
        .extracting(LinkRow::device)
        .containsExactly(silent, broken, steady);
  }

  @Test
  void theSheetAndTheFormsAreThere() {
    assertThat(NetworkSheet.of(models).columns()).hasSize(8);
    assertThat(as(networks::forms)).hasSizeGreaterThanOrEqualTo(6);
    assertThat(new KnownForms(models).of("soil-sensor")).containsExactly("soil-lora");
    assertThat(new KnownForms(models).of("lift-monitor")).isEmpty();
  }
}
