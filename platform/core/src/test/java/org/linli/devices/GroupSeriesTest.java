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
import org.linli.devices.control.GroupSeries;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.GatedSeries;
import org.linli.devices.entity.Point;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;

/** Totals alone: what the street sees of homes (002 §5.5: governance needs no single household). */
class GroupSeriesTest {

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
              new Seal(new byte[32])));
  private final Caller street =
      community.platform.caller(
          Tier.STREET, community.tenant.value().substring(0, 9), null, null, "crosstier:read");

  private List<DeviceId> homes(int count, String model, String metric) {
    var homes = new ArrayList<DeviceId>();
    for (int home = 0; home < count; home++) {
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
          community.room);
      community.sql(
          "insert into reading_hour (tenant_id, device_id, hour, points, metrics)"
              + " values (?, ?, ?, 2, cast(? as jsonb))",
          community.tenant.value(),
          id,
          hour.atOffset(ZoneOffset.UTC),
          "{\"%s\": [2, %s, 0, 99]}".formatted(metric, 2.0 * (home + 1)));
      homes.add(new DeviceId(id));
    }
    return homes;
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

  @Test
  void ofHomesTheMeanOfAllIsToldAndNoSingleOnes() {
    var homes = homes(GroupSeries.SMALLEST_GROUP, "home-climate", "temperature");
    var first = asked(homes.getFirst(), "temperature");
    assertThat(first.decision().outcome()).isEqualTo(Outcome.AGGREGATE);
    assertThat(first.series().points()).containsExactly(new Point(hour, 5.5, null, null));
    assertThat(asked(homes.getLast(), "temperature").series()).isEqualTo(first.series());
  }

  @Test
  void tooFewHomesAreNoTotal() {
    var homes = homes(GroupSeries.SMALLEST_GROUP - 1, "home-climate", "temperature");
    assertThat(asked(homes.getFirst(), "temperature").series().points()).isEmpty();
  }
}
