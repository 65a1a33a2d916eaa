package org.linli.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Apart;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.EscalatedAlarms;
import org.linli.cases.boundary.EscalatedCases;
import org.linli.community.TestCommunity;
import org.linli.computing.boundary.Computing;
import org.linli.computing.entity.Order;
import org.linli.devices.boundary.CrossTierReadings;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.HomesAcross;
import org.linli.devices.entity.DeviceId;
import org.linli.exchange.boundary.Returned;
import org.linli.keys.control.RingForTests;
import org.linli.obligations.TestObligations;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;
import org.linli.testing.TestPlatform;

/**
 * Who reads through the gate holds one connection at a time: a pool of a single one is enough, and
 * so a crowd cannot lock itself out.
 */
class OneConnectionTest {

  private static final PageRequest ALL = PageRequest.first(20);

  private final TestCommunity community = new TestCommunity();
  private final TestPlatform narrow = TestPlatform.pooled(1);
  private final DeviceModels models = new DeviceModels();
  private final Gate gate =
      new Gate(
          narrow.jdbi(),
          narrow.scopes(),
          new Matrices(),
          new Snapshots(narrow.jdbi(), narrow.scopes()),
          new Seal(new byte[32]));
  private final Caller bureau =
      community.platform.caller(
          Tier.CITY, community.tenant.value().substring(0, 4), null, null, "*");

  @Test
  void devicesAndReadingsOfAnotherTier() {
    var device = new DeviceId(community.device(community.room));
    var readings = new CrossTierReadings(narrow.jdbi(), models, gate, TestObligations.over(narrow));
    assertThat(as(() -> readings.devices(community.tenant, Purpose.GOVERNANCE))).hasSize(1);
    var now = Instant.now();
    var series =
        as(
            () ->
                readings.readings(
                    community.tenant,
                    device,
                    "smoke",
                    now.minus(1, ChronoUnit.HOURS),
                    now,
                    Purpose.GOVERNANCE));
    assertThat(series.decision()).isNotNull();
  }

  @Test
  void homesAcross() {
    var homes = new HomesAcross(narrow.jdbi(), models, gate, TestObligations.over(narrow));
    var gated =
        as(
            () ->
                homes.list(
                    community.tenant, "smoke-detector", Action.VIEW, Purpose.GOVERNANCE, ALL));
    assertThat(gated.decision()).isNotNull();
  }

  @Test
  void overdueCases() {
    var cases = new EscalatedCases(narrow.jdbi(), gate, TestObligations.over(narrow));
    assertThat(as(() -> cases.list(ALL)).items()).isNotNull();
  }

  @Test
  void alarmsThatNobodyAcknowledged() {
    var alarms = new EscalatedAlarms(narrow.jdbi(), gate, TestObligations.over(narrow), models);
    assertThat(as(() -> alarms.list(ALL)).items()).isNotNull();
  }

  @Test
  void whatCameHome() {
    var returned = new Returned(narrow.jdbi(), narrow.scopes(), gate, TestObligations.over(narrow));
    assertThat(
            as(() -> returned.list(community.tenant, Action.VIEW, Purpose.GOVERNANCE, ALL)).items())
        .isEmpty();
  }

  @Test
  void figuresOnWhatIsNotSeen() {
    var computing =
        new Computing(
            narrow.jdbi(),
            narrow.scopes(),
            models,
            gate,
            TestObligations.over(narrow),
            RingForTests.over(narrow));
    var until = Instant.now().truncatedTo(ChronoUnit.HOURS);
    var order =
        new Order(
            "home-temperature-mean",
            community.tenant,
            Purpose.GOVERNANCE,
            until.minus(2, ChronoUnit.HOURS),
            until,
            Set.of());
    assertThat(as(() -> computing.run(order)).figures()).isEmpty();
    assertThat(
            community.count(
                "select count(*) from audit_entry where action = 'computation.run' and username = '%s'"
                    .formatted(bureau.username())))
        .isLessThanOrEqualTo(1);
  }

  /** The audit entry of a change has to stand in the transaction of the change. */
  @Test
  void nothingThatTheInterceptorAuditsStandsApart() {
    var facades =
        List.of(
            CrossTierReadings.class,
            HomesAcross.class,
            EscalatedCases.class,
            EscalatedAlarms.class,
            Returned.class,
            Computing.class);
    assertThat(facades)
        .allSatisfy(
            facade ->
                assertThat(Stream.of(facade.getDeclaredMethods()))
                    .anyMatch(method -> method.isAnnotationPresent(Apart.class))
                    .noneMatch(
                        method ->
                            method.isAnnotationPresent(Apart.class)
                                && method.isAnnotationPresent(Mutates.class)));
  }

  /** As the interceptor calls what stands apart: for the caller, without a transaction. */
  private <T> T as(Callable<T> work) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> narrow.scopes().as(bureau, work));
  }
}
