package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.rights.boundary.DecisionRow;
import org.linli.rights.boundary.Verification;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** Each test has a city of its own, since a city's log is one chain. */
class DecisionLedgerTest {

  @Test
  void anUntouchedLogIsIntact() {
    var ground = city("9961");
    readings(ground, 3);
    close(ground);
    readings(ground, 2);
    close(ground);
    var found = verify(ground);
    assertThat(found.intact()).isTrue();
    assertThat(found.entries()).isEqualTo(5);
    assertThat(found.checkpoints()).isEqualTo(2);
  }

  @Test
  void aRemovedEntryIsFound() {
    var ground = city("9962");
    readings(ground, 3);
    close(ground);
    tamper(ground, "decision_entry", "delete from decision_entry where id = ?", entry(ground));
    var found = verify(ground);
    assertThat(found.changed()).isEmpty();
    assertThat(found.gaps())
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.sealed()).isEqualTo(3);
              assertThat(gap.found()).isEqualTo(2);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"username = 'nobody'", "credential = 'TOKEN:another'"})
  void aChangedEntryIsFoundAlsoBeforeItsSpanIsClosed(String change) {
    var ground = city("9963");
    readings(ground, 3);
    var id = entry(ground);
    tamper(ground, "decision_entry", "update decision_entry set " + change + " where id = ?", id);
    assertThat(verify(ground).changed()).contains(id);
  }

  @Test
  void anExchangedEntryIsFound() {
    var ground = city("9964");
    readings(ground, 2);
    close(ground);
    var id = entry(ground);
    tamper(
        ground,
        "decision_entry",
        "update decision_entry set seal = reverse(seal) where id = ?",
        id);
    var found = verify(ground);
    assertThat(found.changed()).containsExactly(id);
    assertThat(found.gaps()).hasSize(1);
  }

  @Test
  void aChangedVolumeIsFound() {
    var ground = city("9965");
    readings(ground, 1);
    var id = entry(ground);
    tamper(
        ground,
        "decision_delivery",
        "update decision_delivery set items = 0 where entry_id = ?",
        id);
    assertThat(verify(ground).changed()).containsExactly(id);
  }

  @Test
  void aRemovedCheckpointIsFound() {
    var ground = city("9966");
    readings(ground, 1);
    close(ground);
    readings(ground, 1);
    close(ground);
    var sql =
        "delete from decision_checkpoint where number = 1 and scope_code = '9966' and ?::uuid is"
            + " not null";
    tamper(ground, "decision_checkpoint", sql, UUID.randomUUID());
    assertThat(verify(ground).gaps()).isNotEmpty();
  }

  @Test
  void writersDoNotStandInLine() throws Exception {
    var ground = city("9967");
    var tenant = ground.community(1, OperationMode.GOVERNMENT);
    var bureau = ground.bureau();
    Callable<Object> work = () -> view(ground, bureau, tenant);
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var done : pool.invokeAll(java.util.Collections.nCopies(80, work))) {
        assertThat(done.get()).isNotNull();
      }
    }
    close(ground);
    assertThat(verify(ground).entries()).isEqualTo(80);
    assertThat(verify(ground).intact()).isTrue();
  }

  @Test
  void anOperatorSeesWhoReadsTheCommunitiesItOperatesAndNoOthers() {
    var ground = city("9968");
    var tenant = ground.community(1, OperationMode.ENTERPRISE);
    ground.contract(tenant, "op-l1", Duration.ofDays(10));
    var operator = ground.operator("op-l1");
    var use =
        ground.read(operator, tenant, Asset.DEVICE_READINGS, Action.VIEW, Purpose.PUBLIC_SERVICE);
    assertThat(use.outcome().opens()).isTrue();
    assertThat(rows(ground, operator))
        .singleElement()
        .satisfies(row -> assertThat(row.organisation()).isEqualTo("op-l1"));
    ground.read(ground.bureau(), tenant, Asset.COMMUNITY_FIGURES, Action.VIEW, Purpose.GOVERNANCE);
    assertThat(rows(ground, operator)).hasSize(2);
    assertThat(rows(ground, ground.operator("op-l1-other"))).isEmpty();
    assertThat(rows(ground, ground.district("02"))).isEmpty();
    assertThat(rows(ground, ground.platform.clerk(tenant))).hasSize(2);
  }

  @Test
  void theSearchFindsByWhoAndWhat() {
    var ground = city("9969");
    readings(ground, 2);
    var who = rows(ground, ground.bureau()).getFirst().username();
    assertThat(search(ground, who)).hasSize(1);
    assertThat(search(ground, "no such reader")).isEmpty();
  }

  private static List<DecisionRow> search(Ground ground, String words) {
    return ground
        .platform
        .as(ground.bureau(), () -> ground.ledger.list(new PageRequest(0, 10, words)))
        .items();
  }

  private static Ground city(String code) {
    return new Ground(code);
  }

  private static void readings(Ground ground, int count) {
    var tenant = ground.community(1, OperationMode.GOVERNMENT);
    for (int i = 0; i < count; i++) {
      view(ground, ground.bureau(), tenant);
    }
  }

  private static Object view(Ground ground, Caller caller, TenantId tenant) {
    return ground.read(caller, tenant, Asset.DEVICE_READINGS, Action.VIEW, Purpose.GOVERNANCE);
  }

  private static void close(Ground ground) {
    ground.checkpoints.close(new DivisionCode(ground.city), ground.in(Duration.ofMillis(1)));
    ground.wait(Duration.ofSeconds(1));
  }

  private static Verification verify(Ground ground) {
    return ground.platform.as(ground.bureau(), ground.ledger::verify);
  }

  private static UUID entry(Ground ground) {
    return rows(ground, ground.bureau()).getFirst().id();
  }

  private static List<DecisionRow> rows(Ground ground, Caller caller) {
    return ground
        .platform
        .as(caller, () -> ground.ledger.list(new PageRequest(0, 100, null)))
        .items();
  }

  /**
   * As somebody would who has the database's owner: row security is lifted, the row changed, row
   * security put back.
   */
  private static void tamper(Ground ground, String table, String sql, UUID id) {
    ground
        .platform
        .owner()
        .useTransaction(
            handle -> {
              handle.execute("alter table " + table + " disable row level security");
              assertThat(handle.execute(sql, id)).isEqualTo(1);
              handle.execute("alter table " + table + " enable row level security");
            });
  }
}
