package org.linli.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Measurements;
import org.linli.devices.entity.Circumstance;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceState;
import org.linli.testing.Requirement;

/** Readings with how their device stood and what was around it. */
class CircumstancesTest {

  private final TestCommunity community = new TestCommunity();
  private final Measurements measurements =
      new Measurements(community.jdbi, community.platform.scopes(), new DeviceModels());
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);

  private UUID device(String model, UUID place, String code) {
    var id = UUID.randomUUID();
    community.sql(
        "insert into device (tenant_id, id, code, name, model, place_id, state) values (?, ?, ?, ?, ?, ?, 'IN_SERVICE')",
        community.tenant.value(),
        id,
        code,
        code,
        model,
        place);
    return id;
  }

  private void said(UUID device, int minutesAgo, String metrics) {
    community.sql(
        ReadingRow.INSERT,
        community.tenant.value(),
        device,
        now.minus(minutesAgo, ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC),
        metrics);
  }

  private void became(UUID device, int minutesAgo, String state) {
    community.sql(
        "insert into device_step (tenant_id, id, device_id, became, at, person) values (?, ?, ?, ?, ?, 'x')",
        community.tenant.value(),
        UUID.randomUUID(),
        device,
        state,
        now.minus(minutesAgo, ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC));
  }

  private List<Circumstance> read(UUID device) {
    return community.as(
        community.clerk,
        () ->
            measurements.circumstances(
                new DeviceId(device), "indoor", now.minus(2, ChronoUnit.HOURS), now));
  }

  @Test
  @Requirement("000-7.2.a.3-2")
  void aReadingStandsTogetherWithStateLifeAndWeather() {
    var cooler = device("hvac-control", community.building, "H1");
    device("environment-station", community.otherBuilding, "A-elsewhere");
    var station = device("environment-station", community.building, "B-here");
    became(cooler, 100, "IN_SERVICE");
    became(cooler, 25, "REPAIR");
    said(station, 95, "{\"temperature\": 31.5, \"humidity\": 60}");
    said(station, 30, "{\"temperature\": 33, \"humidity\": 55}");
    said(cooler, 90, "{\"indoor\": 27.5, \"state\": 1}");
    said(cooler, 50, "{\"power\": 3}");
    said(cooler, 20, "{\"indoor\": 29}");
    assertThat(read(cooler))
        .containsExactly(
            new Circumstance(
                now.minus(90, ChronoUnit.MINUTES), 27.5, DeviceState.IN_SERVICE, 1, 31.5, 60d),
            new Circumstance(
                now.minus(20, ChronoUnit.MINUTES), 29, DeviceState.REPAIR, 1, 33d, 55d));
  }

  @Test
  void whereNothingIsKnownNothingIsSaid() {
    var cooler = device("hvac-control", community.building, "H1");
    said(cooler, 10, "{\"indoor\": 27.5}");
    assertThat(read(cooler))
        .containsExactly(
            new Circumstance(now.minus(10, ChronoUnit.MINUTES), 27.5, null, null, null, null));
    assertThatThrownBy(
            () ->
                community.as(
                    community.clerk,
                    () ->
                        measurements.circumstances(
                            new DeviceId(cooler), "smoke", now.minusSeconds(9), now)))
        .isInstanceOf(NotFound.class);
    var other = new TestCommunity();
    assertThatThrownBy(
            () ->
                other.as(
                    other.clerk,
                    () ->
                        measurements.circumstances(
                            new DeviceId(cooler), "indoor", now.minusSeconds(9), now)))
        .isInstanceOf(NotFound.class);
  }
}
