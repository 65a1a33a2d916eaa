package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.Opened;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** The gate in three steps, for a room that reads for many at once. */
class GateTogetherTest {

  private final Ground ground = new Ground("9971");

  @Test
  @Requirement("000-7.2.e.5")
  void theDecisionStandsInTheLogBeforeAnythingIsReadAndTheDeliveryWithTheReadersOwnEntry() {
    var tenant = ground.community(1, OperationMode.GOVERNMENT);
    var bureau = ground.bureau();
    var opened = open(bureau, access(tenant));
    assertThat(opened.decision().outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(opened.code().value()).isEqualTo(tenant.value());
    assertThat(items(tenant)).hasSize(1).containsOnlyNulls();
    var read = look(bureau, opened, 7);
    assertThat(read).isEqualTo(7);
    assertThat(items(tenant)).as("nothing is delivered yet").containsOnlyNulls();
    deliver(Map.of(opened, 7L));
    assertThat(items(tenant)).containsExactly(7L);
    var report = ground.platform.as(bureau, () -> ground.ledger.verify());
    assertThat(report.changed()).isEmpty();
  }

  @Test
  void manyAtOnceEachGetTheirOwnAnswerAndEachStandsInTheLog() throws Exception {
    var open = ground.community(2, OperationMode.GOVERNMENT);
    var shut = ground.community(3, OperationMode.ENTERPRISE);
    var away = new TenantId("997199999999");
    var bureau = ground.bureau();
    var answers = new ArrayList<String>();
    try (var pool = Executors.newFixedThreadPool(24)) {
      var all =
          IntStream.range(0, 48)
              .mapToObj(number -> List.of(open, shut, away).get(number % 3))
              .map(tenant -> (Callable<String>) () -> answer(bureau, tenant))
              .toList();
      for (var done : pool.invokeAll(all)) {
        answers.add(done.get());
      }
    }
    for (int number = 0; number < answers.size(); number++) {
      assertThat(answers.get(number))
          .isEqualTo(List.of("PERMIT", "data-request-needed", "not-found").get(number % 3));
    }
    assertThat(items(open)).hasSize(16);
    assertThat(items(shut)).as("a refusal is written down, too").hasSize(16);
  }

  @Test
  void aSuspendedCommunityIsShutForItsOwnAskersAlone() throws Exception {
    var open = ground.community(4, OperationMode.GOVERNMENT);
    var shut = ground.community(5, OperationMode.GOVERNMENT);
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute("update tenant set state = 'SUSPENDED' where id = ?", shut.value()));
    var bureau = ground.bureau();
    try (var pool = Executors.newFixedThreadPool(8)) {
      var all =
          IntStream.range(0, 16)
              .mapToObj(number -> number % 2 == 0 ? open : shut)
              .map(tenant -> (Callable<String>) () -> answer(bureau, tenant))
              .toList();
      var number = 0;
      for (var done : pool.invokeAll(all)) {
        assertThat(done.get()).isEqualTo(number++ % 2 == 0 ? "PERMIT" : "tenant-suspended");
      }
    }
    assertThatThrownBy(() -> open(bureau, access(shut))).isInstanceOf(TenantSuspended.class);
  }

  @Test
  @Requirement("000-7.2.f.1-5")
  void aRightThatEndedIsGoneForTheVeryNextQuestion() {
    var tenant = ground.community(6, OperationMode.ENTERPRISE);
    var officer = ground.operator("op-together");
    var contract = ground.contract(tenant, "op-together", Duration.ofDays(100));
    assertThat(open(officer, access(tenant)).decision().outcome()).isEqualTo(Outcome.PERMIT);
    ground.end(tenant, contract);
    assertThatThrownBy(() -> open(officer, access(tenant))).isInstanceOf(DataRefused.class);
  }

  @Test
  void whoLivesInAnotherCityLearnsOfNoCommunity() {
    var tenant = ground.community(7, OperationMode.GOVERNMENT);
    var stranger = new Ground("9972").bureau();
    assertThatThrownBy(() -> open(stranger, access(tenant))).isInstanceOf(NotFound.class);
  }

  @Test
  void whatAGrantHasLeftIsTakenWithTheLookAndWhatIsMoreIsRefused() {
    var tenant = ground.community(8, OperationMode.ENTERPRISE);
    var officer = ground.operator("op-together-8");
    ground.contract(tenant, "op-together-8", Duration.ofDays(100));
    var bureau = ground.bureau();
    var request = ground.apply(bureau, tenant, Duration.ofDays(5));
    ground.grant(officer, request, Duration.ofDays(2));
    var opened = open(bureau, access(tenant));
    assertThat(look(bureau, opened, 3)).isEqualTo(3);
    deliver(Map.of(opened, 3L));
    assertThat(items(tenant)).as("counted once, by the grant's own meter").contains(3L);
    var more = open(bureau, access(tenant));
    assertThatThrownBy(() -> look(bureau, more, 1_000_000_000))
        .isInstanceOfSatisfying(
            DataRefused.class,
            refused -> assertThat(refused.decision().basis().rule()).endsWith("volume"));
  }

  private String answer(Caller caller, TenantId tenant) {
    try {
      return open(caller, access(tenant)).decision().outcome().name();
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }

  private static Access access(TenantId tenant) {
    return new Access(Action.VIEW, Asset.DEVICE_READINGS, Purpose.GOVERNANCE, tenant, "together");
  }

  /** Without a transaction around, as a request comes. */
  private Opened open(Caller caller, Access access) {
    return Unchecked.call(
        () -> ground.platform.scopes().as(caller, () -> ground.gate.open(access)));
  }

  private long look(Caller caller, Opened opened, long items) {
    return Unchecked.call(
        () ->
            ground
                .platform
                .scopes()
                .as(caller, () -> ground.gate.look(opened, decision -> items, Long::longValue)));
  }

  private void deliver(Map<Opened, Long> items) {
    ground
        .platform
        .scopes()
        .asSystem(
            "test",
            () ->
                ground
                    .platform
                    .jdbi()
                    .withHandle(
                        handle -> {
                          ground.gate.delivered(handle, items);
                          return null;
                        }));
  }

  /** Volumes of the community's entries, null where nothing was handed out. */
  private List<Long> items(TenantId tenant) {
    return ground.platform.as(
        ground.bureau(),
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery(
                                """
                                select d.items from decision_entry e left join decision_delivery d on d.entry_id = e.id
                                where e.tenant_id = :tenant and e.subject = 'together'""")
                            .bind("tenant", tenant)
                            .map(
                                (row, context) -> {
                                  var items = row.getLong(1);
                                  return row.wasNull() ? null : items;
                                })
                            .list()));
  }
}
