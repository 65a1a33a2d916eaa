package org.linli.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.CrossTierReadings;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.GatedSeries;
import org.linli.devices.entity.Point;
import org.linli.obligations.TestObligations;
import org.linli.obligations.entity.Withheld;
import org.linli.places.entity.PlaceKind;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.testing.Requirement;

/** Totals alone: what the street sees of homes (002 §5.5: governance needs no single household). */
class GroupSeriesTest {

  private static final int HOMES = 10;
  private static final String CLIMATE = "home-climate";
  private static final String TEMPERATURE = "temperature";

  private final TestCommunity community = new TestCommunity();
  private final Instant hour =
      Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(3));
  private final CrossTierReadings readings =
      new CrossTierReadings(
          community.jdbi,
          new DeviceModels(),
          new Gate(
              community.jdbi,
              community.platform.scopes(),
              new Matrices(),
              new Snapshots(community.jdbi, community.platform.scopes()),
              new Seal(new byte[32])),
          TestObligations.over(community.platform));
  private final Caller street =
      community.platform.caller(
          Tier.STREET, community.tenant.value().substring(0, 9), null, null, "crosstier:read");

  /** So many homes, each with one device, that measured 1, 2, 3 … */
  private List<DeviceId> homes(int count, String model, String metric) {
    var homes = new ArrayList<DeviceId>();
    for (int home = 0; home < count; home++) {
      var room = community.place(PlaceKind.ROOM, community.building, null, "R" + UUID.randomUUID());
      homes.add(device(room, model, metric, home + 1));
    }
    return homes;
  }

  private DeviceId device(UUID room, String model, String metric, double value) {
    var id = UUID.randomUUID();
    community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into device_credential (device_id, tenant_id, model, secret_hash, enabled, changed_at)"
                        + " values (?, ?, ?, '-', true, now())",
                    id,
                    community.tenant.value(),
                    model));
    community.sql(
        "insert into device (tenant_id, id, code, name, model, place_id, state) values (?, ?, ?, 'meter', ?, ?, 'IN_SERVICE')",
        community.tenant.value(),
        id,
        id.toString(),
        model,
        room);
    community.sql(
        "insert into reading_hour (tenant_id, device_id, hour, points, metrics)"
            + " values (?, ?, ?, 2, cast(? as jsonb))",
        community.tenant.value(),
        id,
        hour.atOffset(ZoneOffset.UTC),
        "{\"%s\": [2, %s, 0, 99]}".formatted(metric, 2.0 * value));
    return new DeviceId(id);
  }

  private GatedSeries asked(DeviceId device, String metric) {
    return community.as(
        street,
        () ->
            readings.readings(
                community.tenant,
                device,
                metric,
                hour.minus(Duration.ofHours(1)),
                hour.plus(Duration.ofHours(2)),
                Purpose.GOVERNANCE));
  }

  private List<String> audited() {
    return community.as(
        community.clerk,
        () ->
            community.jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select target from audit_entry where action = 'totals.withheld' and tenant_id = :tenant")
                        .bind("tenant", community.tenant)
                        .mapTo(String.class)
                        .list()));
  }

  @Test
  @Requirement("000-7.2.d.5")
  void ofHomesTheMeanOfAllIsToldAndNoSingleOnes() {
    var homes = homes(HOMES, CLIMATE, TEMPERATURE);
    var first = asked(homes.getFirst(), TEMPERATURE);
    assertThat(first.decision().outcome()).isEqualTo(Outcome.AGGREGATE);
    assertThat(first.series().points()).containsExactly(new Point(hour, 5.5, null, null));
    assertThat(first.withheld().isNothing()).isTrue();
    assertThat(asked(homes.getLast(), TEMPERATURE).series()).isEqualTo(first.series());
  }

  @Test
  @Requirement("000-7.2.d.5")
  void tooFewHomesAreNoTotalAndThatIsWrittenDown() {
    var homes = homes(HOMES - 1, CLIMATE, TEMPERATURE);
    var asked = asked(homes.getFirst(), TEMPERATURE);
    assertThat(asked.series().points()).isEmpty();
    assertThat(asked.withheld()).isEqualTo(new Withheld(HOMES, 1, 0));
    assertThat(audited()).containsExactly("household-readings home-climate/temperature 1/0");
  }

  @Test
  void manyDevicesOfOneHomeAreOneHome() {
    var homes = homes(HOMES - 1, CLIMATE, TEMPERATURE);
    var room = community.place(PlaceKind.ROOM, community.building, null, "many");
    for (int at = 0; at < HOMES; at++) {
      device(room, CLIMATE, TEMPERATURE, 7);
    }
    assertThat(asked(homes.getFirst(), TEMPERATURE).series().points()).hasSize(1);
    var few = homes(HOMES - 2, "water-meter", "flow");
    device(room, "water-meter", "flow", 7);
    device(room, "water-meter", "flow", 7);
    assertThat(asked(few.getFirst(), "flow").withheld()).isEqualTo(new Withheld(HOMES, 1, 0));
  }

  /** The mean before and after one home joined tells that home's own temperature. */
  @Test
  @Requirement("000-7.2.d.5")
  void aHomeThatComesLateCannotBeComputedFromTheTotalBefore() {
    var homes = homes(HOMES, CLIMATE, TEMPERATURE);
    assertThat(asked(homes.getFirst(), TEMPERATURE).series().points()).hasSize(1);
    homes(1, CLIMATE, TEMPERATURE);
    var again = asked(homes.getFirst(), TEMPERATURE);
    assertThat(again.series().points()).isEmpty();
    assertThat(again.withheld()).isEqualTo(new Withheld(HOMES, 0, 1));
    homes(HOMES - 1, CLIMATE, TEMPERATURE);
    assertThat(asked(homes.getFirst(), TEMPERATURE).series().points()).hasSize(1);
  }

  @Test
  void anHourThatIsNotOverIsNotTold() {
    var now = Instant.now().truncatedTo(ChronoUnit.HOURS);
    var homes = homes(HOMES, CLIMATE, TEMPERATURE);
    community.sql(
        "update reading_hour set hour = ? where tenant_id = ?",
        now.atOffset(ZoneOffset.UTC),
        community.tenant.value());
    var asked =
        community.as(
            street,
            () ->
                readings.readings(
                    community.tenant,
                    homes.getFirst(),
                    TEMPERATURE,
                    now.minusSeconds(60),
                    now.plusSeconds(3_600),
                    Purpose.GOVERNANCE));
    assertThat(asked.series().points()).isEmpty();
    assertThat(asked.withheld().isNothing()).isTrue();
  }
}
