package org.linli.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.alarms.boundary.AlarmChange;
import org.linli.alarms.boundary.AlarmTypes;
import org.linli.alarms.entity.AlarmTypeRow;
import org.linli.devices.boundary.DeviceModels;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

class AlarmTypesTest {

  private static final String SMOKE = "smoke-detector";
  private static final String LIFT = "lift-monitor";

  private final TestPlatform platform = TestPlatform.shared();
  private final DeviceModels models = new DeviceModels();
  private final AlarmBook book = new AlarmBook(platform.jdbi(), told -> {});
  private final AlarmTypes types = new AlarmTypes(platform.jdbi(), platform.scopes(), models);
  private final String street = "990306" + "%03d".formatted(1 + STREETS.getAndIncrement());
  private final TenantId one = platform.community(street + "001", OperationMode.GOVERNMENT);
  private final TenantId other = platform.community(street + "002", OperationMode.GOVERNMENT);
  private final Instant now = Instant.parse("2026-06-01T08:00:00Z");

  private static final java.util.concurrent.atomic.AtomicInteger STREETS =
      new java.util.concurrent.atomic.AtomicInteger();

  private UUID device(TenantId tenant, String model) {
    var id = UUID.randomUUID();
    inside(
        tenant,
        () ->
            platform
                .jdbi()
                .useHandle(
                    handle ->
                        handle.execute(
                            "insert into device (tenant_id, id, code, name, model, state) values (?, ?, ?, 'd', ?, 'IN_SERVICE')",
                            tenant.value(),
                            id,
                            id.toString(),
                            model)));
    return id;
  }

  private void inside(TenantId tenant, Runnable work) {
    platform
        .scopes()
        .asSystem(
            "feeds",
            tenant,
            () -> {
              work.run();
              return null;
            });
  }

  private void change(
      TenantId tenant,
      UUID alarm,
      UUID device,
      String model,
      String rule,
      boolean raised,
      Instant cleared) {
    var known = models.get(model).rule(rule).orElseThrow();
    inside(
        tenant,
        () ->
            assertThat(
                    book.write(
                        tenant,
                        List.of(
                            new AlarmChange(
                                alarm, device, known, raised, now, now, 1, 30, cleared))))
                .isPresent());
  }

  private UUID raise(TenantId tenant, UUID device, String model, String rule) {
    var alarm = UUID.randomUUID();
    change(tenant, alarm, device, model, rule, true, null);
    return alarm;
  }

  private List<AlarmTypeRow> board(Caller caller, String code) {
    return platform.as(caller, () -> types.of(new DivisionCode(code)));
  }

  private Caller officer() {
    return platform.caller(Tier.STREET, street, null, null, "figures:read");
  }

  @Test
  void theStreetSeesItsOpenAlarmsByTheKindOfDevice() {
    var smoke = device(one, SMOKE);
    var lift = device(other, LIFT);
    raise(one, smoke, SMOKE, "fire");
    raise(one, smoke, SMOKE, "fault");
    raise(other, lift, LIFT, models.get(LIFT).rules().getFirst().id());
    var seen = board(officer(), street);
    assertThat(seen).extracting(AlarmTypeRow::model).containsExactly(SMOKE, LIFT);
    assertThat(seen.getFirst().open()).isEqualTo(2);
    assertThat(seen.getFirst().critical()).isEqualTo(1);
    assertThat(seen.getFirst().name().en()).isEqualTo("Smoke detector");
    assertThat(seen.getFirst().scenario().zh()).isEqualTo("消防管理");
    assertThat(board(officer(), street + "002"))
        .extracting(AlarmTypeRow::model)
        .containsExactly(LIFT);
  }

  @Test
  void theFigureDropsWhenTheAlarmClearsAndWhatWasRaisedStaysCounted() {
    var smoke = device(one, SMOKE);
    var alarm = raise(one, smoke, SMOKE, "fire");
    change(one, alarm, smoke, SMOKE, "fire", false, now.plusSeconds(60));
    assertThat(board(officer(), street))
        .containsExactly(
            new AlarmTypeRow(
                SMOKE, models.get(SMOKE).name(), models.get(SMOKE).scenario(), 0, 0, 1));
  }

  @Test
  void theAlarmsOfADeviceThatGoesOutOfUseLeaveTheFigures() {
    var smoke = device(one, SMOKE);
    raise(one, smoke, SMOKE, "fire");
    inside(one, () -> book.end(one, smoke, now.plusSeconds(60)));
    assertThat(board(officer(), street)).extracting(AlarmTypeRow::open).containsExactly(0L);
  }

  @Test
  void whatTheFeedWronglyBelievedChangesNoFigure() {
    var smoke = device(one, SMOKE);
    raise(one, smoke, SMOKE, "fire");
    var twice =
        new AlarmChange(
            UUID.randomUUID(),
            smoke,
            models.get(SMOKE).rule("fire").orElseThrow(),
            true,
            now,
            now,
            1,
            30,
            null);
    inside(one, () -> assertThat(book.write(one, List.of(twice))).isEmpty());
    assertThat(board(officer(), street)).extracting(AlarmTypeRow::open).containsExactly(1L);
  }

  @Test
  void aStreetOfElsewhereIsAnsweredLikeNone() {
    assertThatThrownBy(() -> board(officer(), "990307001")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> board(officer(), "990306")).isInstanceOf(NotFound.class);
  }
}
