package org.linli.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.alarms.boundary.AlarmChange;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.alarms.boundary.Alarms;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

class AlarmsTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final DeviceModels models = new DeviceModels();
  private final List<Object> announced = new ArrayList<>();
  private final Alarms alarms =
      new Alarms(platform.jdbi(), platform.scopes(), platform.entities(), models, announced::add);
  private final AlarmBook book = new AlarmBook(platform.jdbi(), announced::add);
  private final TenantId tenant = platform.community("990305001001", OperationMode.GOVERNMENT);
  private final Caller clerk = platform.clerk(tenant);
  private final DeviceId device = new DeviceId(UUID.randomUUID());
  private final Instant now = Instant.parse("2026-06-01T08:00:00Z");

  private <T> T as(Callable<T> work) {
    return platform.as(clerk, work);
  }

  private AlarmChange change(UUID id, String rule, boolean raised, Instant cleared) {
    return new AlarmChange(
        id,
        device.value(),
        models.get("smoke-detector").rule(rule).orElseThrow(),
        raised,
        now,
        now,
        1,
        30,
        cleared);
  }

  private boolean write(AlarmChange... changes) {
    return as(() -> book.write(tenant, List.of(changes))).isPresent();
  }

  private List<AlarmRow> list(AlarmQuery query) {
    return as(() -> alarms.list(query, PageRequest.first(100))).items();
  }

  private void registered() {
    as(
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            "insert into device (tenant_id, id, code, name, model, state) values (?, ?, ?, '走廊烟感', 'smoke-detector', 'IN_SERVICE')",
                            tenant.value(),
                            device.value(),
                            device.toString())));
  }

  @Test
  void anAlarmIsListedWithTheNameOfItsRuleAndFilteredBySeverityAndState() {
    registered();
    write(change(UUID.randomUUID(), "fire", true, null));
    write(change(UUID.randomUUID(), "battery-low", true, now.plusSeconds(5)));
    assertThat(list(new AlarmQuery(true, null, device)))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.ruleName().en()).isEqualTo("Smoke alarm");
              assertThat(alarm.deviceName()).isEqualTo("走廊烟感");
              assertThat(alarm.raisedAt()).isEqualTo(now);
            });
    assertThat(list(new AlarmQuery(false, null, device)))
        .extracting(AlarmRow::rule)
        .containsExactly("battery-low");
    assertThat(list(new AlarmQuery(null, "CRITICAL", device)))
        .extracting(AlarmRow::rule)
        .containsExactly("fire");
    assertThat(list(new AlarmQuery(null, null, device))).hasSize(2);
  }

  @Test
  void otherRoomsHearOfAnAlarmWithWhatTheyNeedForACase() {
    registered();
    write(change(UUID.randomUUID(), "fire", true, null));
    assertThat(announced)
        .singleElement()
        .isInstanceOfSatisfying(
            AlarmRaised.class,
            raised -> {
              assertThat(raised.caseKind()).isEqualTo("FIRE");
              assertThat(raised.severity()).isEqualTo("CRITICAL");
              assertThat(raised.deviceName()).isEqualTo("走廊烟感");
            });
  }

  @Test
  void thereIsOneOpenAlarmForADeviceAndARule() {
    registered();
    assertThat(write(change(UUID.randomUUID(), "fire", true, null))).isTrue();
    assertThat(write(change(UUID.randomUUID(), "fire", true, null))).isFalse();
    assertThat(list(new AlarmQuery(null, null, device))).hasSize(1);
  }

  @Test
  void aClearedAlarmIsNotClearedAgain() {
    registered();
    var id = UUID.randomUUID();
    write(change(id, "fire", true, null));
    assertThat(write(change(id, "fire", false, now.plusSeconds(1)))).isTrue();
    assertThat(write(change(id, "fire", false, now.plusSeconds(2)))).isFalse();
  }

  @Test
  void theFirstAcknowledgementStandsAndEndsNothing() {
    registered();
    var id = UUID.randomUUID();
    write(change(id, "fire", true, null));
    acknowledge(clerk, id);
    var second = platform.clerk(tenant);
    acknowledge(second, id);
    assertThat(list(new AlarmQuery(true, null, device)))
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.acknowledgedBy()).isEqualTo(clerk.displayName()));
    assertThat(announced).filteredOn(Changed.class::isInstance).hasSize(1);
  }

  @Test
  void anotherCommunitysAlarmIsAnsweredLikeAMissingOne() {
    registered();
    var id = UUID.randomUUID();
    write(change(id, "fire", true, null));
    var stranger = platform.clerk(platform.community("990305001002", OperationMode.GOVERNMENT));
    assertThatThrownBy(() -> acknowledge(stranger, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> acknowledge(clerk, UUID.randomUUID())).isInstanceOf(NotFound.class);
    assertThat(
            platform.as(stranger, () -> alarms.list(AlarmQuery.ALL, PageRequest.first(10))).total())
        .isZero();
  }

  private void acknowledge(Caller caller, UUID id) {
    platform.as(
        caller,
        () -> {
          alarms.acknowledge(id);
          return null;
        });
  }
}
